import { sha256 } from '@noble/hashes/sha2.js';

import { toBase64url } from './base64url.ts';

/** Bytes of an invite and of a seat credential. */
export const TOKEN_BYTES = 32;

/**
 * What the server is given instead of the token: SHA-256 of its 32 random bytes, as base64url. A plain hash is
 * enough for a value of 256 random bits (OWASP ASVS 5.0, 6.5.2).
 */
export function inviteHash(invite: Uint8Array): string {
  return toBase64url(sha256(invite));
}

/** See `inviteHash`; the same for a seat credential. */
export function credentialHash(credential: Uint8Array): string {
  return toBase64url(sha256(credential));
}
