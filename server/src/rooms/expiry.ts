import type { Millis } from '@heard/shared/base';
import type { RoomRecord } from './room-record.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A room nobody joined goes after a week, or when its invite ends if that is later. */
const UNCLAIMED_MS = 7 * DAY_MS;
/** A room of two goes when nobody has come for this long. */
const IDLE_MS = 400 * DAY_MS;

/** When a room goes if nothing happens any more; rounded up to the hour, so that the store's index stays quiet. */
export function expiryOf(access: RoomRecord['access'], now: Millis): Millis {
  if (access.devices.b) return roundUp(now + IDLE_MS);
  return roundUp(Math.max(now + UNCLAIMED_MS, access.invite?.expiresAt ?? 0));
}

function roundUp(time: Millis): Millis {
  return Math.ceil(time / HOUR_MS) * HOUR_MS;
}
