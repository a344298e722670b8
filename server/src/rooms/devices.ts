import type { Millis, Seat } from '@heard/shared/base';
import {
  LIMITS,
  OTHER_DEVICES,
  type ClaimInvite,
  type DeviceInvite,
  type ListDevices,
  type Problem,
  type SeatDevices,
  type SignOut,
  type VoidInvite,
} from '@heard/shared/protocol';
import type { RoomId, RoomStore } from '../ports/room-store.ts';
import { seatOf, type Admission } from './admission.ts';
import type { Changed, Decision } from './change-room.ts';
import { decideDeviceClaim, withDeviceInvite, withoutDevices, withoutInvite } from './decide-devices.ts';
import { decodeRecord } from './decode-record.ts';
import { deviceId } from './device-id.ts';
import type { HitLimit } from './hit-limit.ts';
import { isProblem, PROBLEMS, tooMany } from './problems.ts';
import type { Access, RoomRecord } from './room-record.ts';
import { hashToken } from './token-hash.ts';

type Done = Readonly<Record<string, never>>;

/** The devices of a seat, for that seat alone: nothing here reads or changes anything of the partner's. */
export interface DeviceWays {
  readonly invite: (asked: DeviceInvite) => Promise<{ readonly expiresAt: Millis | null } | Problem>;
  readonly voidInvite: (asked: VoidInvite) => Promise<Done | Problem>;
  readonly claim: (asked: ClaimInvite) => Promise<{ readonly seat: Seat } | Problem>;
  readonly list: (asked: ListDevices) => Promise<SeatDevices | Problem>;
  readonly signOut: (asked: SignOut) => Promise<Done | Problem>;
}

export interface DeviceWaysDependencies {
  readonly store: Pick<RoomStore, 'load'>;
  readonly admission: Admission;
  /** Counted by room id, known or not. */
  readonly wrongInvites: HitLimit;
  /** Counted by credential hash. */
  readonly madeInvites: HitLimit;
  readonly change: <T>(
    room: RoomId,
    decide: (record: RoomRecord, now: Millis) => Decision<T>,
  ) => Promise<Changed<T>>;
}

export function createDeviceWays(dependencies: DeviceWaysDependencies): DeviceWays {
  return {
    invite: (asked) => invite(dependencies, asked),
    voidInvite: (asked) =>
      changeOwn<Done>(dependencies, asked, ({ access, seat }) => ({
        access: withoutInvite(access, seat, asked.kind),
        outcome: {},
      })),
    claim: (asked) => claim(dependencies, asked),
    list: (asked) => list(dependencies, asked),
    signOut: (asked) => signOut(dependencies, asked),
  };
}

async function invite(
  dependencies: DeviceWaysDependencies,
  asked: DeviceInvite,
): Promise<{ readonly expiresAt: Millis | null } | Problem> {
  const maker = hashToken(asked.credential);
  const waitMs = dependencies.madeInvites.wait(maker);
  if (waitMs > 0) return tooMany(waitMs);
  const made = await changeOwn<{ readonly expiresAt: Millis | null }>(
    dependencies,
    asked,
    ({ access, seat, now }) => {
      const expiresAt = asked.kind === 'link' ? now + LIMITS.deviceInviteMs : null;
      const { kind, inviteHash: hash } = asked;
      return {
        access: withDeviceInvite(access, { seat, kind, hash, maker, expiresAt }, now),
        outcome: { expiresAt },
      };
    },
  );
  if (!isProblem(made)) dependencies.madeInvites.hit(maker);
  return made;
}

/** Wrong tries count with those of the partner's invite: a stranger has ten an hour in all. */
async function claim(
  dependencies: DeviceWaysDependencies,
  asked: ClaimInvite,
): Promise<{ readonly seat: Seat } | Problem> {
  const waitMs = dependencies.wrongInvites.wait(asked.room);
  if (waitMs > 0) return tooMany(waitMs);
  const inviteHash = hashToken(asked.invite);
  const changed = await dependencies.change(asked.room, (record, now) => {
    const decided = decideDeviceClaim(record.access, {
      inviteHash,
      credentialHash: asked.credentialHash,
      now,
    });
    const isSame = decided.access === record.access;
    return {
      record: isSame ? record : { ...record, access: decided.access },
      outcome: decided.outcome,
    };
  });
  const outcome = changed.kind === 'absent' ? null : changed.outcome;
  if (outcome !== null) return outcome === 'too-many' ? PROBLEMS.tooManyDevices : { seat: outcome };
  dependencies.wrongInvites.hit(asked.room);
  return PROBLEMS.inviteGone;
}

async function list(
  dependencies: DeviceWaysDependencies,
  asked: ListDevices,
): Promise<SeatDevices | Problem> {
  const admitted = await dependencies.admission(asked.room, asked.credential);
  if (isProblem(admitted)) return admitted;
  const loaded = await dependencies.store.load(asked.room);
  if (loaded.kind === 'absent') return PROBLEMS.noSeat;
  const { access } = decodeRecord(loaded.record);
  const own = hashToken(asked.credential);
  const devices = (access.devices[admitted.seat] ?? []).map((hash) => ({
    id: deviceId(asked.room, hash),
    day: access.more?.days[hash] ?? null,
    isThis: hash === own,
  }));
  const sheet = access.more?.invites.find(
    (made) => made.seat === admitted.seat && made.kind === 'recovery' && made.used === null,
  );
  return { devices, recoverySince: sheet?.day ?? null };
}

/** The sockets of a device that is signed out close as soon as the change is told (LiveRoom.show). */
function signOut(dependencies: DeviceWaysDependencies, asked: SignOut): Promise<Done | Problem> {
  return changeOwn<Done>(dependencies, asked, ({ access, seat, own }) => {
    const hashes = access.devices[seat] ?? [];
    const isMeant = (hash: string): boolean =>
      asked.device === OTHER_DEVICES ? hash !== own : deviceId(asked.room, hash) === asked.device;
    const meant = hashes.filter(isMeant);
    // Somebody has to be able to come back. Gone already is what was wanted.
    if (meant.length === hashes.length) return { access, outcome: PROBLEMS.lastDevice };
    return { access: meant.length === 0 ? access : withoutDevices(access, seat, meant), outcome: {} };
  });
}

interface OwnSeat {
  readonly access: Access;
  readonly seat: Seat;
  /** The asking device's hash. */
  readonly own: string;
  readonly now: Millis;
}

/** A change that one of a seat's devices asks for, decided on fresh state each time. */
async function changeOwn<T>(
  dependencies: DeviceWaysDependencies,
  asked: { readonly room: RoomId; readonly credential: string },
  decide: (of: OwnSeat) => { readonly access: Access; readonly outcome: T | Problem },
): Promise<T | Problem> {
  const own = hashToken(asked.credential);
  const changed = await dependencies.change<T | Problem>(asked.room, (record, now) => {
    const seat = seatOf(record.access, own);
    if (seat === null) return { record, outcome: PROBLEMS.noSeat };
    const { access, outcome } = decide({ access: record.access, seat, own, now });
    return { record: access === record.access ? record : { ...record, access }, outcome };
  });
  return changed.kind === 'absent' ? PROBLEMS.noSeat : changed.outcome;
}
