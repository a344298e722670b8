import { LIMITS, type InviteHours } from '@heard/shared/protocol';
import type { Seat } from '@heard/shared/base';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';

/** A room as this device keeps it. Whoever has this can open the room: it is never logged, sent or put in a URL. */
export interface DeviceRoom {
  readonly room: string;
  readonly seat: Seat;
  readonly secret: Uint8Array;
  readonly credential: Uint8Array;
  /** `asked`: the server was asked for this seat and its answer is not known yet; asking again is safe. */
  readonly standing: 'asked' | 'held';
  readonly name: string;
  readonly partnerName: string;
  /** The invite made last, so that a reload can show its link again; only on the device that made it. */
  readonly invite: { readonly token: Uint8Array; readonly hours: InviteHours } | null;
  /** The two check words were compared on this device, or put off: they are not asked about again. */
  readonly phraseCompared: boolean;
  /** "How to leave quickly" was explained on this device. */
  readonly leavingExplained: boolean;
  /** 32 bytes that all devices of this seat share and the partner does not have: what it signs the list with. */
  readonly signingSeed: Uint8Array | null;
  /** The partner's public signing key (64 hex digits) as this device saw it first. */
  readonly partnerSigningKey: string | null;
}

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

const PREFIX = 'heard.room.';
const LAST = 'heard.last-room';
const FORMAT = 1;
const NAME_CHARS = 1000;

/**
 * The rooms this device can open: one entry a room, so that one that cannot be read (damaged, or written by a newer
 * page) is left alone and hides no other. A storage that throws is a value, never an exception.
 */
export class DeviceRooms {
  readonly #storage: KeyValueStorage | null;
  readonly #inMemory = new Map<string, DeviceRoom>();

  /** `storage` null: this browser has none to give. */
  constructor(storage: KeyValueStorage | null) {
    this.#storage = storage;
  }

  /** The room opened last comes first. */
  all(): readonly DeviceRoom[] {
    const rooms = new Map<string, DeviceRoom>();
    for (const key of this.#keys()) {
      const room = key.slice(PREFIX.length);
      const found = this.find(room);
      if (found !== null) rooms.set(room, found);
    }
    for (const [room, found] of this.#inMemory) rooms.set(room, found);
    const last = this.#read(LAST);
    return [...rooms.values()].toSorted(
      (one, other) => Number(other.room === last) - Number(one.room === last),
    );
  }

  find(room: string): DeviceRoom | null {
    const held = this.#inMemory.get(room);
    if (held !== undefined) return held;
    const text = this.#read(PREFIX + room);
    const decoded = text === null ? null : decodeRoom(text);
    return decoded?.room === room ? decoded : null;
  }

  remember(room: DeviceRoom): Kept {
    if (this.#write(PREFIX + room.room, encodeRoom(room))) {
      this.#inMemory.delete(room.room);
      return 'kept';
    }
    this.#inMemory.set(room.room, room);
    return 'memory-only';
  }

  opened(room: string): void {
    this.#write(LAST, room);
  }

  forget(room: string): void {
    this.#inMemory.delete(room);
    this.#remove(PREFIX + room);
    if (this.#read(LAST) === room) this.#remove(LAST);
  }

  /** Whether this browser keeps what it is told, found out by trying. */
  keeps(): boolean {
    const probe = 'heard.probe';
    const works = this.#write(probe, '1');
    if (works) this.#remove(probe);
    return works;
  }

  /** Drops what is only in memory; what is stored stays. Synchronous, for leaving quickly. */
  dropMemory(): void {
    this.#inMemory.clear();
  }

  #keys(): string[] {
    try {
      const storage = this.#storage;
      if (storage === null) return [];
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.filter((key) => key !== null && key.startsWith(PREFIX)) as string[];
    } catch {
      return [];
    }
  }

  #read(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #write(key: string, value: string): boolean {
    try {
      if (this.#storage === null) return false;
      this.#storage.setItem(key, value);
      return this.#storage.getItem(key) === value;
    } catch {
      return false;
    }
  }

  #remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // A storage that cannot be written to holds nothing of ours either.
    }
  }
}

function encodeRoom(room: DeviceRoom): string {
  const { invite } = room;
  return JSON.stringify({
    ...room,
    format: FORMAT,
    secret: toBase64url(room.secret),
    credential: toBase64url(room.credential),
    signingSeed: room.signingSeed === null ? null : toBase64url(room.signingSeed),
    invite: invite === null ? null : { token: toBase64url(invite.token), hours: invite.hours },
  });
}

/** Null for anything this page cannot read. What is read is copied field by field. */
function decodeRoom(text: string): DeviceRoom | null {
  const bag = parseBag(text);
  if (bag === null || bag['format'] !== FORMAT) return null;
  const { room, seat, standing } = bag;
  const secret = readToken(bag['secret']);
  const credential = readToken(bag['credential']);
  if (
    typeof room !== 'string' ||
    room.length !== LIMITS.roomIdChars ||
    secret === null ||
    credential === null
  )
    return null;
  if ((seat !== 'a' && seat !== 'b') || (standing !== 'asked' && standing !== 'held')) return null;
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
    signingSeed: readToken(bag['signingSeed']),
    partnerSigningKey: readKey(bag['partnerSigningKey']),
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
  return typeof value === 'string' && value.length === LIMITS.tokenChars ? fromBase64url(value) : null;
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
