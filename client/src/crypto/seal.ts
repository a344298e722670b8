import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Seat } from '@heard/shared/base';

import { pad, unpad } from './padding.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { RoomKeys } from './room-keys.ts';

/** What a sealed message is for. A message sealed for one purpose opens for no other. */
export type Purpose =
  | { readonly kind: 'update' }
  | { readonly kind: 'snapshot'; readonly position: number }
  | { readonly kind: 'presence' }
  | { readonly kind: 'piece'; readonly conversation: number; readonly seat: Seat }
  | { readonly kind: 'signal'; readonly conversation: number; readonly seat: Seat }
  | { readonly kind: 'inviter-name' }
  | { readonly kind: 'device-record' };

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** Nonce and Poly1305 tag; what sealing adds besides the padding. */
const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/**
 * Pads and seals: random 24-byte nonce, then XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). The associated data
 * names protocol, purpose, room and epoch, so nothing can be moved to another place and still open.
 */
export function seal(keys: RoomKeys, purpose: Purpose, plain: Uint8Array, random: RandomBytes): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const box = xchacha20poly1305(keyFor(keys, purpose), nonce, associated(keys, purpose)).encrypt(pad(plain));
  const sealed = new Uint8Array(NONCE_BYTES + box.length);
  sealed.set(nonce);
  sealed.set(box, NONCE_BYTES);
  return sealed;
}

/** Null when it was not sealed with these keys for this purpose, or was changed since. */
export function open(keys: RoomKeys, purpose: Purpose, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length <= SEAL_BYTES) return null;
  const cipher = xchacha20poly1305(
    keyFor(keys, purpose),
    sealed.subarray(0, NONCE_BYTES),
    associated(keys, purpose),
  );
  try {
    return unpad(cipher.decrypt(sealed.subarray(NONCE_BYTES)));
  } catch {
    return null;
  }
}

function keyFor(keys: RoomKeys, purpose: Purpose): Uint8Array {
  if (purpose.kind === 'presence') return keys.presence;
  if (purpose.kind === 'signal') return keys.signalling;
  return purpose.kind === 'piece' ? keys.words : keys.content;
}

/** The same for every frame of a document, so it is kept. */
const ofUpdates = new WeakMap<RoomKeys, Uint8Array>();

/** Fields are joined by line ends, which none of them can hold. */
function associated(keys: RoomKeys, purpose: Purpose): Uint8Array {
  const known = purpose.kind === 'update' ? ofUpdates.get(keys) : undefined;
  if (known) return known;
  const fields: (string | number)[] = ['heard/1 seal', purpose.kind, keys.room, keys.epoch];
  if (purpose.kind === 'snapshot') fields.push(purpose.position);
  if (purpose.kind === 'piece' || purpose.kind === 'signal') fields.push(purpose.conversation, purpose.seat);
  const bytes = new TextEncoder().encode(fields.join('\n'));
  if (purpose.kind === 'update') ofUpdates.set(keys, bytes);
  return bytes;
}
