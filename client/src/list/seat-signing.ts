import type { Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import type { ListClock } from './list-document.ts';
import { listRoots } from './list-schema.ts';
import { pastOf } from './past-signatures.ts';
import { SeatKeys } from './seat-keys.ts';
import { seatSignatures } from './seat-signatures.ts';
import type { SignatureScheme } from './signature.ts';
import { SignatureChecks } from './signature-checks.ts';

/** Of a seat's signing seed. */
export const SEED_BYTES = 32;

/** Everything a seat needs to sign and to read the other's signatures. */
export interface SeatSigning {
  readonly signatures: SignatureScheme;
  readonly keys: SeatKeys;
  readonly checks: SignatureChecks;
}

export interface SeatSigningOptions {
  readonly seat: Seat;
  readonly doc: Y.Doc;
  /** 32 bytes, the same on all devices of this seat. */
  readonly seed: Uint8Array;
  /** The partner's public key (64 hex digits) as this device has kept it. */
  readonly partnerKey: string | null;
  readonly onPartnerKey: (key: string) => void;
  /** The partner's key that the check words confirmed, as this device has kept it. */
  readonly comparedKey: string | null;
  readonly onComparedKey: (key: string) => void;
  /** Without one every signature is checked when it is read. */
  readonly clock: ListClock | null;
}

export function openSeatSigning(options: SeatSigningOptions): SeatSigning {
  const { seat, doc, seed, clock, ...known } = options;
  const checks = new SignatureChecks(clock);
  const pastKeyOf = (of: Seat, hash: string): string | null => keys.pastKeyOf(of, hash);
  const signatures = seatSignatures({ seat, seed, keyOf: (of) => keys.keyOf(of), pastKeyOf, checks });
  const { ownKey } = signatures;
  const keys = new SeatKeys({ seat, ownKey, keys: listRoots(doc).keys, past: pastOf(doc), ...known });
  return { signatures, keys, checks };
}
