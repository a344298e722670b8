import type { PreviousSnapshot } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';

const POSITION_BYTES = 8;

/** As it lies on disk: its position, then the snapshot. */
export function encodePrevious(position: number, snapshot: Uint8Array): Uint8Array {
  const stored = Buffer.alloc(POSITION_BYTES + snapshot.length);
  stored.writeBigUInt64BE(BigInt(position));
  stored.set(snapshot, POSITION_BYTES);
  return stored;
}

/** @throws StoreError `corrupt` */
export function decodePrevious(stored: Uint8Array): PreviousSnapshot {
  if (stored.length < POSITION_BYTES)
    throw new StoreError('corrupt', 'no', 'a previous room snapshot cannot be read');
  const position = Number(Buffer.from(stored).readBigUInt64BE());
  return { kind: 'previous', position, bytes: stored.slice(POSITION_BYTES) };
}
