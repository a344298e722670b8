import { TAG_BYTES } from '@heard/shared/protocol';
import type { RoomId, RoomStore } from '../ports/room-store.ts';

/**
 * The last bytes of what stands just before `position`: of the frame, or of the snapshot at the base. Null when
 * the log does not hold them any more, or not yet. They tell whether a client's copy is of this very log: a
 * store that went back and was written to again has other bytes there.
 */
export async function tagBefore(
  store: Pick<RoomStore, 'read'>,
  room: RoomId,
  position: number,
): Promise<Uint8Array | null> {
  if (position === 0) return new Uint8Array(TAG_BYTES);
  const page = await store.read(room, position - 1, 1);
  if (page.kind === 'gone' || position > page.head.next || position < page.head.base) return null;
  const before =
    position === page.head.base
      ? page.snapshot
      : page.frames.find((frame) => frame.position === position - 1);
  return before ? before.bytes.slice(-TAG_BYTES) : null;
}

export function equalTags(left: Uint8Array | null, right: Uint8Array): boolean {
  return left !== null && Buffer.compare(left, right) === 0;
}
