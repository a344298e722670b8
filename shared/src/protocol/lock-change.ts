import { ByteWriter, readBytes } from './byte-fields.ts';
import { LIMITS } from './limits.ts';

/** A change of the room's key, as a device asks for it. The server reads ids and sizes, and opens nothing. */
export interface LockChange {
  /** Printable ASCII without spaces, signed by the changing seat; the other devices check it (client/src/crypto/lock-statement.ts). */
  readonly statement: string;
  /** The new key for each device that stays, sealed for it alone; ids as in `SeatDevice`. */
  readonly wraps: readonly LockWrap[];
  /** Everything of the log, sealed under the new key. */
  readonly snapshot: Uint8Array;
}

export interface LockWrap {
  readonly device: string;
  readonly sealed: Uint8Array;
}

export function encodeLockChange({ statement, wraps, snapshot }: LockChange): Uint8Array {
  const writer = new ByteWriter().ascii(statement).varint(wraps.length);
  for (const { device, sealed } of wraps) writer.ascii(device).sized(sealed);
  return writer.fixed(snapshot).done();
}

/** Null when it is not exactly one, or beyond its limits. */
export function decodeLockChange(bytes: Uint8Array): LockChange | null {
  const change = readBytes(bytes, (reader) => {
    const statement = reader.ascii(LIMITS.lockStatementChars);
    const wraps: LockWrap[] = [];
    const count = reader.varint();
    for (let at = 0; at < Math.min(count, LIMITS.devicesPerSeat * 2 + 1); at += 1)
      wraps.push({ device: reader.ascii(LIMITS.roomIdChars), sealed: reader.sized().slice() });
    return { statement, wraps, snapshot: reader.rest().slice() };
  });
  if (!change) return null;
  const fits =
    change.wraps.length <= LIMITS.devicesPerSeat * 2 &&
    change.wraps.every(({ sealed }) => sealed.length <= LIMITS.lockWrapBytes) &&
    change.snapshot.length > 0;
  return fits ? change : null;
}
