import type { Seat } from '@heard/shared/base';
import { ITEM_KINDS } from '../../takeaway/item-kinds.ts';
import type { TakenItem, Telling } from '../../takeaway/taken-item.ts';
import type { Takeaway } from '../../takeaway/takeaway.ts';
import { sayWith } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { nameOf } from '../conversation/people.ts';
import './takeaway.css';

/** What is taken along, to read: the body of the letter, and of a closed room's copy. */
export function TakenList({ takeaway, seat }: { readonly takeaway: Takeaway; readonly seat: Seat }) {
  const telling = tellingOf(takeaway, seat);
  return ITEM_KINDS.map(({ kind, heading }) => {
    const items = takeaway.items.filter((item) => item.kind === kind);
    if (items.length === 0) return null;
    return (
      <section className="taken-section" key={kind}>
        <h2 className="title">{sayWith(heading, {})}</h2>
        {items.map((item) => (
          <Taken key={item.id} item={item} telling={telling} />
        ))}
      </section>
    );
  });
}

export function tellingOf(takeaway: Takeaway, seat: Seat): Telling {
  const people = { seat, names: takeaway.names };
  return { nameOf: (of) => nameOf(people, of), dayOf: calendarDay };
}

function Taken({ item, telling }: { readonly item: TakenItem; readonly telling: Telling }) {
  const { heading, lines, marks = [] } = item.told(telling);
  return (
    <article className="taken-item">
      <h3 className="label">{heading}</h3>
      {lines.map(({ label, text }) => (
        <div key={label ?? ''}>
          {label === null ? null : <p className="label">{label}</p>}
          <p className="taken-text">{text}</p>
        </div>
      ))}
      {marks.map((mark) => (
        <p className="label" key={mark}>
          {mark}
        </p>
      ))}
    </article>
  );
}
