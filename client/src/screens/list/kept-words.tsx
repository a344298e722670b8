import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { KeptWordsView, ListPort, RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, type People } from '../conversation/people.ts';
import { ItemList } from './item-list.tsx';

interface KeptWordsProps {
  readonly list: ListPort;
  readonly kept: readonly KeptWordsView[];
  readonly removed: readonly RemovedView[];
  readonly people: People;
}

/** What both chose to keep of a talk. Each may take back their own words; the place is not hidden. */
export function KeptWords({ list, kept, removed, people }: KeptWordsProps) {
  if (kept.length === 0 && removed.length === 0) return null;
  return (
    <Fold summary={<h2 className="title">{say('list.kept')}</h2>} isOpenAtFirst>
      <section aria-label={say('list.kept')}>
        <ItemList removed={removed} people={people}>
          {kept.map((words) => (
            <li className="list-item" data-seat={words.seat} key={words.id}>
              <p className="label">
                <SeatMark
                  seat={words.seat}
                  name={say('list.kept-from', {
                    name: nameOf(people, words.seat),
                    number: words.conversation,
                  })}
                />
              </p>
              <p className="own-text-words">{words.text}</p>
              {words.seat === people.seat ? (
                <div className="row item-actions">
                  <QuietButton onPress={() => list.remove(words.id)}>{say('list.take-out')}</QuietButton>
                </div>
              ) : null}
            </li>
          ))}
        </ItemList>
      </section>
    </Fold>
  );
}
