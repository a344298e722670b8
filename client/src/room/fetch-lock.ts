import { otherSeat } from '@heard/shared/base';
import type { LockStanding } from '@heard/shared/protocol';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { deviceIdOf } from '../crypto/device-key.ts';
import { readStatement, secretCheck } from '../crypto/lock-statement.ts';
import { unwrapKey } from '../crypto/lock-wrap.ts';
import { credentialHash } from '../crypto/token-hash.ts';
import { FIRST_LOCK } from '../device/device-lock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import { publicKeyOf } from '../list/seat-signatures.ts';
import type { ReadRoomLock } from '../ways-in/lock-api.ts';

/**
 * `ready`: this device has the key that counts. `outside`: it was given none. `unverified`: who changed the lock cannot
 * be shown, so nothing was taken. `went-back`: the server has an older lock than this device.
 */
export type FetchedLock =
  | 'ready'
  | 'outside'
  | 'unverified'
  | 'went-back'
  | 'signed-out'
  | 'gone'
  | 'unreachable';

export interface FetchLockParts {
  readonly readLock: ReadRoomLock;
  readonly rooms: DeviceRooms;
}

/**
 * Fetches what changed of a room's lock since this device had its key, checks who did it, and keeps the new key, which
 * is the only thing that is written. May be repeated, also by several tabs at once.
 */
export async function fetchLock({ readLock, rooms }: FetchLockParts, room: string): Promise<FetchedLock> {
  const asked = rooms.find(room);
  if (asked === null) return 'gone';
  const answer = await ask(readLock, asked);
  // Another tab may have been faster, and what it took is let go of by the server.
  const known = rooms.find(room);
  if (known === null) return 'gone';
  if (typeof answer === 'string') return answer;
  if (answer.epoch === epochOf(known)) return 'ready';
  if (answer.epoch < epochOf(known)) return 'went-back';
  const next = afterChanges(known, answer);
  if (typeof next === 'string') return next;
  // The server lets go of it with the next change that is fetched: a browser that is killed now may not have it on
  // its disk yet.
  rooms.remember(next);
  return 'ready';
}

async function ask(readLock: ReadRoomLock, known: DeviceRoom): Promise<LockStanding | FetchedLock> {
  const { room, credential } = known;
  const answer = await readLock({ room, credential: toBase64url(credential), taken: epochOf(known) });
  if (answer.ok) return answer.value;
  if (answer.problem.code === 'UNAUTHENTICATED') return 'signed-out';
  return answer.problem.code === 'GONE' ? 'gone' : 'unreachable';
}

function epochOf(known: DeviceRoom): number {
  return known.lock?.epoch ?? 1;
}

/** The record after all changes, or why there is none. */
function afterChanges(known: DeviceRoom, standing: LockStanding): DeviceRoom | FetchedLock {
  let record = known;
  for (const change of standing.changes.toSorted((one, other) => one.epoch - other.epoch)) {
    if (change.epoch <= epochOf(record)) continue;
    if (change.epoch !== epochOf(record) + 1) return 'outside';
    const next = afterChange(record, change);
    if (typeof next === 'string') return next;
    record = next;
  }
  return epochOf(record) === standing.epoch ? record : 'outside';
}

/** Signed with the one before: what the check words said of that one holds for it too. */
function partnersNewKey(known: DeviceRoom, key: string): Partial<DeviceRoom> {
  const isCompared = known.comparedPartnerKey === known.partnerSigningKey;
  return { partnerSigningKey: key, ...(isCompared ? { comparedPartnerKey: key } : {}) };
}

function afterChange(known: DeviceRoom, change: LockStanding['changes'][number]): DeviceRoom | FetchedLock {
  const { room, seat, credential, signingSeed, partnerSigningKey } = known;
  const { deviceSecret, deviceKeys } = known.lock ?? FIRST_LOCK;
  const ownKey = signingSeed === null ? null : publicKeyOf(signingSeed);
  const statement = readStatement(room, change.statement, (by) => (by === seat ? ownKey : partnerSigningKey));
  if (statement?.epoch !== change.epoch) return 'unverified';
  if (change.sealed === null || deviceSecret === null) return 'outside';
  const device = deviceIdOf(room, credentialHash(credential));
  const sealed = fromBase64url(change.sealed);
  const key = sealed && unwrapKey({ room, epoch: change.epoch, device }, deviceSecret, sealed);
  if (!key || secretCheck(key.secret) !== statement.check) return 'unverified';
  const { by, day } = statement;
  if (by === seat && (key.seed === null || publicKeyOf(key.seed) !== statement.key)) return 'unverified';
  const stays = Object.entries(deviceKeys).filter(([id]) => statement.stays.includes(id));
  return {
    ...known,
    secret: key.secret,
    invite: null,
    ...(by === seat ? { signingSeed: key.seed } : {}),
    ...(by === otherSeat(seat) ? partnersNewKey(known, statement.key) : {}),
    lock: {
      epoch: change.epoch,
      deviceSecret,
      deviceKeys: Object.fromEntries(stays),
      notice: { by, day },
    },
  };
}
