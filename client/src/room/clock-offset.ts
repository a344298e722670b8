import type { Millis } from '@heard/shared/base';

/** One round trip: sent and received on this device's monotonic clock, `server` the store's time in between. */
export interface RoundTrip {
  readonly sentAt: Millis;
  readonly server: Millis;
  readonly receivedAt: Millis;
}

/** Round trips in one estimate. Five take under a second on a phone and leave three good ones. */
export const ROUND_TRIPS = 5;

/**
 * The store's time minus this device's monotonic time. The error of one round trip is at most half its length, so
 * only the faster half counts, and of those the median: one odd answer moves nothing. Null without round trips.
 */
export function clockOffset(trips: readonly RoundTrip[]): Millis | null {
  const usable = trips.filter((trip) => trip.receivedAt >= trip.sentAt);
  if (usable.length === 0) return null;
  const byLength = usable.toSorted((one, other) => length(one) - length(other));
  const best = byLength.slice(0, Math.ceil(byLength.length / 2)).map(offset);
  best.sort((one, other) => one - other);
  const middle = Math.floor(best.length / 2);
  const upper = best[middle] ?? 0;
  return best.length % 2 === 1 ? upper : ((best[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Corrects an offset by a push: it carries the store's time when it was sent, so the store cannot be earlier than
 * that now. Catches a monotonic clock that stood still while the device slept.
 */
export function offsetAfterPush(known: Millis | null, pushedAt: Millis, receivedAt: Millis): Millis {
  const least = pushedAt - receivedAt;
  return known === null ? least : Math.max(known, least);
}

function length(trip: RoundTrip): Millis {
  return trip.receivedAt - trip.sentAt;
}

function offset(trip: RoundTrip): Millis {
  return trip.server - (trip.sentAt + trip.receivedAt) / 2;
}
