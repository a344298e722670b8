import * as Y from 'yjs';
import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { DeviceRoom } from '../device/device-rooms.ts';
import type { OpenPersistence } from '../document/document-persistence.ts';
import { openSeatSigning, SEED_BYTES } from '../list/seat-signing.ts';
import { openList } from '../list/list-model.ts';
import type { ListSnapshot } from '../list/list-port.ts';
import { localDocument } from './local-document.ts';

/**
 * Reads this device's copy of a room's list once. There is no socket, no key and no tab channel in it: nothing that is
 * read here can reach any server. Null when this browser has no copy.
 */
export async function readClosedCopy(
  known: Pick<DeviceRoom, 'seat' | 'signingSeed' | 'partnerSigningKey'>,
  parts: { readonly random: RandomBytes; readonly today: () => string },
  persistence: OpenPersistence,
): Promise<ListSnapshot | null> {
  const doc = new Y.Doc();
  const kept = persistence(doc);
  try {
    await kept.ready;
    const { seat } = known;
    const { random, today } = parts;
    const signing = openSeatSigning({
      seat,
      doc,
      seed: known.signingSeed ?? random(SEED_BYTES),
      partnerKey: known.partnerSigningKey,
      onPartnerKey: () => undefined,
      comparedKey: null,
      onComparedKey: () => undefined,
      clock: null,
    });
    const list = openList({ document: localDocument(doc), seat, random, signing, today });
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
export function isWorthKeeping(list: ListSnapshot): boolean {
  const { needs, agreements, acts, wishes, shelf, parked, kept } = list;
  return [needs, agreements, acts, wishes, shelf, parked, kept].some((items) => items.length > 0);
}
