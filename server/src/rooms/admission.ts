import type { Millis, Seat } from '@heard/shared/base';
import type { Problem } from '@heard/shared/protocol';
import type { RoomId, RoomStore } from '../ports/room-store.ts';
import { decodeRecord } from './decode-record.ts';
import { expiryOf } from './expiry.ts';
import { problemOf, PROBLEMS } from './problems.ts';
import type { Access } from './room-record.ts';
import { equalHashes, hashToken } from './token-hash.ts';

/** A seat that was shown to be the asker's. `expiresAt` is when the room goes if this is its last use. */
interface Admitted {
  readonly seat: Seat;
  readonly incarnation: string;
  /** Which of the room's keys counts now. */
  readonly epoch: number;
  readonly expiresAt: Millis;
}

/**
 * Says which seat a credential opens. Never rejects: what the store throws comes back as a problem. Everything a
 * stranger may get wrong gives the same `noSeat`; a device that was signed out is told so.
 */
export type Admission = (room: RoomId, credential: string) => Promise<Admitted | Problem>;

export function createAdmission(store: Pick<RoomStore, 'load'>): Admission {
  return async (room, credential) => {
    try {
      const loaded = await store.load(room);
      const hash = hashToken(credential);
      if (loaded.kind === 'absent') return PROBLEMS.noSeat;
      const { access } = decodeRecord(loaded.record);
      const seat = seatOf(access, hash);
      if (!seat) return wasSignedOut(access, hash) ? PROBLEMS.signedOut : PROBLEMS.noSeat;
      return {
        seat,
        incarnation: loaded.incarnation,
        epoch: loaded.log.epoch,
        expiresAt: expiryOf(access, loaded.now),
      };
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** The seat one of whose devices has this credential hash. */
export function seatOf(access: Access, credentialHash: string): Seat | null {
  if (access.devices.a.some((hash) => equalHashes(hash, credentialHash))) return 'a';
  if (access.devices.b?.some((hash) => equalHashes(hash, credentialHash))) return 'b';
  return null;
}

/** Whether this credential opened a seat until one of that seat's devices signed it out. */
function wasSignedOut(access: Access, credentialHash: string): boolean {
  return access.more?.signedOut.some((hash) => equalHashes(hash, credentialHash)) === true;
}
