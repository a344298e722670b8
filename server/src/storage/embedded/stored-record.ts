import { StoreError } from '../../ports/store-error.ts';
import { copyBytes } from '../copy-bytes.ts';

const VERSION_BYTES = 8;

/** The version travels with the record, so that a reader can never pair them wrongly. */
export function encodeRecord(version: number, record: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(VERSION_BYTES + record.length);
  bytes.writeBigUInt64BE(BigInt(version));
  bytes.set(record, VERSION_BYTES);
  return bytes;
}

/** @throws StoreError `corrupt` */
export function decodeRecord(bytes: Uint8Array | undefined, version: number): Uint8Array {
  if (bytes === undefined || bytes.length < VERSION_BYTES) throw corrupt();
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (stored.readBigUInt64BE() !== BigInt(version)) throw corrupt();
  return copyBytes(bytes.subarray(VERSION_BYTES));
}

function corrupt(): StoreError {
  return new StoreError('corrupt', 'no', 'a room record does not belong to its head');
}
