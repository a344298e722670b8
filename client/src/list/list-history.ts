import * as Y from 'yjs';
import type { Millis } from '@heard/shared/base';
import type { ListRoots } from './list-schema.ts';
import type { OwnEdit } from './own-edit.ts';
import { partsOf, placeOf } from './yjs-structure.ts';

/** Keys of an item that hold a value of their own; all others are what the item is made of. */
const OWN_VALUES: ReadonlySet<string> = new Set(['review', 'aside', 'order', 'on']);

/** Edits of one person within this time are undone together. */
const CAPTURE_MS: Millis = 500;

export interface ListHistory {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Changes of this origin can be undone from now on. */
  readonly track: (origin: OwnEdit) => void;
  /** The next edit is a step of its own. */
  readonly endStep: () => void;
  /** True for the origin of a change that undo or redo makes. */
  readonly isOrigin: (origin: unknown) => boolean;
  /** A client id under which this person's edits are written besides the document's own. */
  readonly addOwnClient: (clientId: number) => void;
  readonly close: () => void;
}

/**
 * Undo and redo of this person's own edits on this device since it was opened. Undoing the addition of an item
 * takes back one's own letters but leaves the item when the partner has written in it since.
 */
export function openHistory(doc: Y.Doc, roots: ListRoots, captureMs: Millis = CAPTURE_MS): ListHistory {
  const { items, kept, removed } = roots;
  const ownClients = new Set<number>();
  const isOwn = (item: Y.Item): boolean => item.id.client === doc.clientID || ownClients.has(item.id.client);
  const manager = new Y.UndoManager([items, kept, removed], {
    captureTimeout: captureMs,
    trackedOrigins: new Set(),
    deleteFilter: (item) => mayUndo(item, items, isOwn),
  });
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    track: (origin) => manager.addTrackedOrigin(origin),
    endStep: () => manager.stopCapturing(),
    isOrigin: (origin) => origin === manager,
    addOwnClient: (clientId) => void ownClients.add(clientId),
    close: () => manager.destroy(),
  };
}

function mayUndo(item: Y.Item, items: Y.Map<unknown>, isOwn: (item: Y.Item) => boolean): boolean {
  if (item.parentSub === null || OWN_VALUES.has(item.parentSub)) return true;
  const entry = entryOf(item, items);
  return entry === null || !holdsForeign(entry, isOwn);
}

/** The entry of `items` that this part of the document belongs to. */
function entryOf(item: Y.Item, items: Y.Map<unknown>): Y.Item | null {
  let current: Y.Item | null = item;
  while (current !== null) {
    const parent: unknown = current.parent;
    if (!(parent instanceof Y.AbstractType)) return null;
    if (parent === items) return current;
    current = placeOf(parent);
  }
  return null;
}

/** Whether anything that stands in this entry now was written by someone else. */
function holdsForeign(entry: Y.Item, isOwn: (item: Y.Item) => boolean): boolean {
  const open: Y.Item[] = [entry];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item.deleted) continue;
    if (!isOwn(item)) return true;
    if (!(item.content instanceof Y.ContentType)) continue;
    open.push(...partsOf(item.content.type));
  }
  return false;
}
