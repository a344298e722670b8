import type { Seat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { BoundText } from '../list/bound-text.tsx';
import { stepTexts } from '../../words/guide-wording.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** The line of the one who was hurt: theirs alone to write and to move, in the list where both see it. */
export function DetailLine({ hurt }: { readonly hurt: Seat }) {
  const { people, list, listed } = useSurroundings();
  const id = `after-0-detail-line-${hurt}`;
  const line = listed.needs.find((need) => need.id === id);
  const isOwn = people.seat === hurt;
  if (isOwn && line !== undefined)
    return <BoundText list={list} target={{ item: 'need', id }} label={say('step-list.detail')} />;
  if (isOwn) {
    const text = stepTexts('after-0-detail').stems.join('\n');
    return (
      <div className="stack" data-gap="tight">
        <p className="small">{say('step-list.detail-line')}</p>
        <QuietButton
          look="edged"
          icon="pen"
          place="start"
          onPress={() => list.bringNote('need', { id, whose: hurt, text })}
        >
          {say('step-list.detail-begin')}
        </QuietButton>
      </div>
    );
  }
  if (line === undefined || line.text.trim() === '') return null;
  return (
    <div className="own-text">
      <p className="label">{tell(people, sentence('step-list.detail-other'))}</p>
      <p className="own-text-words">{line.text}</p>
    </div>
  );
}
