import type { LockChange, LockOutcome, LockStanding, Problem, ReadLock } from '@heard/shared/protocol';
import type { RoomId } from '../ports/room-store.ts';
import { seatOf } from './admission.ts';
import { decideLock, decideTaken } from './decide-lock.ts';
import type { DeviceWaysDependencies } from './devices.ts';
import { PROBLEMS } from './problems.ts';
import { hashToken } from './token-hash.ts';

/** The room's lock: read by each device for itself, changed over the list's socket. */
export interface LockWays {
  readonly read: (asked: ReadLock) => Promise<LockStanding | Problem>;
  /** Rejects with StoreError when it is not known whether it was changed: the device asks `read`. */
  readonly change: (
    room: RoomId,
    credential: string,
    asked: { readonly epoch: number; readonly position: number; readonly change: LockChange },
  ) => Promise<LockOutcome>;
}

export function createLockWays(dependencies: DeviceWaysDependencies): LockWays {
  return {
    read: (asked) => read(dependencies, asked),
    change: async (room, credential, asked) => {
      const own = hashToken(credential);
      if (dependencies.madeInvites.wait(own) > 0) return 'too-many';
      const changed = await dependencies.change<LockOutcome>(room, (record) =>
        decideLock(record, { room, own, ...asked }),
      );
      const outcome = changed.kind === 'absent' ? 'refused' : changed.outcome;
      if (outcome === 'changed') dependencies.madeInvites.hit(own);
      return outcome;
    },
  };
}

async function read(dependencies: DeviceWaysDependencies, asked: ReadLock): Promise<LockStanding | Problem> {
  const own = hashToken(asked.credential);
  const changed = await dependencies.change<LockStanding['changes'] | Problem>(asked.room, (record) => {
    const seat = seatOf(record.access, own);
    if (seat === null) {
      const isSignedOut = record.access.more?.signedOut.includes(own) === true;
      return { record, outcome: isSignedOut ? PROBLEMS.signedOut : PROBLEMS.noSeat };
    }
    const { access, changes } = decideTaken(record.access, { room: asked.room, own, taken: asked.taken });
    return { record: access === record.access ? record : { ...record, access }, outcome: changes };
  });
  if (changed.kind === 'absent') return PROBLEMS.noSeat;
  return 'code' in changed.outcome
    ? changed.outcome
    : { epoch: changed.standing.epoch, changes: changed.outcome };
}
