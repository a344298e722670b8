import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

import type { RoomKeys } from './room-keys.ts';

/** Bytes of the room secret and of every key made from it. */
export const SECRET_BYTES = 32;

/**
 * The room's keys from its 32-byte secret: HKDF-SHA256 (RFC 5869), salt = room id, one fixed label a key.
 * `epoch` counts the room's secrets from 1 and is bound into everything sealed. The same secret in another room gives unrelated keys.
 * @throws RangeError when the secret is not 32 bytes: callers parse before they derive.
 */
export function deriveRoomKeys(secret: Uint8Array, room: string, epoch = 1): RoomKeys {
  if (secret.length !== SECRET_BYTES) throw new RangeError('a room secret has 32 bytes');
  return {
    room,
    epoch,
    content: subkey(secret, room, 'heard/1 content'),
    words: subkey(secret, room, 'heard/1 words'),
    presence: subkey(secret, room, 'heard/1 presence'),
    signalling: subkey(secret, room, 'heard/1 signalling'),
    checkPhrase: subkey(secret, room, 'heard/1 check phrase'),
  };
}

function subkey(secret: Uint8Array, room: string, label: string): Uint8Array {
  const utf8 = new TextEncoder();
  return hkdf(sha256, secret, utf8.encode(room), utf8.encode(label), SECRET_BYTES);
}
