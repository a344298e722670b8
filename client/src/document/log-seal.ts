import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import { open, seal, type Purpose } from '../crypto/seal.ts';
import { equalBytes } from './chain-hash.ts';

const KEY_CHECK_BYTES = 8;

/** What stands in the log: the key check, then the sealed bytes. `foreign`: made with another key. */
export type LogOpening =
  | { readonly kind: 'opened'; readonly plain: Uint8Array }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

/**
 * Seals and opens what is kept in the log. The key check in front tells a wrong key from damage before any
 * content is trusted or written; it is derived one way from the content key and the same for all frames.
 */
export class LogSeal {
  readonly #keys: RoomKeys;
  readonly #random: RandomBytes;
  readonly #keyCheck: Uint8Array;

  constructor(keys: RoomKeys, random: RandomBytes) {
    this.#keys = keys;
    this.#random = random;
    const info = new TextEncoder().encode('heard/1 key check');
    this.#keyCheck = hkdf(sha256, keys.content, undefined, info, KEY_CHECK_BYTES);
  }

  seal(purpose: Purpose, plain: Uint8Array): Uint8Array {
    const sealed = seal(this.#keys, purpose, plain, this.#random);
    const bytes = new Uint8Array(KEY_CHECK_BYTES + sealed.length);
    bytes.set(this.#keyCheck);
    bytes.set(sealed, KEY_CHECK_BYTES);
    return bytes;
  }

  open(purpose: Purpose, bytes: Uint8Array): LogOpening {
    if (bytes.length <= KEY_CHECK_BYTES) return { kind: 'damaged' };
    if (!equalBytes(bytes.subarray(0, KEY_CHECK_BYTES), this.#keyCheck)) return { kind: 'foreign' };
    const plain = open(this.#keys, purpose, bytes.subarray(KEY_CHECK_BYTES));
    return plain === null ? { kind: 'damaged' } : { kind: 'opened', plain };
  }
}
