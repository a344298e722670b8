import { sha256 } from '@noble/hashes/sha2.js';

import type { RoomKeys } from '../crypto/room-keys.ts';

/** Bytes of a chain hash: 128 bits of SHA-256, more than a server can collide between two devices. */
export const CHAIN_BYTES = 16;

/** The chain before the first frame. */
export function firstChain(keys: RoomKeys): Uint8Array {
  return sha256(new TextEncoder().encode(`heard/1 chain\n${keys.room}\n${keys.epoch}`)).slice(0, CHAIN_BYTES);
}

/** The chain after a frame: it stands for every sealed byte up to there, in order. */
export function nextChain(chain: Uint8Array, sealed: Uint8Array): Uint8Array {
  return sha256.create().update(chain).update(sealed).digest().slice(0, CHAIN_BYTES);
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
