import { otherSeat, type Millis, type Seat } from '@heard/shared/base';
import type { ActView, NeedView } from '../list/list-port.ts';
import { say } from '../words/say.ts';
import { dayAndTime } from './conversation/day-and-time.ts';
import { nameOf, type People } from './conversation/people.ts';

interface SmallThingsProps {
  readonly people: People;
  readonly acts: readonly ActView[];
  readonly wishes: readonly NeedView[];
  /** Null: none is agreed. */
  readonly nextTime: Millis | null;
}

/** On the home, after what was agreed: acts that are welcome, and the partner's wishes as ways to reassure them. */
export function SmallThings({ people, acts, wishes, nextTime }: SmallThingsProps) {
  const welcome = acts.filter(({ state, text }) => state === 'welcome' && text.trim() !== '');
  const ways = wishes.filter(({ whose, text }) => whose === otherSeat(people.seat) && text.trim() !== '');
  const things = [
    ...welcome.map((act) => ({ ...act, label: actLabel(act.whose, people) })),
    ...ways.map((wish) => ({ ...wish, label: say('list.wish-of', { name: nameOf(people, wish.whose) }) })),
  ];
  return (
    <>
      {things.length === 0 ? null : (
        <section className="stack" data-gap="close">
          <h2 className="title">{say('home.small')}</h2>
          <ul className="plain-list home-agreements">
            {things.map(({ id, text, label }) => (
              <li className="home-agreement" key={id}>
                <p className="small">{label}</p>
                <p className="text">{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {nextTime === null ? null : (
        <p className="text">{say('next.agreed', { when: dayAndTime(nextTime) })}</p>
      )}
    </>
  );
}

function actLabel(whose: Seat, people: People): string {
  return whose === people.seat ? say('list.act-own') : say('list.act-of', { name: nameOf(people, whose) });
}
