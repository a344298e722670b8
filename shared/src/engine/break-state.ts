import type { Millis, PerSeat, Seat } from '../base/index.ts';

/** How long somebody asks for. A time of their own is on the store's clock, 20 minutes to 24 hours ahead. */
export type BreakLength = 'twenty-minutes' | 'one-hour' | 'three-hours' | { readonly until: Millis };

/**
 * Why the talk is covered. `called`: with a promised return. `left`: for today. `lost`: a connection stayed away, for
 * whatever reason. `time-found`: another time was found after a day.
 */
export type BreakCause = 'called' | 'left' | 'lost' | 'time-found';

/** The talk stands still with its floor and its remaining time; nothing can be sent. Null in a running talk. */
export type Break = Away | Breath | Together;

/** Until both say that they are back. `away`, at the promised time `due`, a day after the first call `resting`. */
export interface Away {
  readonly stage: 'away' | 'due' | 'resting';
  readonly cause: BreakCause;
  /** Whose it is; null where it is both's. Kept only while it lasts. */
  readonly of: Seat | null;
  /** From when the day is counted: the first call, or the time that was found. */
  readonly since: Millis;
  /** The promised return; where nobody promised one, the end of the day. */
  readonly until: Millis;
  /** Before this nobody is back; null once it has passed. */
  readonly opensAt: Millis | null;
  /** The last length that was asked for: "a little longer" is the next above it. */
  readonly lengthMs: Millis;
  readonly back: PerSeat<boolean>;
}

/** Both are back, and breathe. */
interface Breath {
  readonly stage: 'breath';
  readonly endsAt: Millis;
}

export type AfterBreak = 'go-on' | 'lighter-topic';

/** What was last heard is on the screens; it goes on with what both choose. */
interface Together {
  readonly stage: 'together';
  readonly chosen: PerSeat<AfterBreak | null>;
}
