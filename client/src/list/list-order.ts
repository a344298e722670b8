import * as Y from 'yjs';
import type { ListSnapshot } from './list-port.ts';
import { readOrder } from './list-schema.ts';

/** Positions further out are what a broken client wrote. */
const FURTHEST = 1e8;

interface Placed {
  readonly item: Y.Map<unknown>;
  readonly order: number;
}

interface Move {
  readonly id: string;
  /** From 0, among those of its kind. */
  readonly place: number;
  readonly items: Y.Map<unknown>;
  readonly snapshot: ListSnapshot;
  readonly change: (make: () => void) => void;
}

/** Moves an item among those of its kind as the snapshot shows them; a place that is none changes nothing. */
export function moveInSnapshot({ id, place, items, snapshot, change }: Move): void {
  const { needs, agreements, acts, wishes, shelf, parked } = snapshot;
  const section = [needs, agreements, acts, wishes, shelf, parked].find((views) =>
    views.some((view) => view.id === id),
  );
  const placed = (section ?? []).flatMap((view) => {
    const item = items.get(view.id);
    return item instanceof Y.Map ? [{ id: view.id, item, order: readOrder(item.get('order')) }] : [];
  });
  const from = placed.findIndex((view) => view.id === id);
  if (from < 0 || place === from || !Number.isInteger(place)) return;
  if (place < 0 || place >= placed.length) return;
  change(() => moveItem(placed, from, place));
}

/**
 * Puts one of these items (all of a kind, in their order) at another place by giving it a position between its
 * new neighbours; all get new positions where there is no room between them. To be called in a transaction.
 */
function moveItem(items: readonly Placed[], from: number, place: number): void {
  const moved = items[from];
  if (moved === undefined) return;
  const others = items.filter((_, at) => at !== from);
  const before = others[place - 1]?.order ?? null;
  const after = others[place]?.order ?? null;
  const between = positionBetween(before, after);
  if (between !== null) {
    moved.item.set('order', between);
    return;
  }
  others.splice(place, 0, moved);
  others.forEach(({ item }, at) => item.set('order', at + 1));
}

/** Null where no number lies between the two. */
function positionBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return 1;
  if (before !== null && Math.abs(before) > FURTHEST) return null;
  if (after !== null && Math.abs(after) > FURTHEST) return null;
  if (before === null) return (after ?? 0) - 1;
  if (after === null) return before + 1;
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : null;
}
