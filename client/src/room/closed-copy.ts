import type { Seat } from '@heard/shared/base';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { OpenPersistence } from '../document/document-persistence.ts';
import type { ListDocument } from '../list/list-document.ts';
import { openList } from '../list/list-model.ts';
import type { ListSnapshot } from '../list/list-port.ts';

/**
 * Reads this device's copy of a room's list once. There is no socket, no key and no tab channel in it: nothing that is
 * read here can reach any server. Null when this browser has no copy.
 */
export async function readClosedCopy(
  seat: Seat,
  random: RandomBytes,
  persistence: OpenPersistence,
): Promise<ListSnapshot | null> {
  const doc = new Y.Doc();
  const kept = persistence(doc);
  try {
    await kept.ready;
    const list = openList({ document: localDocument(doc), seat, random });
    const snapshot = list.snapshot();
    list.close();
    return isWorthKeeping(snapshot) ? snapshot : null;
  } catch {
    return null;
  } finally {
    await kept.close();
    doc.destroy();
  }
}

/** Names alone are no copy of what was agreed. */
export function isWorthKeeping({ needs, agreements, kept }: ListSnapshot): boolean {
  return needs.length + agreements.length + kept.length > 0;
}

function localDocument(doc: Y.Doc): ListDocument {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return {
    doc,
    awareness,
    status: () => ({ saving: 'offline', troubles: [] }),
    subscribe: () => () => undefined,
    whenSaved: () => Promise.resolve(),
    answerTrouble: () => undefined,
    close: () => awareness.destroy(),
  };
}
