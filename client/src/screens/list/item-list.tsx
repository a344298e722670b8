import type { ReactNode } from 'react';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import type { People } from '../conversation/people.ts';

interface ItemListProps {
  /** One list entry an item, each with its key, in their order. */
  readonly children: readonly ReactNode[];
  /** Of this kind; each stands in its place among the items. */
  readonly removed: readonly RemovedView[];
  readonly people: People;
}

/** The items of a section, and where words stood that their author has taken out. */
export function ItemList({ children, removed, people }: ItemListProps) {
  const last = children.length;
  const standing = children.flatMap((item, place) => [
    ...removed.filter((one) => one.place === place).map((one) => removedItem(one, people)),
    item,
  ]);
  const atTheEnd = removed.filter((one) => one.place >= last).map((one) => removedItem(one, people));
  return <ul className="plain-list list-items">{[...standing, ...atTheEnd]}</ul>;
}

function removedItem({ id, whose }: RemovedView, people: People): ReactNode {
  return (
    <li className="list-item removed-item" key={id}>
      <p className="small">
        <SeatMark seat={whose} name={say(whose === people.seat ? 'list.removed-own' : 'list.removed')} />
      </p>
    </li>
  );
}
