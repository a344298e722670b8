import type { Millis, PerSeat } from '@heard/shared/base';
import type { RoomSnapshot } from '../room/room-port.ts';

const NOBODY: PerSeat<boolean> = { a: false, b: false };

/** A word in the middle of which the room's connection drops is still heard; after this the clock stands as well. */
export const UNSURE_AFTER_MS: Millis = 3000;

/**
 * Whose voice may pass, by the last state of the server's. Without a connection nobody knows whose turn it is: after
 * a moment both ends close. `now` is this device's monotonic time.
 */
export function whoIsHeard(
  snapshot: Pick<RoomSnapshot, 'connection' | 'lostSince' | 'state'>,
  now: Millis,
): PerSeat<boolean> {
  const phase = snapshot.state?.view.phase;
  if (phase?.kind !== 'talking' || snapshot.connection === 'stopped') return NOBODY;
  const isUnsure =
    snapshot.connection !== 'connected' && now - (snapshot.lostSince ?? now) >= UNSURE_AFTER_MS;
  return isUnsure ? NOBODY : phase.audible;
}
