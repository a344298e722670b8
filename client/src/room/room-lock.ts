import { otherSeat } from '@heard/shared/base';
import type { Clock, RandomBytes } from '../device/clock.ts';
import type { DeviceRooms } from '../device/device-rooms.ts';
import type { LockAnswer } from '../document/lock-offer.ts';
import type { SealedDocument } from '../document/sealed-document.ts';
import type { KnownDevice } from '../list/device-keys.ts';

export interface RoomLock {
  /** Which of these device ids could be given a new key: the others have not been in the room since there are such keys. */
  readonly keepable: (ids: readonly string[]) => readonly string[];
  /** Whether one of the partner's devices could be given it. */
  readonly canReachPartner: () => boolean;
  /** Changes the lock; `keep`: own devices that stay besides this one. */
  readonly change: (keep: readonly string[]) => Promise<LockAnswer>;
}

export interface RoomLockParts {
  readonly room: string;
  /** The one this opening of the room is of: another tab may have fetched the next. */
  readonly epoch: number;
  /** This device, as the others know it. */
  readonly own: { readonly id: string; readonly key: string };
  readonly rooms: DeviceRooms;
  readonly document: Pick<SealedDocument, 'changeLock'>;
  readonly random: RandomBytes;
  readonly clock: Pick<Clock, 'after'>;
  readonly today: () => string;
}

/** Somebody typing moves the log under a change; so often it is tried again, after a moment of rest. */
const TRIES = 20;
const REST_MS = 500;

export function roomLock(parts: RoomLockParts): RoomLock {
  const known = () => parts.rooms.find(parts.room);
  const devices = (): Readonly<Record<string, KnownDevice>> => known()?.lock?.deviceKeys ?? {};
  const ofPartner = (): readonly (readonly [string, KnownDevice])[] => {
    const seat = known()?.seat;
    return Object.entries(devices()).filter((entry) => seat && entry[1].seat === otherSeat(seat));
  };
  const attempt = async (keep: readonly string[]): Promise<LockAnswer> => {
    const { makeLockChange } = await import('./make-lock-change.ts');
    const record = known();
    if (!record?.signingSeed) return 'refused';
    if ((record.lock?.epoch ?? 1) !== parts.epoch) return 'unanswered';
    const { seat, signingSeed: seed, partnerSigningKey: partnerKey } = record;
    const ownKept = Object.entries(devices()).filter(
      ([id, device]) => device.seat === seat && keep.includes(id),
    );
    const mine = [parts.own.id, { seat, key: parts.own.key }] as const;
    const stays = Object.fromEntries([...ofPartner(), ...ownKept, mine]);
    const { room, epoch, random, today } = parts;
    const maker = { room, seat, epoch, seed, partnerKey, device: parts.own.id, stays, random, today };
    return parts.document.changeLock((held) => makeLockChange(maker, held));
  };
  return {
    keepable: (ids) => ids.filter((id) => id !== parts.own.id && Object.hasOwn(devices(), id)),
    canReachPartner: () => ofPartner().length > 0,
    change: async (keep) => {
      if (ofPartner().length === 0) return 'uncovered';
      for (let tries = 1; ; tries += 1) {
        const answer = await attempt(keep);
        if (tries === TRIES || (answer !== 'stale' && answer !== 'not-now')) return answer;
        await new Promise<void>((resolve) => void parts.clock.after(REST_MS, resolve));
      }
    },
  };
}
