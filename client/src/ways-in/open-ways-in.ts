import type { InviteHours } from '@heard/shared/protocol';
import { toBase64url } from '../crypto/base64url.ts';
import { buildInviteLink, parseInviteLink, type Invite } from '../crypto/invite-link.ts';
import { credentialHash, inviteHash, TOKEN_BYTES } from '../crypto/token-hash.ts';
import { SECRET_BYTES } from '../crypto/derive-room-keys.ts';
import type { RandomBytes } from '../device/clock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import { cleanName } from '../list/person-name.ts';
import type { RoomApi } from './room-api.ts';
import { troubleOf, type WaysInTrouble } from './ways-in-trouble.ts';
import type { DeviceMemory, OpenInvite, Outcome, ReceivedInvite, WaysIn } from './ways-in-port.ts';

export interface WaysInParts {
  readonly api: RoomApi;
  readonly rooms: DeviceRooms;
  readonly random: RandomBytes;
  /** This page's own, put before the invite's path. */
  readonly origin: string;
  /** The secret part of the link that opened this page; null when there is none. */
  readonly fragment: () => string | null;
  readonly forgetFragment: () => void;
}

/** 128 random bits, enough that no two rooms meet. */
const ROOM_ID_BYTES = 16;

export function openWaysIn(parts: WaysInParts): WaysIn {
  /** Made and asked for, its answer lost: the next press asks for the same room again. */
  let unanswered: DeviceRoom | null = null;
  const create = async (name: string, hours: InviteHours): Promise<Outcome<OpenInvite>> => {
    const room: DeviceRoom = {
      ...(unanswered ?? drawRoom(parts.random, hours)),
      name: cleanName(name) ?? '',
    };
    unanswered = room;
    const done = await askForRoom(parts, room);
    // Only a lost answer leaves it open whether the room exists; after any other the next press draws a new one.
    if (done.ok || done.trouble !== 'unreachable') unanswered = null;
    return done;
  };
  return {
    memory: () => memoryOf(parts.rooms.keeps()),
    create,
    openInvite: (room) => openInvite(parts, parts.rooms.find(room)),
    renew: (room, hours) => renew(parts, room, hours),
    received: (room) => received(parts, room),
    claim: (room, name) => claim(parts, room, name),
    lock: (room) => lock(parts, room),
    startAnew: async (room, hours) => {
      const known = parts.rooms.find(room);
      const locked = await lock(parts, room);
      if (!locked.ok) return locked;
      parts.rooms.forget(room);
      return create(known?.name ?? '', hours);
    },
  };
}

function drawRoom(random: RandomBytes, hours: InviteHours): DeviceRoom {
  return {
    room: toBase64url(random(ROOM_ID_BYTES)),
    seat: 'a',
    secret: random(SECRET_BYTES),
    credential: random(TOKEN_BYTES),
    standing: 'held',
    name: '',
    partnerName: '',
    invite: { token: random(TOKEN_BYTES), hours },
    phraseCompared: false,
    leavingExplained: false,
    signingSeed: random(SECRET_BYTES),
    partnerSigningKey: null,
  };
}

async function askForRoom(parts: WaysInParts, room: DeviceRoom): Promise<Outcome<OpenInvite>> {
  if (room.invite === null) return failed('refused');
  const answer = await parts.api.create({
    room: room.room,
    inviteHash: inviteHash(room.invite.token),
    credentialHash: credentialHash(room.credential),
    inviteHours: room.invite.hours,
  });
  if (!answer.ok) return failed(troubleOf(answer.problem, 'create'));
  parts.rooms.remember(room);
  parts.rooms.opened(room.room);
  return inviteOf(parts, room);
}

async function renew(parts: WaysInParts, room: string, hours: InviteHours): Promise<Outcome<OpenInvite>> {
  const known = parts.rooms.find(room);
  if (known === null || known.seat !== 'a') return failed('not-this-device');
  const token = parts.random(TOKEN_BYTES);
  const answer = await parts.api.renew({
    room,
    credential: toBase64url(known.credential),
    inviteHash: inviteHash(token),
    inviteHours: hours,
  });
  if (!answer.ok) return failed(troubleOf(answer.problem, 'renew'));
  const renewed: DeviceRoom = { ...known, invite: { token, hours } };
  parts.rooms.remember(renewed);
  return inviteOf(parts, renewed);
}

