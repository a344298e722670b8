import type { Millis } from '../base/index.ts';

/** To finish a sentence after a timed turn's end. */
export const GRACE_MS: Millis = 30_000;

/** "+1 minute", and what the partner is given for it. */
export const MINUTE_MS: Millis = 60_000;

/** How often in a turn, except at the long pace. */
export const MINUTES_A_TURN = 2;

/** Kept of a sitting's time for the thanks and the close. */
export const RESERVE_MS: Millis = 3 * MINUTE_MS;

const HOUR_MS: Millis = 60 * MINUTE_MS;

/** Between the end of a sitting and the next one, whatever the two ask for. */
export const REST_LEAST_MS: Millis = 24 * HOUR_MS;
export const REST_MOST_MS: Millis = 28 * 24 * HOUR_MS;

/** After the close: until then the two may choose what to keep. */
export const KEEPING_MS: Millis = 24 * HOUR_MS;

/** A break is at least this long, and nobody is back before it. */
export const SHORTEST_BREAK_MS: Millis = 20 * MINUTE_MS;

/** From the first call of a break, or from the time that was found, until the talk rests. */
export const DAY_MS: Millis = 24 * HOUR_MS;

/** "A little longer" after a break of the shortest length: one rung after the other. */
export const BREAK_LADDER_MS: readonly Millis[] = [2 * HOUR_MS, 12 * HOUR_MS, DAY_MS];

/** How far ahead another time may be found. */
export const FOUND_TIME_MOST_MS: Millis = 60 * DAY_MS;

/** What both breathe when they are back together. */
export const BREATH_MS: Millis = 5000;

/** A connection that stays away this long has become a break. */
export const LOST_MS: Millis = 2 * MINUTE_MS;

export function hoursToMs(hours: number): Millis {
  return hours * HOUR_MS;
}

/** Of one partner in one turn, and of both in one conversation: the second keeps a view under 4 kB. */
export const PIECES_A_TURN = 40;
export const PIECES_A_CONVERSATION = 120;

/** In the heard step (and a confirming answer) the speaker adds one sentence, not a second share. */
export const PIECES_WHEN_CONFIRMING = 1;

/** Runs of pieces a conversation can have without a bounded loop being bounded: a safety net of `advance`. */
export const MOVES_AT_ONCE = 100;
