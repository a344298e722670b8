import { SEATS, type Seat } from '@heard/shared/base';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as Y from 'yjs';
import { ownAct } from './own-edit.ts';

/**
 * What a seat had signed before it changed its key (the lock was changed): each old key with the hashes that it
 * signed, the whole signed with the key that counts now. Under an old key nothing else counts, ever: whoever has it
 * (a lost device) cannot sign anything new with it.
 */
interface Past {
  readonly keys: readonly { readonly key: string; readonly hashes: Uint8Array }[];
  readonly signature: string;
}

const LABEL = 'heard past signatures v1';
const HASH_BYTES = 32;
/** Old keys of a seat, and hashes of one of them: more than any history that is read. */
const MOST_KEYS = 64;
const MOST_HASHES = 40_000;

/** Seat → what it had signed with earlier keys. */
export function pastOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('past');
}

/** The document's `past`: read, believed when signed with the seat's key, put back when harmed. */
export class PastSignatures {
  readonly #past: Y.Map<unknown>;
  readonly #keyOf: (seat: Seat) => string | null;
  readonly #known = new Map<
    Seat,
    { readonly value: unknown; readonly keyOfHash: ReadonlyMap<string, string> }
  >();
  readonly #refused = new Map<Seat, unknown>();

  constructor(past: Y.Map<unknown>, keyOf: (seat: Seat) => string | null) {
    this.#past = past;
    this.#keyOf = keyOf;
  }

  /** True when something reads differently from now on. */
  look(): boolean {
    let hasChanged = false;
    for (const seat of SEATS) hasChanged = this.#lookAt(seat) || hasChanged;
    return hasChanged;
  }

  keyOf(seat: Seat, hash: string): string | null {
    return this.#known.get(seat)?.keyOfHash.get(hash) ?? null;
  }

  /** What was believed here and is gone or altered stands again. */
  putBack(): void {
    const harmed = SEATS.filter((seat) => {
      const known = this.#known.get(seat);
      return known !== undefined && this.#past.get(seat) !== known.value;
    });
    if (harmed.length === 0 || !this.#past.doc) return;
    this.#past.doc.transact(() => {
      for (const seat of harmed) this.#past.set(seat, this.#known.get(seat)?.value);
    }, ownAct);
  }

  #lookAt(seat: Seat): boolean {
    const value = this.#past.get(seat);
    const key = this.#keyOf(seat);
    if (value === undefined || key === null || this.#known.get(seat)?.value === value) return false;
    if (this.#refused.get(seat) === value) return false;
    const past = readPast(value);
    if (past === null || !isSigned(seat, past, key)) {
      this.#refused.set(seat, value);
      return false;
    }
    this.#known.set(seat, { value, keyOfHash: hashesOf(past) });
    return true;
  }
}

/** The seat's past with one more key in it, under a new one. */
export function withPast(
  past: Y.Map<unknown>,
  seat: Seat,
  ended: { readonly key: string; readonly hashes: readonly string[] },
  newSeed: Uint8Array,
): void {
  const before = readPast(past.get(seat));
  const known = new Set(before === null ? [] : hashesOf(before).keys());
  const fresh = ended.hashes.filter((hash) => !known.has(hash)).slice(0, MOST_HASHES);
  const bytes = new Uint8Array(fresh.length * HASH_BYTES);
  fresh.forEach((hash, at) => bytes.set(hexToBytes(hash), at * HASH_BYTES));
  const entries = [...(before?.keys ?? []), { key: ended.key, hashes: bytes }].slice(-MOST_KEYS);
  const signature = bytesToHex(ed25519.sign(messageOf(seat, entries), newSeed));
  past.set(seat, { keys: entries, signature });
}

function hashesOf(past: Past): ReadonlyMap<string, string> {
  const keyOfHash = new Map<string, string>();
  for (const { key, hashes } of past.keys)
    for (let at = 0; at < hashes.length; at += HASH_BYTES)
      keyOfHash.set(bytesToHex(hashes.subarray(at, at + HASH_BYTES)), key);
  return keyOfHash;
}

function readPast(value: unknown): Past | null {
  if (typeof value !== 'object' || value === null) return null;
  const { keys, signature } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(keys) || keys.length > MOST_KEYS || !isHex(signature, 128)) return null;
  const read: { key: string; hashes: Uint8Array }[] = [];
  for (const entry of keys as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) return null;
    const { key, hashes } = entry as Readonly<Record<string, unknown>>;
    if (!isHex(key, 64) || !(hashes instanceof Uint8Array)) return null;
    if (hashes.length % HASH_BYTES !== 0 || hashes.length > MOST_HASHES * HASH_BYTES) return null;
    read.push({ key, hashes });
  }
  return { keys: read, signature };
}

function messageOf(seat: Seat, keys: Past['keys']): Uint8Array {
  const lines = keys.map(({ key, hashes }) => `${key} ${bytesToHex(sha256(hashes))}`);
  return utf8ToBytes([LABEL, seat, ...lines].join('\n'));
}

function isSigned(seat: Seat, past: Past, key: string): boolean {
  try {
    return ed25519.verify(hexToBytes(past.signature), messageOf(seat, past.keys), hexToBytes(key), {
      zip215: false,
    });
  } catch {
    return false;
  }
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}
