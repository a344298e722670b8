import type { Millis } from '@heard/shared/base';

/** Monotonic time and timers of this process; only main makes the real one. Wall time comes from the store. */
export interface Clock {
  /** Milliseconds since some fixed point, never going back. */
  monotonic(): Millis;
  /** Calls once after `delay`; the returned function cancels. */
  after(delay: Millis, run: () => void): () => void;
}

/** Randomness, passed in like time. */
export type RandomBytes = (length: number) => Uint8Array;
