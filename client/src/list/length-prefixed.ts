import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (hex) over the parts, each as its length in bytes (32 bit, big endian) and its UTF-8. */
export function hashOfParts(parts: readonly string[]): string {
  return bytesToHex(sha256(concatBytes(...parts.flatMap(lengthPrefixed))));
}

function lengthPrefixed(part: string): [Uint8Array, Uint8Array] {
  const bytes = utf8ToBytes(part);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return [length, bytes];
}
