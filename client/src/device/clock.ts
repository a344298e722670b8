import type { Millis } from '@heard/shared/base';

/** Monotonic time and timers of this device, passed in everywhere; only platform.ts makes the real one. */
export interface Clock {
  /** Milliseconds since some fixed point, never going back; may stand still while the device sleeps. */
  readonly monotonic: () => Millis;
  /** Calls once after `delay`; the returned function cancels. */
  readonly after: (delay: Millis, run: () => void) => () => void;
}

/** Cryptographic randomness, passed in like time. */
export type RandomBytes = (length: number) => Uint8Array;
