import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from './clock.ts';

const LEAST_MS: Millis = 5000;
const MOST_MS: Millis = 20_000;

/**
 * How long the safety door takes at least, counted from when it is shown: drawn anew for everybody, before anything
 * has been answered, so that how soon the partner sees somebody ready says nothing of what was chosen.
 */
export function doorWaitMs(random: RandomBytes): Millis {
  const [high = 0, low = 0] = random(2);
  return LEAST_MS + Math.round(((high * 256 + low) / 65_535) * (MOST_MS - LEAST_MS));
}
