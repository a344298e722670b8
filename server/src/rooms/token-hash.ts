import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of the bytes a token stands for, base64url: the only form in which the server keeps one. */
export function hashToken(token: string): string {
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
}

/** Whether two hashes are equal, in a time that does not depend on where they differ. */
export function equalHashes(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Names the pairing of two devices by one invite; both clients derive the check phrase from it and their key. */
export function pairingOf(parts: {
  readonly inviteHash: string;
  readonly creator: string;
  readonly claimer: string;
}): string {
  return createHash('sha256')
    .update(`heard pairing 1\n${parts.inviteHash}\n${parts.creator}\n${parts.claimer}`)
    .digest('base64url');
}
