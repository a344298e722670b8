import { sha256 } from '@noble/hashes/sha2.js';
import { IndexeddbPersistence } from 'y-indexeddb';

import { toBase64url } from '../crypto/base64url.ts';
import type { OpenPersistence } from './document-persistence.ts';

const CHECKPOINT = 'checkpoint';

/** A name that says neither what is kept nor in which room to somebody who lists this browser's databases. */
function localCopyName(room: string): string {
  return `notes-${toBase64url(sha256(new TextEncoder().encode(`heard/1 local copy\n${room}`)).subarray(0, 12))}`;
}

/** Keeps the document of a room in this browser's IndexedDB. */
export function keepInBrowser(room: string): OpenPersistence {
  return (doc) => {
    const kept = new IndexeddbPersistence(localCopyName(room), doc);
    // `whenSynced` stays open when the database cannot be; only this promise says so.
    const { _db: database } = kept;
    return {
      ready: Promise.all([kept.whenSynced, database]).then(() => undefined),
      loadCheckpoint: async () => {
        const value: unknown = await kept.get(CHECKPOINT);
        return value instanceof ArrayBuffer ? new Uint8Array(value) : null;
      },
      saveCheckpoint: async (checkpoint) => {
        await kept.set(CHECKPOINT, new Uint8Array(checkpoint).buffer);
      },
      close: () => kept.destroy(),
    };
  };
}

/**
 * Deletes the room's copy from this browser. Resolves with false when it is still there because another tab holds it;
 * the browser then deletes it when that tab lets go.
 */
export function deleteFromBrowser(room: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(localCopyName(room));
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('blocked', () => resolve(false));
      request.addEventListener('error', () => resolve(false));
    } catch {
      // A browser that gives out no databases has kept none either.
      resolve(true);
    }
  });
}
