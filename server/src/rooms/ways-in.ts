import type { Millis } from '@heard/shared/base';
import { applyNotice, newRoom } from '@heard/shared/engine';
import { LIMITS } from '@heard/shared/protocol';
import type { ClaimInvite, CreateRoom, EraseRoom, Problem, RenewInvite } from '@heard/shared/protocol';
import type { RoomStore } from '../ports/room-store.ts';
import { seatOf, type Admission } from './admission.ts';
import type { Changed, Decision } from './change-room.ts';
import { withDay } from './decide-devices.ts';
import { decodeRecord, encodeRecord } from './decode-record.ts';
import { createDeviceWays, type DeviceWays } from './devices.ts';
import { expiryOf } from './expiry.ts';
import { createLockWays, type LockWays } from './lock.ts';
import type { HitLimit } from './hit-limit.ts';
import { isProblem, problemOf, PROBLEMS, tooMany } from './problems.ts';
import type { Access, RoomRecord } from './room-record.ts';
import { equalHashes, hashToken, pairingOf } from './token-hash.ts';

const HOUR_MS = 3_600_000;

/** How rooms begin, are joined and end. Each answers with what the route promises, or a problem; none rejects. */
export interface WaysIn {
  readonly create: (asked: CreateRoom) => Promise<{ readonly room: string } | Problem>;
  readonly renewInvite: (asked: RenewInvite) => Promise<{ readonly expiresAt: Millis } | Problem>;
  readonly claim: (asked: ClaimInvite) => Promise<{ readonly pairing: string } | Problem>;
  readonly erase: (asked: EraseRoom) => Promise<Readonly<Record<string, never>> | Problem>;
  readonly devices: DeviceWays;
  readonly lock: LockWays;
}

export interface WaysInDependencies {
  readonly store: RoomStore;
  readonly admission: Admission;
  /** Counted by room id, known or not, so that the limit says nothing about a room. */
  readonly wrongInvites: HitLimit;
  /** Counted by the hash of the credential that makes them. */
  readonly madeInvites: HitLimit;
  /** The one path of changes, which also tells this process's sockets. */
  readonly change: <T>(
    room: string,
    decide: (record: RoomRecord, now: Millis) => Decision<T>,
  ) => Promise<Changed<T>>;
}

export function createWaysIn(dependencies: WaysInDependencies): WaysIn {
  const devices = createDeviceWays(dependencies);
  const lock = createLockWays(dependencies);
  return {
    create: answered((asked: CreateRoom) => create(dependencies.store, asked)),
    renewInvite: answered((asked: RenewInvite) => renewInvite(dependencies, asked)),
    claim: answered((asked: ClaimInvite) => claim(dependencies, asked)),
    erase: answered(async (asked: EraseRoom) => {
      const admitted = await dependencies.admission(asked.room, asked.credential);
      if (isProblem(admitted)) return admitted;
      await dependencies.store.drop(asked.room, admitted.incarnation);
      return {};
    }),
    devices: {
      invite: answered(devices.invite),
      voidInvite: answered(devices.voidInvite),
      claim: answered(devices.claim),
      list: answered(devices.list),
      signOut: answered(devices.signOut),
    },
    lock: { read: answered(lock.read), change: lock.change },
  };
}

