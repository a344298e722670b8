import type { Seat } from '@heard/shared/base';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import { takeAway, type Takeaway } from './takeaway.ts';
import type { TakenItem } from './taken-item.ts';

/** What bringing a file back would do. Nothing in the list is ever replaced or removed by it. */
export interface ImportPreview {
  readonly fresh: readonly TakenItem[];
  readonly same: readonly TakenItem[];
  /** The list has this item with other words in it: both may stand side by side, by choice. */
  readonly differing: readonly TakenItem[];
  /** The other has taken these words of theirs out; a file does not bring them back. */
  readonly withdrawn: readonly TakenItem[];
}

/** @param seat who brings the file back */
export function compareWithList(file: Takeaway, list: ListSnapshot, seat: Seat): ImportPreview {
  const withdrawn = new Set(
    list.removed.flatMap(({ id, kind, whose }) => (whose === seat ? [] : [`${kind} ${id}`])),
  );
  const standing = new Map(takeAway(list).items.map((item) => [placeOf(item), item.content]));
  const contents = new Set(takeAway(list).items.map((item) => `${item.kind} ${item.content}`));
  const preview = {
    fresh: [] as TakenItem[],
    same: [] as TakenItem[],
    differing: [] as TakenItem[],
    withdrawn: [] as TakenItem[],
  };
  for (const item of file.items) {
    const there = standing.get(placeOf(item));
    // A copy that was brought in beside another has a new id: its words tell that it is there.
    if (withdrawn.has(placeOf(item))) preview.withdrawn.push(item);
    else if (there === item.content || contents.has(`${item.kind} ${item.content}`)) preview.same.push(item);
    else if (there === undefined) preview.fresh.push(item);
    else preview.differing.push(item);
  }
  return preview;
}

/** Returns how many items were put into the list. */
export function bringBack(preview: ImportPreview, withDiffering: boolean, list: ListPort): number {
  const beside = withDiffering ? preview.differing.flatMap((item) => item.bringBeside ?? []) : [];
  const all = [...preview.fresh.map((item) => item.bring), ...beside];
  for (const bring of all) bring(list);
  return all.length;
}

function placeOf(item: TakenItem): string {
  return `${item.kind} ${item.id}`;
}
