import type { PerSeat } from '@heard/shared/base';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { FIRST_WORDS, SECOND_WORDS } from './check-words.ts';
import type { RoomKeys } from './room-keys.ts';

/**
 * Two words that both devices show when they hold the same secret, the server told both the same pairing, and each knows
 * the other's signing key (64 hex digits) as the other has it. 14 bits: enough for one look over the shoulder or a
 * sentence on the phone, not a proof against somebody who may try many keys.
 */
export function checkPhrase(
  keys: RoomKeys,
  pairing: string,
  signing: PerSeat<string>,
): readonly [string, string] {
  const utf8 = new TextEncoder();
  const bytes = hkdf(
    sha256,
    keys.checkPhrase,
    utf8.encode(keys.room),
    utf8.encode(`heard/2 pairing ${pairing}\n${signing.a}\n${signing.b}`),
    2,
  );
  return [word(FIRST_WORDS, bytes[0]), word(SECOND_WORDS, bytes[1])];
}

/** Both lists have 128 words, so the lower seven bits pick without a bias. */
function word(list: readonly string[], byte: number | undefined): string {
  return list[(byte ?? 0) & 127] ?? '';
}
