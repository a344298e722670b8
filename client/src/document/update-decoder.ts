import { LIMITS } from '@heard/shared/protocol';
import * as Y from 'yjs';

/**
 * Says whether an untrusted V1 update can be read, before it touches a document. This is the seam for a worker
 * with a deadline; the byte cap is the server's own for a snapshot.
 */
export type CheckUpdate = (update: Uint8Array) => boolean;

export const checkUpdate: CheckUpdate = (update) => {
  if (update.length > LIMITS.documentSnapshot) return false;
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
};
