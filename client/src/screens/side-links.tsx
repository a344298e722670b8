import { QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { useSidePlaces } from './side-places.ts';

/** On the room's home: what belongs to the room and not to a conversation. */
export function SideLinks() {
  const places = useSidePlaces();
  if (places === null) return null;
  return (
    <div className="row">
      <SoloLink />
      <QuietButton place="start" icon="print" onPress={() => places.open('take')}>
        {say('take.open')}
      </QuietButton>
      <QuietButton onPress={() => places.open('erase')}>{say('erase.open')}</QuietButton>
    </div>
  );
}

/** What belongs to the weeks between talks. */
export function WeekLinks({ title, places: shown }: WeekLinksProps) {
  const places = useSidePlaces();
  if (places === null) return null;
  return (
    <section className="stack" data-gap="tight">
      <h2 className="title">{title}</h2>
      <div className="row">
        {shown.map((place) => (
          <QuietButton place="start" onPress={() => places.open(place)} key={place}>
            {say(`${place}.open`)}
          </QuietButton>
        ))}
      </div>
    </section>
  );
}

interface WeekLinksProps {
  readonly title: string;
  readonly places: readonly ('jar' | 'journey' | 'next')[];
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
