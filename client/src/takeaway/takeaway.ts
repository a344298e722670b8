import type { ListSnapshot } from '../list/list-port.ts';
import { ITEM_KINDS } from './item-kinds.ts';
import type { TakenItem } from './taken-item.ts';

/** What one person takes along: only ever what stands in the shared list. Private notes are nowhere near it. */
export interface Takeaway {
  readonly names: ListSnapshot['names'];
  /** By kind, in the order of the table. */
  readonly items: readonly TakenItem[];
}

/** @param without kinds that were left out by choice */
export function takeAway(list: ListSnapshot, without: ReadonlySet<string> = new Set()): Takeaway {
  const kinds = ITEM_KINDS.filter(({ kind }) => !without.has(kind));
  return { names: list.names, items: kinds.flatMap((kind) => kind.from(list)) };
}
