import { QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { useSidePlaces } from './side-places.ts';

/** On the room's home: what belongs to the room and not to a conversation. */
export function SideLinks() {
  const places = useSidePlaces();
  if (places === null) return null;
  return (
    <div className="row">
      <QuietButton place="start" onPress={() => places.open('journey')}>
        {say('journey.open')}
      </QuietButton>
      <SoloLink />
      <QuietButton place="start" icon="print" onPress={() => places.open('take')}>
        {say('take.open')}
      </QuietButton>
      <QuietButton onPress={() => places.open('erase')}>{say('erase.open')}</QuietButton>
    </div>
  );
}

/** Where somebody may be alone for a while. */
export function SoloLink() {
  const places = useSidePlaces();
  if (places === null) return null;
  return (
    <QuietButton place="start" onPress={() => places.open('solo')}>
      {say('solo.open')}
    </QuietButton>
  );
}
