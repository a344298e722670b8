import type { Seat } from '@heard/shared/base';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a seat says, signed, when it changes the lock. */
export interface LockStatement {
  readonly room: string;
  /** The one that begins. */
  readonly epoch: number;
  readonly by: Seat;
  /** ISO date on the changing device; by day only. */
  readonly day: string;
  /** What `by` signs with from now on, 64 hex digits. */
  readonly key: string;
  /** SHA-256 of the new room secret under a label, hex: a wrap holds this very secret or nothing. */
  readonly check: string;
  /** Ids of the devices that were given the new key. */
  readonly stays: readonly string[];
}

const LABEL = 'heard lock change v1';
const MOST_DEVICES = 16;

export function secretCheck(secret: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes('heard/1 lock secret\n'), secret)));
}

/** Printable ASCII without spaces. @param seed what `by` has signed with up to now */
export function signStatement(statement: LockStatement, seed: Uint8Array): string {
  const { epoch, by, day, key, check, stays } = statement;
  const signature = bytesToHex(ed25519.sign(messageOf(statement), seed));
  return JSON.stringify({ epoch, by, day, key, check, stays: stays.join(','), signature });
}

/** Null when it is none, or was not signed with the key that `keyOf` knows for its seat. Never throws. */
export function readStatement(
  room: string,
  text: string,
  keyOf: (seat: Seat) => string | null,
): LockStatement | null {
  const bag = parse(text);
  if (bag === null) return null;
  const { epoch, by, day, key, check, stays, signature } = bag;
  if (!Number.isSafeInteger(epoch) || (by !== 'a' && by !== 'b') || typeof stays !== 'string') return null;
  if (!isHex(key, 64) || !isHex(check, 64) || !isHex(signature, 128)) return null;
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const ids = stays === '' ? [] : stays.split(',');
  if (ids.length > MOST_DEVICES || !ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))) return null;
  const statement: LockStatement = { room, epoch: epoch as number, by, day, key, check, stays: ids };
  const known = keyOf(by);
  return known !== null && isSigned(signature, statement, known) ? statement : null;
}

function messageOf({ room, epoch, by, day, key, check, stays }: LockStatement): Uint8Array {
  // No field can hold a line end.
  return utf8ToBytes([LABEL, room, epoch, by, day, key, check, ...stays].join('\n'));
}

/** Strict, as for the list's signatures. */
function isSigned(signature: string, statement: LockStatement, key: string): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), messageOf(statement), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}
