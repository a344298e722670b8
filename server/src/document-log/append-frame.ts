import type { AppendOutcome, NewFrame, RoomId, RoomStore } from '../ports/room-store.ts';
import { StoreError } from '../ports/store-error.ts';
import type { Clock } from '../ports/clock.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';

/**
 * Appends and, when the outcome is unknown, asks again: the same member and sequence is appended once.
 * @throws StoreError when it stays unknown, or the store says no
 */
export async function appendFrame(
  store: Pick<RoomStore, 'append'>,
  clock: Clock,
  room: RoomId,
  frame: NewFrame,
): Promise<AppendOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.append(room, frame);
    } catch (error) {
      const again =
        error instanceof StoreError &&
        error.applied === 'unknown' &&
        attempt <= DOCUMENT_LIMITS.appendRetries;
      if (!again) throw error;
      await new Promise<void>((resolve) => clock.after(DOCUMENT_LIMITS.appendRetryMs, resolve));
    }
  }
}