async function claim(
  parts: WaysInParts,
  room: string,
  name: string,
): Promise<Outcome<{ readonly room: string; readonly memory: DeviceMemory }>> {
  const invite = readInvite(parts, room);
  if (typeof invite === 'string') return failed(invite);
  const before = parts.rooms.find(room);
  // Kept before it is asked for: a repeat, also after a reload, has to come with the same credential.
  const asked: DeviceRoom = {
    room,
    seat: 'b',
    secret: invite.secret,
    credential: before?.seat === 'b' ? before.credential : parts.random(TOKEN_BYTES),
    standing: 'asked',
    name: cleanName(name) ?? '',
    partnerName: cleanName(invite.inviter) ?? '',
    invite: null,
    phraseCompared: false,
    leavingExplained: false,
    signingSeed: (before?.seat === 'b' ? before.signingSeed : null) ?? parts.random(SECRET_BYTES),
    partnerSigningKey: null,
  };
  const kept = parts.rooms.remember(asked);
  const body = { room, invite: toBase64url(invite.invite), credentialHash: credentialHash(asked.credential) };
  const answer = await parts.api.claim(body);
  if (!answer.ok) {
    const trouble = troubleOf(answer.problem, 'claim');
    // A record from an earlier try may be the seat itself, its answer lost: that one stays.
    if (trouble === 'invite-gone' && before === null) parts.rooms.forget(room);
    return failed(trouble);
  }
  parts.rooms.remember({ ...asked, standing: 'held' });
  parts.rooms.opened(room);
  parts.forgetFragment();
  return { ok: true, value: { room, memory: memoryOf(kept === 'kept') } };
}

async function lock(parts: WaysInParts, room: string): Promise<Outcome<null>> {
  const known = parts.rooms.find(room);
  if (known === null) return failed('not-this-device');
  const erased = await parts.api.erase({ room, credential: toBase64url(known.credential) });
  // Gone already is what was wanted.
  if (!erased.ok && erased.problem.code !== 'GONE') return failed(troubleOf(erased.problem, 'erase'));
  if (known.seat === 'b') parts.rooms.forget(room);
  return { ok: true, value: null };
}

function received(parts: WaysInParts, room: string): ReceivedInvite {
  const known = parts.rooms.find(room);
  if (known !== null && known.standing !== 'asked') {
    return { kind: known.seat === 'a' ? 'own-invite' : 'already-in', room };
  }
  const invite = readInvite(parts, room);
  if (typeof invite !== 'string') return { kind: 'invite', room, from: cleanName(invite.inviter) };
  return { kind: invite === 'no-key' ? 'no-key' : 'altered' };
}

function readInvite(parts: WaysInParts, room: string): Invite | WaysInTrouble {
  const reading = parseInviteLink(`/join/${room}`, parts.fragment() ?? '');
  if (reading.kind === 'invite') return reading.invite;
  return reading.problem === 'no-key' ? 'no-key' : 'altered-link';
}

function inviteOf(parts: WaysInParts, room: DeviceRoom): Outcome<OpenInvite> {
  const value = openInvite(parts, room);
  return value === null ? failed('refused') : { ok: true, value };
}

function openInvite(parts: WaysInParts, room: DeviceRoom | null): OpenInvite | null {
  if (room === null || room.invite === null) return null;
  const inviter = room.name === '' ? null : room.name;
  const carried: Invite = { room: room.room, invite: room.invite.token, secret: room.secret, inviter };
  const link = parts.origin + buildInviteLink(carried, parts.random);
  return { room: room.room, link, hours: room.invite.hours, memory: memoryOf(parts.rooms.keeps()) };
}

function memoryOf(isKept: boolean): DeviceMemory {
  return isKept ? 'keeps' : 'this-tab-only';
}

function failed(trouble: WaysInTrouble): { readonly ok: false; readonly trouble: WaysInTrouble } {
  return { ok: false, trouble };
}
