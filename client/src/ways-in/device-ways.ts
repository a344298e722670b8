import type { DeviceInviteKind, SeatDevices } from '@heard/shared/protocol';
import { toBase64url } from '../crypto/base64url.ts';
import {
  buildDeviceLink,
  isDeviceFragment,
  parseDeviceLink,
  type DeviceLink,
} from '../crypto/device-link.ts';
import { credentialHash, inviteHash, TOKEN_BYTES } from '../crypto/token-hash.ts';
import { carryRecord, receiveRecord } from '../device/carried-record.ts';
import type { RandomBytes } from '../device/clock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import type { ApiAnswer } from './ask-server.ts';
import type { DeviceApi } from './device-api.ts';
import type { Outcome } from './ways-in-port.ts';
import { troubleOf, type Doing, type WaysInTrouble } from './ways-in-trouble.ts';

export interface DeviceWaysParts {
  readonly api: DeviceApi;
  readonly rooms: DeviceRooms;
  readonly random: RandomBytes;
  readonly origin: string;
  readonly fragment: () => string | null;
  readonly forgetFragment: () => void;
}

/** The link this page was opened with. `other-seat`: this browser already sits in the partner's place. */
export type ReceivedDevice = 'ready' | 'altered' | 'other-seat';

/** More devices of one's own seat. Nothing is sent or stored before the press that each method stands for. */
export interface DeviceWays {
  readonly list: (room: string) => Promise<Outcome<SeatDevices>>;
  /** A link with the room's key in it: shown, copied or printed, never logged, titled or stored. */
  readonly makeLink: (room: string, kind: DeviceInviteKind) => Promise<Outcome<string>>;
  readonly voidSheet: (room: string) => Promise<Outcome<null>>;
  /** One device by its id, or `OTHER_DEVICES`. */
  readonly signOut: (room: string, device: string) => Promise<Outcome<null>>;
  /** Null: the page was not opened with such a link. */
  readonly received: (room: string) => ReceivedDevice | null;
  /** Takes this device in. A repeat after a lost answer is the same device. */
  readonly claim: (room: string, keepsNoCopy: boolean) => Promise<Outcome<null>>;
}

export function openDeviceWays(parts: DeviceWaysParts): DeviceWays {
  const { api, rooms } = parts;
  const asSeat = async <T>(
    room: string,
    doing: Doing,
    ask: (own: { readonly room: string; readonly credential: string }) => Promise<ApiAnswer<T>>,
  ): Promise<Outcome<T>> => {
    const known = rooms.find(room);
    if (known === null) return failed('not-this-device');
    const answer = await ask({ room, credential: toBase64url(known.credential) });
    return answer.ok ? answer : failed(troubleOf(answer.problem, doing));
  };
  return {
    list: (room) => asSeat(room, 'devices', (own) => api.list(own)),
    makeLink: (room, kind) => makeLink(parts, room, kind),
    voidSheet: (room) => asSeat(room, 'devices', (own) => api.voidInvite({ ...own, kind: 'recovery' })),
    signOut: (room, device) => asSeat(room, 'devices', (own) => api.signOut({ ...own, device })),
    received: (room) => received(parts, room),
    claim: (room, keepsNoCopy) => claim(parts, room, keepsNoCopy),
  };
}

async function makeLink(
  parts: DeviceWaysParts,
  room: string,
  kind: DeviceInviteKind,
): Promise<Outcome<string>> {
  const known = parts.rooms.find(room);
  if (known === null) return failed('not-this-device');
  const invite = parts.random(TOKEN_BYTES);
  const answer = await parts.api.invite({
    room,
    credential: toBase64url(known.credential),
    inviteHash: inviteHash(invite),
    kind,
  });
  if (!answer.ok) return failed(troubleOf(answer.problem, 'devices'));
  const link = { room, invite, secret: known.secret, record: carryRecord(known) };
  return { ok: true, value: parts.origin + buildDeviceLink(link, parts.random) };
}

function received(parts: DeviceWaysParts, room: string): ReceivedDevice | null {
  const fragment = parts.fragment();
  if (fragment === null || !isDeviceFragment(fragment)) return null;
  const link = parseDeviceLink(room, fragment);
  const record = link === null ? null : recordOf(parts, link, false);
  if (record === null) return 'altered';
  const before = parts.rooms.find(room);
  return before !== null && before.standing === 'held' && before.seat !== record.seat
    ? 'other-seat'
    : 'ready';
}

async function claim(parts: DeviceWaysParts, room: string, keepsNoCopy: boolean): Promise<Outcome<null>> {
  const link = parseDeviceLink(room, parts.fragment() ?? '');
  const asked = link === null ? null : recordOf(parts, link, keepsNoCopy);
  if (link === null || asked === null) return failed('altered-link');
  const before = parts.rooms.find(room);
  // Kept before it is asked for, so that a repeat comes with the same credential; a seat held here stays until it is replaced.
  if (before === null || before.standing === 'asked') parts.rooms.remember(asked);
  const answer = await parts.api.claim({
    room,
    invite: toBase64url(link.invite),
    credentialHash: credentialHash(asked.credential),
  });
  if (!answer.ok) {
    const trouble = troubleOf(answer.problem, 'device-claim');
    // A record from an earlier try may be the seat itself, its answer lost: that one stays.
    if (trouble === 'device-link-gone' && before === null) parts.rooms.forget(room);
    return failed(trouble);
  }
  parts.rooms.remember({ ...asked, standing: 'held' });
  parts.rooms.opened(room);
  parts.forgetFragment();
  return { ok: true, value: null };
}

/** With the credential that this browser has for the room, or a new one. */
function recordOf(parts: DeviceWaysParts, link: DeviceLink, keepsNoCopy: boolean): DeviceRoom | null {
  const before = parts.rooms.find(link.room);
  const { room, secret } = link;
  const make = (credential: Uint8Array, deviceSecret: Uint8Array | null = null): DeviceRoom | null =>
    receiveRecord(link.record, { room, secret, credential, keepsNoCopy, deviceSecret });
  const known = before === null ? null : make(before.credential, before.lock?.deviceSecret ?? null);
  return known !== null && known.seat === before?.seat ? known : make(parts.random(TOKEN_BYTES));
}

function failed(trouble: WaysInTrouble): { readonly ok: false; readonly trouble: WaysInTrouble } {
  return { ok: false, trouble };
}
