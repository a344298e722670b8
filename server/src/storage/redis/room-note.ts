import type { RoomNote } from '../../ports/room-store.ts';

/** Larger frames are read again rather than sent twice to every process. */
export const INLINE_FRAME_BYTES = 8192;

const SPACE = 0x20;

export function encodeWhisper(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('w'), bytes]);
}

/** Null for a note of a newer version: the reader's own sweep finds what it was about. */
export function decodeNote(message: Buffer): RoomNote | null {
  const rest = message.subarray(1);
  switch (String.fromCharCode(message[0] ?? 0)) {
    case 'v':
      return { kind: 'record', version: Number(rest.toString()) };
    case 'l': {
      const end = rest.indexOf(SPACE);
      return {
        kind: 'frame',
        position: Number(rest.subarray(0, end).toString()),
        bytes: new Uint8Array(rest.subarray(end + 1)),
      };
    }
    case 'r':
      return { kind: 'read', position: Number(rest.toString()) };
    case 'b':
      return { kind: 'compacted', base: Number(rest.toString()) };
    case 'x':
      return { kind: 'dropped' };
    case 'w':
      return { kind: 'whisper', bytes: new Uint8Array(rest) };
    default:
      return null;
  }
}
