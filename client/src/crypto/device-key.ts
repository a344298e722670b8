import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { toBase64url } from './base64url.ts';

/** Bytes of a device's own key (X25519, RFC 7748): made on the device, and never anywhere else. */
export const DEVICE_KEY_BYTES = 32;

/** 64 hex digits; what the others seal for this device with. */
export function publicDeviceKey(secret: Uint8Array): string {
  return bytesToHex(x25519.getPublicKey(secret));
}

/** How the server names this device to its seat (server/src/rooms/device-id.ts), from its credential's hash. */
export function deviceIdOf(room: string, credentialHash: string): string {
  const named = new TextEncoder().encode(`heard device 1\n${room}\n${credentialHash}`);
  return toBase64url(sha256(named).subarray(0, 16));
}
