import type * as Y from 'yjs';

/** Positions further out are what a broken client wrote. */
const FURTHEST = 1e8;

interface Placed {
  readonly item: Y.Map<unknown>;
  readonly order: number;
}

/**
 * Puts one of these items (all of a kind, in their order) at another place by giving it a position between its
 * new neighbours; all get new positions where there is no room between them. To be called in a transaction.
 */
export function moveItem(items: readonly Placed[], from: number, place: number): void {
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
