import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Icon } from '../../design/icon.tsx';
import type { ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';

export interface Ordered {
  readonly id: string;
  /** Its first words, to know it by. */
  readonly words: string;
}

/** A move made here. A new object each time. */
interface Moved {
  readonly id: string;
  readonly by: 'up' | 'down' | 'drag';
}

/** The items of a section in short, to be moved by buttons or by dragging. */
export function OrderList({ list, items }: { readonly list: ListPort; readonly items: readonly Ordered[] }) {
  const rows = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [drag, setDrag] = useState<{ readonly id: string; readonly place: number } | null>(null);
  const move = (id: string, place: number, by: Moved['by']): void => {
    list.move(id, place);
    setMoved({ id, by });
  };
  const placeAt = (y: number): number => {
    const middles = [...(rows.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    return Math.max(
      0,
      middles.filter((middle) => middle < y).length - (isBelow(y, middles, drag, items) ? 1 : 0),
    );
  };
  const at = items.findIndex(({ id }) => id === moved?.id);
  return (
    <>
      <ol className="plain-list order-list" ref={rows}>
        {items.map((item, place) => (
          <OrderRow
            key={item.id}
            item={item}
            moved={moved?.id === item.id ? moved : null}
            target={drag !== null && drag.place === place && drag.id !== item.id}
            onUp={place > 0 ? () => move(item.id, place - 1, 'up') : undefined}
            onDown={place < items.length - 1 ? () => move(item.id, place + 1, 'down') : undefined}
            onDrag={(y) => setDrag({ id: item.id, place: placeAt(y) })}
            onDrop={() => {
              if (drag !== null) move(drag.id, drag.place, 'drag');
              setDrag(null);
            }}
            onCancel={() => setDrag(null)}
          />
        ))}
      </ol>
      <p className="small" role="status">
        {at < 0 ? '' : say('list.moved', { place: at + 1, count: items.length })}
      </p>
    </>
  );
}

/** Whether the dragged row itself is among the rows above this height. */
function isBelow(
  y: number,
  middles: readonly number[],
  drag: { readonly id: string } | null,
  items: readonly Ordered[],
): boolean {
  const own = middles[items.findIndex(({ id }) => id === drag?.id)];
  return own !== undefined && own < y;
}

interface OrderRowProps {
  readonly item: Ordered;
  /** The last move, if it was of this item. */
  readonly moved: Moved | null;
  readonly target: boolean;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onDrag: (y: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

function OrderRow({ item, moved, target, onUp, onDown, onDrag, onDrop, onCancel }: OrderRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (moved === null || moved.by === 'drag') return;
    // The row has moved under the focus, and at the edge its button is of no more use: on to the one beside it.
    const [up, down] = row.current?.querySelectorAll('button') ?? [];
    const [same, other] = moved.by === 'up' ? [up, down] : [down, up];
    (same?.disabled === true ? other : same)?.focus();
  }, [moved]);
  const words = item.words === '' ? say('list.nothing-yet') : item.words;
  const follow = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientY);
  };
  return (
    <li className="order-row" ref={row} data-target={target ? '' : undefined}>
      <span
        className="order-handle"
        title={say('list.drag')}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          onDrag(event.clientY);
        }}
        onPointerMove={follow}
        onPointerUp={onDrop}
        onPointerCancel={onCancel}
      >
        <Icon name="list" />
      </span>
      <span className="order-words" id={`order-${item.id}`}>
        {words}
      </span>
      <span className="order-buttons">
        <QuietButton onPress={onUp} describedBy={`order-${item.id}`}>
          {say('list.up')}
        </QuietButton>
        <QuietButton onPress={onDown} describedBy={`order-${item.id}`}>
          {say('list.down')}
        </QuietButton>
      </span>
    </li>
  );
}
