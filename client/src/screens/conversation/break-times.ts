import type { Millis } from '@heard/shared/base';

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const LEAST_MS = 20 * 60_000;
/** A minute of slack, so that what is offered last is still accepted when it arrives. */
const SLACK_MS = 60_000;
const DAYS_AHEAD = 14;
const USUAL_HOUR = 10;

/** Half hours of tomorrow, in the reader's own zone, that a break may last to: within 24 hours from now. */
export function tomorrowTimes(now: Millis): readonly Millis[] {
  const first = startOfDay(now, 1);
  return halfHours(first, Math.min(startOfDay(now, 2), now + DAY_MS - SLACK_MS)).filter(
    (at) => at >= now + LEAST_MS + SLACK_MS,
  );
}

/** The days on which another time can be found, each at its beginning in the reader's own zone. */
export function daysAhead(now: Millis): readonly Millis[] {
  return Array.from({ length: DAYS_AHEAD }, (_, day) => startOfDay(now, day)).filter(
    (day) => timesOf(day, now).length > 0,
  );
}

/** Half hours of a day that are still ahead. */
export function timesOf(day: Millis, now: Millis): readonly Millis[] {
  return halfHours(day, startOfDay(day, 1)).filter((at) => at >= now + LEAST_MS + SLACK_MS);
}

/** Ten in the morning, or the first time after it, or the last there is. */
export function usualTime(times: readonly Millis[]): Millis | null {
  return times.find((at) => new Date(at).getHours() >= USUAL_HOUR) ?? times.at(-1) ?? null;
}

function halfHours(from: Millis, to: Millis): readonly Millis[] {
  const count = Math.max(0, Math.ceil((to - from) / HALF_HOUR_MS));
  return Array.from({ length: count }, (_, index) => from + index * HALF_HOUR_MS);
}

/** By the calendar, not by 24 hours: a day on which the clocks change is shorter or longer. */
function startOfDay(at: Millis, daysLater: number): Millis {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + daysLater);
  return day.getTime();
}
