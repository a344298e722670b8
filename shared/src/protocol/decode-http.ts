import { readRoomId, readToken } from './decode-envelope.ts';
import { readCount, readFields, readMember, type Fields } from './decode-fields.ts';
import {
  OTHER_DEVICES,
  type ClaimInvite,
  type CreateRoom,
  type DeviceInvite,
  type DeviceInviteKind,
  type EraseRoom,
  type InviteHours,
  type ListDevices,
  type ReadLock,
  type RenewInvite,
  type SignOut,
  type VoidInvite,
} from './http.ts';

/** The bodies of the HTTP routes, by route; a body without a decoder does not compile. */
export interface HttpBodies {
  readonly create: CreateRoom;
  readonly invite: RenewInvite;
  readonly claim: ClaimInvite;
  readonly erase: EraseRoom;
  readonly deviceInvite: DeviceInvite;
  readonly voidInvite: VoidInvite;
  readonly deviceClaim: ClaimInvite;
  readonly devices: ListDevices;
  readonly signOut: SignOut;
  readonly lock: ReadLock;
}

type HttpDecoders = { readonly [K in keyof HttpBodies]: (value: unknown) => HttpBodies[K] | null };

const KINDS: Readonly<Record<DeviceInviteKind, true>> = { link: true, recovery: true };

const DECODERS: HttpDecoders = {
  create: (value) => {
    const fields = readFields(value, ['room', 'inviteHash', 'credentialHash', 'inviteHours']);
    return (
      fields &&
      whole<CreateRoom>({
        room: readRoomId(fields['room']),
        inviteHash: readToken(fields['inviteHash']),
        credentialHash: readToken(fields['credentialHash']),
        inviteHours: readInviteHours(fields),
      })
    );
  },
  invite: (value) => {
    const fields = readFields(value, ['room', 'credential', 'inviteHash', 'inviteHours']);
    return (
      fields &&
      whole<RenewInvite>({
        room: readRoomId(fields['room']),
        credential: readToken(fields['credential']),
        inviteHash: readToken(fields['inviteHash']),
        inviteHours: readInviteHours(fields),
      })
    );
  },
  claim: decodeClaim,
  erase: (value) => {
    const fields = readFields(value, ['room', 'credential']);
    return (
      fields &&
      whole<EraseRoom>({ room: readRoomId(fields['room']), credential: readToken(fields['credential']) })
    );
  },
  deviceInvite: (value) => {
    const fields = readFields(value, ['room', 'credential', 'inviteHash', 'kind']);
    return (
      fields &&
      whole<DeviceInvite>({
        room: readRoomId(fields['room']),
        credential: readToken(fields['credential']),
        inviteHash: readToken(fields['inviteHash']),
        kind: readMember(fields['kind'], KINDS),
      })
    );
  },
  voidInvite: (value) => {
    const fields = readFields(value, ['room', 'credential', 'kind']);
    return (
      fields &&
      whole<VoidInvite>({
        room: readRoomId(fields['room']),
        credential: readToken(fields['credential']),
        kind: readMember(fields['kind'], KINDS),
      })
    );
  },
  deviceClaim: decodeClaim,
  devices: (value) => {
    const fields = readFields(value, ['room', 'credential']);
    return (
      fields &&
      whole<ListDevices>({ room: readRoomId(fields['room']), credential: readToken(fields['credential']) })
    );
  },
  lock: (value) => {
    const fields = readFields(value, ['room', 'credential', 'taken']);
    return (
      fields &&
      whole<ReadLock>({
        room: readRoomId(fields['room']),
        credential: readToken(fields['credential']),
        taken: readCount(fields['taken']),
      })
    );
  },
  signOut: (value) => {
    const fields = readFields(value, ['room', 'credential', 'device']);
    const device = fields?.['device'];
    return (
      fields &&
      whole<SignOut>({
        room: readRoomId(fields['room']),
        credential: readToken(fields['credential']),
        device: device === OTHER_DEVICES ? device : readRoomId(device),
      })
    );
  },
};

function decodeClaim(value: unknown): ClaimInvite | null {
  const fields = readFields(value, ['room', 'invite', 'credentialHash']);
  return (
    fields &&
    whole<ClaimInvite>({
      room: readRoomId(fields['room']),
      invite: readToken(fields['invite']),
      credentialHash: readToken(fields['credentialHash']),
    })
  );
}

/** A parsed body as the route's type; null when it is not one. */
export function decodeHttpBody<K extends keyof HttpBodies>(route: K, value: unknown): HttpBodies[K] | null {
  return DECODERS[route](value);
}

/**
 * The text of a body as a value. Null for anything but one JSON object without nested objects, without a byte
 * order mark, and without a key that occurs twice (of which `JSON.parse` would silently keep the last).
 */
export function parseFlatJson(text: string): unknown {
  if (text.startsWith('\uFEFF')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const strings = text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
  const keys = strings.filter((found) => found.endsWith(':')).length;
  return keys === Object.keys(value).length ? value : null;
}

function readInviteHours(fields: Fields): InviteHours | null {
  const hours = fields['inviteHours'];
  return hours === 1 || hours === 24 || hours === 168 ? hours : null;
}

/** All parts, or null when one could not be read. */
function whole<T extends object>(parts: { readonly [K in keyof T]: T[K] | null }): T | null {
  return Object.values(parts).includes(null) ? null : (parts as T);
}
