import type { Clock } from '../ports/clock.ts';

/** This machine's monotonic time and timers. */
export const systemClock: Clock = {
  monotonic: () => performance.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
