import { ROOM_ID_CHARS, TOKEN_CHARS, type InviteHours } from '@heard/shared/protocol';
import type { Seat } from '@heard/shared/base';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { LAST_ROOM, ROOM_PREFIX } from './room-to-return-to.ts';
import { decodeLock, encodeLock, type DeviceLock } from './device-lock.ts';

/** A room as this device keeps it. Whoever has this can open the room: it is never logged, sent or put in a URL. */
export interface DeviceRoom {
  readonly room: string;
  readonly seat: Seat;
  readonly secret: Uint8Array;
  readonly credential: Uint8Array;
  /**
   * `asked`: the server was asked for this seat and its answer is not known yet; asking again is safe. `closed`: the
   * server has this room no more, and this device its own copy of the list. `erasing`: its person wants it erased,
   * and it is not known yet that everything is gone.
   */
  readonly standing: Standing;
  readonly name: string;
  readonly partnerName: string;
  /** The invite made last, so that a reload can show its link again; only on the device that made it. */
  readonly invite: { readonly token: Uint8Array; readonly hours: InviteHours } | null;
  /** The two check words were compared on this device, or put off: they are not asked about again. */
  readonly phraseCompared: boolean;
  /** "How to leave quickly" was explained on this device. */
  readonly leavingExplained: boolean;
  /** The safety door was gone through on this device. What was chosen there is nowhere. */
  readonly doorPassed?: boolean;
  /** The person asked that the screen is not covered while another app is in front. */
  readonly showsWhenAway?: boolean;
  /** The person asked this device to keep no copy: this record lives with the tab, the list in memory only. */
  readonly keepsNoCopy?: boolean;
  /** 32 bytes that all devices of this seat share and the partner does not have: what it signs the list with. */
  readonly signingSeed: Uint8Array | null;
  /** The partner's public signing key (64 hex digits) as this device saw it first. */
  readonly partnerSigningKey: string | null;
  /** Absent in a room of before: its first secret, and no key of this device yet. */
  readonly lock?: DeviceLock;
  /** The partner's key that the two check words confirmed. Absent: none yet. */
  readonly comparedPartnerKey?: string;
}

const STANDINGS = ['asked', 'held', 'closed', 'erasing'] as const;
type Standing = (typeof STANDINGS)[number];

/** The part of `localStorage` that is used. */
export interface KeyValueStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** `memory-only`: the browser would not keep it (private mode, full, switched off); this tab still has it. */
export type Kept = 'kept' | 'memory-only';

const PREFIX = ROOM_PREFIX;
const LAST = LAST_ROOM;
const FORMAT = 1;
const NAME_CHARS = 1000;

/**
 * The rooms this device can open: one entry a room, so that one that cannot be read (damaged, or written by a newer
 * page) is left alone and hides no other. A storage that throws is a value, never an exception.
 */
export class DeviceRooms {
  readonly #storage: KeyValueStorage | null;
  readonly #tab: KeyValueStorage | null;
  readonly #inMemory = new Map<string, DeviceRoom>();

  /** Null: this browser has none to give. `tab` goes with the tab: for rooms of which no copy is kept. */
  constructor(storage: KeyValueStorage | null, tab: KeyValueStorage | null = null) {
    this.#storage = storage;
    this.#tab = tab;
  }