function answered<A, R>(way: (asked: A) => Promise<R | Problem>): (asked: A) => Promise<R | Problem> {
  return async (asked) => {
    try {
      return await way(asked);
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** A repeat with the same hashes is the same room: the first answer may have been lost. */
async function create(store: RoomStore, asked: CreateRoom): Promise<{ readonly room: string } | Problem> {
  const now = await store.now();
  const record: RoomRecord = {
    format: 1,
    revision: 1,
    savedAt: now,
    access: withDay(
      {
        devices: { a: [asked.credentialHash], b: null },
        invite: { hash: asked.inviteHash, expiresAt: now + asked.inviteHours * HOUR_MS },
        claim: null,
        pairing: null,
      },
      asked.credentialHash,
      now,
    ),
    presence: { a: [], b: [] },
    answered: [],
    engine: newRoom(),
  };
  const outcome = await store.create(asked.room, encodeRecord(record), expiryOf(record.access, now));
  if (outcome.kind === 'created') return { room: asked.room };
  if (outcome.kind === 'tombstone') return PROBLEMS.noSeat;
  const loaded = await store.load(asked.room);
  if (loaded.kind === 'absent') return PROBLEMS.roomExists;
  const { access } = decodeRecord(loaded.record);
  const isRepeat =
    seatOf(access, asked.credentialHash) === 'a' &&
    equalHashes(access.invite?.hash ?? access.claim?.inviteHash ?? '', asked.inviteHash);
  return isRepeat ? { room: asked.room } : PROBLEMS.roomExists;
}

async function renewInvite(
  dependencies: WaysInDependencies,
  asked: RenewInvite,
): Promise<{ readonly expiresAt: Millis } | Problem> {
  const credentialHash = hashToken(asked.credential);
  const changed = await dependencies.change<{ readonly expiresAt: Millis } | Problem>(
    asked.room,
    (record, now) => {
      if (seatOf(record.access, credentialHash) !== 'a') return { record, outcome: PROBLEMS.noSeat };
      if (record.access.devices.b) return { record, outcome: PROBLEMS.bothSeatsTaken };
      const expiresAt = now + asked.inviteHours * HOUR_MS;
      const access = { ...record.access, invite: { hash: asked.inviteHash, expiresAt } };
      return { record: { ...record, access }, outcome: { expiresAt } };
    },
  );
  return changed.kind === 'absent' ? PROBLEMS.noSeat : changed.outcome;
}

async function claim(
  dependencies: WaysInDependencies,
  asked: ClaimInvite,
): Promise<{ readonly pairing: string } | Problem> {
  const waitMs = dependencies.wrongInvites.wait(asked.room);
  if (waitMs > 0) return tooMany(waitMs);
  const inviteHash = hashToken(asked.invite);
  const changed = await dependencies.change(asked.room, (record, now) =>
    decideClaim(record, { inviteHash, credentialHash: asked.credentialHash, now }),
  );
  const pairing = changed.kind === 'absent' ? null : changed.outcome;
  if (pairing !== null) return { pairing };
  dependencies.wrongInvites.hit(asked.room);
  return PROBLEMS.inviteGone;
}

/** The pairing, or null where the invite opens nothing (any more). */
function decideClaim(
  record: RoomRecord,
  asked: { readonly inviteHash: string; readonly credentialHash: string; readonly now: Millis },
): Decision<string | null> {
  const { access } = record;
  if (access.claim) return { record, outcome: isRepeatOf(access, asked) ? access.pairing : null };
  const creator = access.devices.a[0];
  const isValid =
    access.invite !== null &&
    equalHashes(access.invite.hash, asked.inviteHash) &&
    asked.now < access.invite.expiresAt &&
    creator !== undefined &&
    seatOf(access, asked.credentialHash) === null;
  if (!isValid) return { record, outcome: null };
  const pairing = pairingOf({ inviteHash: asked.inviteHash, creator, claimer: asked.credentialHash });
  const claimed: Access = {
    ...access,
    devices: { a: access.devices.a, b: [asked.credentialHash] },
    invite: null,
    claim: { inviteHash: asked.inviteHash, credentialHash: asked.credentialHash, at: asked.now },
    pairing,
  };
  const engine = applyNotice(record.engine, { kind: 'seat-taken' }, asked.now);
  return {
    record: { ...record, access: withDay(claimed, asked.credentialHash, asked.now), engine },
    outcome: pairing,
  };
}

function isRepeatOf(
  access: Access,
  asked: { readonly inviteHash: string; readonly credentialHash: string; readonly now: Millis },
): boolean {
  const { claim: made } = access;
  return (
    made !== null &&
    equalHashes(made.inviteHash, asked.inviteHash) &&
    equalHashes(made.credentialHash, asked.credentialHash) &&
    asked.now - made.at <= LIMITS.claimRepeatMs
  );
}
