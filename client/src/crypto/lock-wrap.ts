import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';

import { SECRET_BYTES } from './derive-room-keys.ts';
import { DEVICE_KEY_BYTES } from './device-key.ts';
import { pad, unpad } from './padding.ts';
import type { RandomBytes } from './random-bytes.ts';

/** Where a wrap belongs; bound into it. */
export interface WrapPlace {
  readonly room: string;
  /** The one that begins with this key. */
  readonly epoch: number;
  readonly device: string;
}

/** What a device that stays is given. */
export interface WrappedKey {
  readonly secret: Uint8Array;
  /** What the changing seat signs with from now on; null for the partner's devices. */
  readonly seed: Uint8Array | null;
}

const NONCE_BYTES = 24;
const LEAST_BYTES = DEVICE_KEY_BYTES + NONCE_BYTES + 16;

/**
 * Seals the new key for one device: X25519 with a key made for this once (RFC 7748), HKDF-SHA256 over both public
 * keys, XChaCha20-Poly1305. Anybody could make one; who did, the signed statement says, which names the secret.
 */
export function wrapKey(
  place: WrapPlace,
  deviceKey: string,
  key: WrappedKey,
  random: RandomBytes,
): Uint8Array {
  const once = random(DEVICE_KEY_BYTES);
  const [mine, theirs] = [x25519.getPublicKey(once), hexToBytes(deviceKey)];
  const nonce = random(NONCE_BYTES);
  const plain = concatBytes(key.secret, key.seed ?? new Uint8Array());
  const shared = x25519.getSharedSecret(once, theirs);
  const box = cipherOf(place, shared, mine, theirs, nonce).encrypt(pad(plain));
  return concatBytes(mine, nonce, box);
}

/** Null when it was not sealed for this device and place, or was changed since. Never throws. */
export function unwrapKey(place: WrapPlace, deviceSecret: Uint8Array, sealed: Uint8Array): WrappedKey | null {
  if (sealed.length <= LEAST_BYTES) return null;
  const theirs = sealed.subarray(0, DEVICE_KEY_BYTES);
  const nonce = sealed.subarray(DEVICE_KEY_BYTES, DEVICE_KEY_BYTES + NONCE_BYTES);
  try {
    const shared = x25519.getSharedSecret(deviceSecret, theirs);
    const own = x25519.getPublicKey(deviceSecret);
    const plain = unpad(
      cipherOf(place, shared, theirs, own, nonce).decrypt(sealed.subarray(DEVICE_KEY_BYTES + NONCE_BYTES)),
    );
    if (plain?.length === SECRET_BYTES) return { secret: plain.slice(), seed: null };
    if (plain?.length !== SECRET_BYTES * 2) return null;
    return { secret: plain.slice(0, SECRET_BYTES), seed: plain.slice(SECRET_BYTES) };
  } catch {
    return null;
  }
}

function cipherOf(
  { room, epoch, device }: WrapPlace,
  shared: Uint8Array,
  once: Uint8Array,
  deviceKey: Uint8Array,
  nonce: Uint8Array,
) {
  const utf8 = new TextEncoder();
  const key = hkdf(sha256, shared, concatBytes(once, deviceKey), utf8.encode('heard/1 lock wrap'), 32);
  return xchacha20poly1305(key, nonce, utf8.encode(['heard/1 lock', room, epoch, device].join('\n')));
}
