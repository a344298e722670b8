import { otherSeat, type Seat } from '@heard/shared/base';
import { wordsConversation } from '@heard/shared/engine';
import { LIMITS, type LockChange, type LockOutcome, type LockStanding } from '@heard/shared/protocol';
import type { RoomId } from '../ports/room-store.ts';
import { seatOf } from './admission.ts';
import type { Decision } from './change-room.ts';
import { withoutDevices } from './decide-devices.ts';
import { deviceId } from './device-id.ts';
import type { Access, RoomRecord, StandingLockChange } from './room-record.ts';

/** A change of the lock by one device, against the log as that device holds it. */
export interface AskedLock {
  readonly room: RoomId;
  /** The asking device's hash. */
  readonly own: string;
  /** The epoch that it ends. */
  readonly epoch: number;
  readonly position: number;
  readonly change: LockChange;
}

/**
 * Takes a change of the lock. Own devices without a key of their own are signed out by it, the partner's stay as they
 * are; every way in that carries the old key goes. Never with a place left where no device gets the new one.
 */
export function decideLock(record: RoomRecord, asked: AskedLock): Decision<LockOutcome> {
  const { access } = record;
  const seat = seatOf(access, asked.own);
  const refused = (outcome: LockOutcome): Decision<LockOutcome> => ({ record, outcome });
  if (seat === null) return refused('refused');
  if (access.devices.b === null) return refused('alone');
  if (wordsConversation(record.engine) !== null) return refused('talking');
  const sealedFor = new Map(asked.change.wraps.map(({ device, sealed }) => [device, sealed]));
  const hasKey = (hash: string): boolean => sealedFor.has(deviceId(asked.room, hash));
  const own = devicesOf(access, seat);
  if (!hasKey(asked.own) || !devicesOf(access, otherSeat(seat)).some(hasKey)) return refused('uncovered');
  const left = withoutOldWays(
    withoutDevices(
      access,
      seat,
      own.filter((hash) => !hasKey(hash)),
    ),
  );
  const made = {
    epoch: asked.epoch + 1,
    statement: asked.change.statement,
    wraps: Object.fromEntries(
      [...sealedFor].map(([device, sealed]) => [device, Buffer.from(sealed).toString('base64url')]),
    ),
  };
  const lockChanges = stillWaiting(asked.room, left, [...(access.lockChanges ?? []), made]);
  if (lockChanges.length > LIMITS.lockChangesWaiting) return refused('too-many');
  return {
    record: { ...record, access: { ...left, lockChanges } },
    outcome: 'changed',
    reseal: {
      change: { epoch: asked.epoch, position: asked.position, snapshot: asked.change.snapshot },
      moved: 'stale',
    },
  };
}

/** What waits for this device, after it has taken everything up to an epoch. The same access: nothing to let go of. */
export function decideTaken(
  access: Access,
  asked: { readonly room: RoomId; readonly own: string; readonly taken: number },
): { readonly access: Access; readonly changes: LockStanding['changes'] } {
  const id = deviceId(asked.room, asked.own);
  const standing = access.lockChanges ?? [];
  const changes = standing
    .filter(({ epoch }) => epoch > asked.taken)
    .map(({ epoch, statement, wraps }) => ({ epoch, statement, sealed: wraps[id] ?? null }));
  if (!standing.some(({ epoch, wraps }) => epoch <= asked.taken && id in wraps)) return { access, changes };
  const kept = standing.map((change) =>
    change.epoch > asked.taken ? change : { ...change, wraps: without(change.wraps, id) },
  );
  return { access: { ...access, lockChanges: stillWaiting(asked.room, access, kept) }, changes };
}

function devicesOf(access: Access, seat: Seat): readonly string[] {
  return access.devices[seat] ?? [];
}

/** Links and sheets carry the key as it was when they were made. */
function withoutOldWays(access: Access): Access {
  return access.more === undefined ? access : { ...access, more: { ...access.more, invites: [] } };
}

/** From the first change on that a device of the room has still to fetch: later ones are read on top of it. */
function stillWaiting(
  room: RoomId,
  access: Access,
  changes: readonly StandingLockChange[],
): readonly StandingLockChange[] {
  const ids = new Set(
    [...devicesOf(access, 'a'), ...devicesOf(access, 'b')].map((hash) => deviceId(room, hash)),
  );
  const current = changes.map((change) => ({
    ...change,
    wraps: Object.fromEntries(Object.entries(change.wraps).filter(([id]) => ids.has(id))),
  }));
  const first = current.findIndex(({ wraps }) => Object.keys(wraps).length > 0);
  return first < 0 ? [] : current.slice(first);
}

function without(wraps: StandingLockChange['wraps'], id: string): StandingLockChange['wraps'] {
  return Object.fromEntries(Object.entries(wraps).filter(([device]) => device !== id));
}
