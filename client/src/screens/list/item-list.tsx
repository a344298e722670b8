import { Fragment, type ReactNode } from 'react';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import type { People } from '../conversation/people.ts';

interface ItemListProps<View extends { readonly id: string }> {
  readonly items: readonly View[];
  /** Of this kind; each stands in its place among the items. */
  readonly removed: readonly RemovedView[];
  readonly people: People;
  readonly show: (item: View) => ReactNode;
}

/** The items of a section, and where words stood that their author has taken out. */
export function ItemList<View extends { readonly id: string }>(props: ItemListProps<View>) {
  const { items, removed, people, show } = props;
  const last = items.length;
  return (
    <ul className="plain-list list-items">
      {items.map((item, place) => (
        <Fragment key={item.id}>
          <Removed removed={removed.filter((one) => one.place === place)} people={people} />
          {show(item)}
        </Fragment>
      ))}
      <Removed removed={removed.filter((one) => one.place >= last)} people={people} />
    </ul>
  );
}

function Removed({ removed, people }: { readonly removed: readonly RemovedView[]; readonly people: People }) {
  return removed.map(({ id, whose }) => (
    <li className="list-item removed-item" key={id}>
      <p className="small">
        <SeatMark seat={whose} name={say(whose === people.seat ? 'list.removed-own' : 'list.removed')} />
      </p>
    </li>
  ));
}
