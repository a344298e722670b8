import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Seat } from '@heard/shared/base';
import type { SignatureScheme, Standing } from './signature.ts';
import type { SignatureChecks } from './signature-checks.ts';

const LABEL = 'heard seat signature v1';
const STORED = /^2:([0-9a-f]{128})$/;

export interface SeatSignaturesOptions {
  readonly seat: Seat;
  /** 32 bytes that all devices of this seat have and nobody else. */
  readonly seed: Uint8Array;
  /** A seat's public key (64 hex digits) as this device knows it; null while it knows none. */
  readonly keyOf: (seat: Seat) => string | null;
  /** A key that the seat signed this very hash with before it changed its key; null for all that is new. */
  readonly pastKeyOf?: (seat: Seat, hash: string) => string | null;
  readonly checks: SignatureChecks;
}

/** Ed25519 (RFC 8032) over the label, the seat and the hash, so that a signature serves nobody and nothing else. */
export function seatSignatures(options: SeatSignaturesOptions): SignatureScheme {
  const { seat, seed, keyOf, checks } = options;
  const checkOf = (of: Seat, hash: string, stored: unknown) => {
    const key = options.pastKeyOf?.(of, hash) ?? keyOf(of);
    const signature = typeof stored === 'string' && stored.length <= 140 ? STORED.exec(stored)?.[1] : null;
    if (key === null || typeof signature !== 'string') return null;
    return {
      id: `${key} ${of} ${hash} ${signature}`,
      run: () => isSigned(hexToBytes(signature), messageOf(of, hash), hexToBytes(key)),
    };
  };
  return {
    ownKey: publicKeyOf(seed),
    make: (hash) => `2:${bytesToHex(ed25519.sign(messageOf(seat, hash), seed))}`,
    read: (of, hash, stored): Standing => {
      const check = checkOf(of, hash, stored);
      return check === null ? 'not-verified' : checks.standing(check);
    },
    readNow: (of, hash, stored) => {
      const check = checkOf(of, hash, stored);
      return check !== null && checks.now(check) ? 'verified' : 'not-verified';
    },
  };
}

/** 64 hex digits. */
export function publicKeyOf(seed: Uint8Array): string {
  return bytesToHex(ed25519.getPublicKey(seed));
}

function messageOf(seat: Seat, hash: string): Uint8Array {
  return utf8ToBytes(`${LABEL}\n${seat}\n${hash}`);
}

/** Strict (`zip215: false`): a signature that another library refuses must not count here. */
function isSigned(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}
