import type { Choice, Proposal, SittingsView } from '@heard/shared/engine';
import { SeatMark } from '../../design/seat-mark.tsx';
import { say } from '../../words/say.ts';
import { guideTexts } from '../../words/guide-wording.ts';
import { guideMinutes } from './guide-cards.ts';
import { nameOf, tell, type People } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { SittingLine } from './sitting-line.tsx';

/** What one of the two suggests, in full: the other sees everything they would accept. */
export function ProposalCard(props: { readonly proposal: Proposal; readonly sittings: SittingsView | null }) {
  const { proposal, sittings } = props;
  const { people } = useSurroundings();
  const { choice, by } = proposal;
  return (
    <section className="stack" data-gap="close" aria-labelledby="proposal-title">
      <h2 className="title" id="proposal-title">
        {tell(people, sentence(by === people.seat ? 'choose.suggested-own' : 'choose.suggested'))}
      </h2>
      <p className="prompt">{guideTexts(choice.guide).title}</p>
      <p className="text">{guideTexts(choice.guide).description}</p>
      <dl className="facts">
        <dt>{say('choose.way')}</dt>
        <dd>
          {say(`choose.way.${choice.way}`)}.{' '}
          <span className="small">{say(`choose.way.${choice.way}.line`)}</span> {writerLine(choice, people)}
        </dd>
        <dt>{say('choose.pace')}</dt>
        <dd>
          {say(`choose.pace.${choice.pace}`)}, {minutesLine(choice)}
        </dd>
        {choice.guide === 'after' ? null : (
          <>
            <dt>{say('choose.first')}</dt>
            <dd>
              <First choice={choice} people={people} />
            </dd>
          </>
        )}
      </dl>
      {choice.guide === 'after' ? <SittingLine sittings={sittings} /> : null}
    </section>
  );
}

function writerLine({ writes }: Choice, people: People): string | null {
  if (writes === undefined) return null;
  return tell(people, sentence(writes === people.seat ? 'choose.writes.told-own' : 'choose.writes.told'));
}

function First({ choice, people }: { readonly choice: Choice; readonly people: People }) {
  if (choice.first === 'coin') return <>{say('choose.first.coin')}</>;
  return <SeatMark seat={choice.first} name={nameOf(people, choice.first)} />;
}

/** The length is told for the standard pace; the other paces say what they change instead of a made-up figure. */
function minutesLine(choice: Choice): string {
  return choice.pace === 'standard' ? guideMinutes(choice.guide) : say(`choose.pace.line.${choice.pace}`);
}
