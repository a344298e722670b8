import type { Seat } from '@heard/shared/base';

/**
 * How a seat's signature over an agreement's hash is stored. Today the stored form names the text only: the
 * room key is the one proof of who wrote it. Signing keys per seat take this place without touching the model.
 */
export interface SignatureScheme {
  /** The stored form of this seat's signature under a text with this hash (64 hex digits). */
  readonly make: (seat: Seat, hash: string) => string;
  /** The hash that was signed, or null when there is no signature of this seat in `stored`. */
  readonly read: (seat: Seat, stored: unknown) => string | null;
}

export const plainSignatures: SignatureScheme = {
  make: (seat, hash) => `1:${seat}:${hash}`,
  read: (seat, stored) => {
    if (typeof stored !== 'string' || stored.length > 80) return null;
    const match = /^1:([ab]):([0-9a-f]{64})$/.exec(stored);
    return match?.[1] === seat ? (match[2] ?? null) : null;
  },
};

/** Where a seat's signature lies in an agreement. */
export function signatureKey(seat: Seat): string {
  return `signed-${seat}`;
}
