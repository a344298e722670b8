import type { Millis } from '@heard/shared/base';

/** Lets `burst` through at once and `perSecond` after that. `take` answers 0, or how long to wait. */
export interface TokenBucket {
  readonly take: () => Millis;
}

export function createTokenBucket(options: {
  readonly burst: number;
  readonly perSecond: number;
  readonly monotonic: () => Millis;
}): TokenBucket {
  let tokens = options.burst;
  let countedAt = options.monotonic();
  return {
    take: () => {
      const now = options.monotonic();
      tokens = Math.min(options.burst, tokens + ((now - countedAt) / 1000) * options.perSecond);
      countedAt = now;
      if (tokens < 1) return Math.ceil(((1 - tokens) / options.perSecond) * 1000);
      tokens -= 1;
      return 0;
    },
  };
}