  /** The room opened last comes first. */
  all(): readonly DeviceRoom[] {
    const rooms = new Map<string, DeviceRoom>();
    for (const key of [...keysOf(this.#tab), ...keysOf(this.#storage)]) {
      const room = key.slice(PREFIX.length);
      const found = this.find(room);
      if (found !== null) rooms.set(room, found);
    }
    for (const [room, found] of this.#inMemory) rooms.set(room, found);
    const last = read(this.#storage, LAST);
    return [...rooms.values()].toSorted(
      (one, other) => Number(other.room === last) - Number(one.room === last),
    );
  }

  find(room: string): DeviceRoom | null {
    const held = this.#inMemory.get(room);
    if (held !== undefined) return held;
    const text = read(this.#tab, PREFIX + room) ?? read(this.#storage, PREFIX + room);
    const decoded = text === null ? null : decodeRoom(text);
    return decoded?.room === room ? decoded : null;
  }

  remember(room: DeviceRoom): Kept {
    const isPassing = room.keepsNoCopy === true;
    const isKept = write(isPassing ? this.#tab : this.#storage, PREFIX + room.room, encodeRoom(room));
    if (isKept) this.#inMemory.delete(room.room);
    else this.#inMemory.set(room.room, room);
    if (isPassing) this.#forgetLasting(room.room);
    else remove(this.#tab, PREFIX + room.room);
    return isKept ? 'kept' : 'memory-only';
  }

  opened(room: string): void {
    if (this.find(room)?.keepsNoCopy !== true) write(this.#storage, LAST, room);
  }

  forget(room: string): void {
    this.#inMemory.delete(room);
    remove(this.#tab, PREFIX + room);
    this.#forgetLasting(room);
  }

  /** Whether this browser keeps what it is told, found out by trying. */
  keeps(): boolean {
    const probe = 'heard.probe';
    const works = write(this.#storage, probe, '1');
    if (works) remove(this.#storage, probe);
    return works;
  }

  /** Drops what is only in memory; what is stored stays. Synchronous, for leaving quickly. */
  dropMemory(): void {
    this.#inMemory.clear();
  }

  #forgetLasting(room: string): void {
    remove(this.#storage, PREFIX + room);
    if (read(this.#storage, LAST) === room) remove(this.#storage, LAST);
  }
}

function keysOf(storage: KeyValueStorage | null): readonly string[] {
  try {
    if (storage === null) return [];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.filter((key) => key !== null && key.startsWith(PREFIX)) as string[];
  } catch {
    return [];
  }
}

function read(storage: KeyValueStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(storage: KeyValueStorage | null, key: string, value: string): boolean {
  try {
    if (storage === null) return false;
    storage.setItem(key, value);
    return storage.getItem(key) === value;
  } catch {
    return false;
  }
}

function remove(storage: KeyValueStorage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // A storage that cannot be written to holds nothing of ours either.
  }
}

/** The record as text: what is stored, and what another device is told of it (carried-record.ts). */
export function encodeRoom(room: DeviceRoom): string {
  const { invite } = room;
  return JSON.stringify({
    ...room,
    format: FORMAT,
    secret: toBase64url(room.secret),
    credential: toBase64url(room.credential),
    signingSeed: room.signingSeed === null ? null : toBase64url(room.signingSeed),
    ...(room.lock === undefined ? {} : { lock: encodeLock(room.lock) }),
    invite: invite === null ? null : { token: toBase64url(invite.token), hours: invite.hours },
  });
}

/** Null for anything this page cannot read. What is read is copied field by field. */
export function decodeRoom(text: string): DeviceRoom | null {
  const bag = parseBag(text);
  if (bag === null || bag['format'] !== FORMAT) return null;
  const { room, seat } = bag;
  const standing = STANDINGS.find((one) => one === bag['standing']);
  const secret = readToken(bag['secret']);
  const credential = readToken(bag['credential']);
  const comparedKey = readKey(bag['comparedPartnerKey']);
  if (typeof room !== 'string' || room.length !== ROOM_ID_CHARS || secret === null || credential === null)
    return null;
  if ((seat !== 'a' && seat !== 'b') || !standing) return null;
  const lock = decodeLock(bag['lock']);
  return {
    room,
    seat,
    secret,
    credential,
    standing,
    name: readName(bag['name']),
    partnerName: readName(bag['partnerName']),
    invite: readInvite(bag['invite']),
    phraseCompared: bag['phraseCompared'] === true,
    leavingExplained: bag['leavingExplained'] === true,
    ...(bag['keepsNoCopy'] === true ? { keepsNoCopy: true } : {}),
    ...(bag['doorPassed'] === true ? { doorPassed: true } : {}),
    ...(bag['showsWhenAway'] === true ? { showsWhenAway: true } : {}),
    signingSeed: readToken(bag['signingSeed']),
    partnerSigningKey: readKey(bag['partnerSigningKey']),
    ...(lock === undefined ? {} : { lock }),
    ...(comparedKey === null ? {} : { comparedPartnerKey: comparedKey }),
  };
}

function parseBag(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBag(value) ? value : null;
  } catch {
    return null;
  }
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readToken(value: unknown): Uint8Array | null {
  return typeof value === 'string' && value.length === TOKEN_CHARS ? fromBase64url(value) : null;
}

function readKey(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

function readName(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, NAME_CHARS) : '';
}

function readInvite(value: unknown): DeviceRoom['invite'] {
  if (!isBag(value)) return null;
  const { hours } = value;
  const token = readToken(value['token']);
  return token !== null && (hours === 1 || hours === 24 || hours === 168) ? { token, hours } : null;
}
