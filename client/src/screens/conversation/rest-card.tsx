import type { PartnerView, SittingsView } from '@heard/shared/engine';
import { useStoreTime } from '../../hooks/use-store-time.ts';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { dayAndTime } from './day-and-time.ts';
import { guideTexts } from '../../words/guide-wording.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { sittingValues } from './sitting-title.ts';

const LONGER = control('lengthen-rest', 'rest.longer');
const SHORTER = control('shorten-rest', 'rest.shorter');
const KEEP = control('keep-rest', 'rest.keep');

function control(
  kind: 'lengthen-rest' | 'shorten-rest' | 'keep-rest',
  label: 'rest.longer' | 'rest.shorter' | 'rest.keep',
): Control {
  return { id: kind, label: sentence(label), command: { kind } };
}

interface RestCardProps {
  readonly sittings: SittingsView;
  readonly can: PartnerView['can'];
}

/** On the room's home: which sitting comes next, when it opens, and that the rest before it is part of it. */
export function RestCard({ sittings, can }: RestCardProps) {
  const { people, now } = useSurroundings();
  const rests = useStoreTime(now, sittings.opensAt) < sittings.opensAt;
  return (
    <section className="stack" data-gap="close" aria-labelledby="rest-title">
      <h2 className="title" id="rest-title">
        {rests ? say('rest.title') : guideTexts(sittings.guide).title}
      </h2>
      <p className="prompt">{say('rest.next', sittingValues(sittings.next, sittings.of))}</p>
      <p className="text">
        {rests ? say('rest.opens', { when: dayAndTime(sittings.opensAt) }) : say('rest.open')}
      </p>
      {rests ? (
        <>
          <p className="text">{say('rest.why')}</p>
          <p className="small">
            {sittings.asksShorter ? tell(people, sentence('rest.asked')) : say('rest.rule')}
          </p>
          <div className="row">
            {can['lengthen-rest'] ? <PressButton control={LONGER} look="edged" /> : null}
            {can['shorten-rest'] ? <PressButton control={SHORTER} look="plain" /> : null}
            {can['keep-rest'] ? <PressButton control={KEEP} look="plain" /> : null}
          </div>
          <PressNote />
        </>
      ) : null}
    </section>
  );
}
