import type { Seat } from '@heard/shared/base';

/** `checking`: the sum has not been done yet. Only `verified` ever counts. */
export type Standing = 'verified' | 'checking' | 'not-verified';

/** A seat's signatures over hashes (64 hex digits), and how those of both seats are read. */
export interface SignatureScheme {
  /** The own seat's public key, 64 hex digits. */
  readonly ownKey: string;
  /** The stored form of the own seat's signature. */
  readonly make: (hash: string) => string;
  /** How `stored` stands as this seat's signature over this hash. Never throws. */
  readonly read: (seat: Seat, hash: string, stored: unknown) => Standing;
  /** The same, at once however long it takes. */
  readonly readNow: (seat: Seat, hash: string, stored: unknown) => Exclude<Standing, 'checking'>;
}
