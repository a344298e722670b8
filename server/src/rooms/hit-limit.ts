import type { Millis } from '@heard/shared/base';

const MAX_NAMES = 10_000;

/** Counts hits by name in windows of fixed length. Memory is bounded: the oldest name goes when there are too many. */
export interface HitLimit {
  /** How long until another hit is allowed; 0: now. */
  readonly wait: (name: string) => Millis;
  readonly hit: (name: string) => void;
}

export function createHitLimit(options: {
  readonly most: number;
  readonly windowMs: Millis;
  readonly monotonic: () => Millis;
}): HitLimit {
  const windows = new Map<string, { readonly beganAt: Millis; hits: number }>();
  const standing = (name: string) => {
    const window = windows.get(name);
    return window && options.monotonic() - window.beganAt < options.windowMs ? window : undefined;
  };
  return {
    wait: (name) => {
      const window = standing(name);
      if (!window || window.hits < options.most) return 0;
      return Math.max(1, window.beganAt + options.windowMs - options.monotonic());
    },
    hit: (name) => {
      const window = standing(name);
      if (window) {
        window.hits += 1;
        return;
      }
      windows.delete(name);
      windows.set(name, { beganAt: options.monotonic(), hits: 1 });
      const oldest = windows.size > MAX_NAMES ? windows.keys().next().value : undefined;
      if (oldest !== undefined) windows.delete(oldest);
    },
  };
}
