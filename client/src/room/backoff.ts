import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from '../device/clock.ts';

const FIRST_MS = 300;
/** A flapping link must find the room again soon after it holds, so the cap is low. */
const CAP_MS = 5000;
/** When the server asked for air, every device waits longer and further apart. */
const BUSY_LEAST_MS = 5000;

/**
 * How long to wait before attempt number `attempt` (0: the first after a drop). Doubles up to the cap; `chance`
 * in [0, 1) spreads it over the upper half of that, so that a restarted server is not met by everyone at once.
 */
export function backoffMs(attempt: number, chance: number, busy = false): Millis {
  const full = Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  const spread = full / 2 + (full / 2) * chance;
  return Math.round(busy ? BUSY_LEAST_MS + spread : spread);
}

/** A chance in [0, 1) out of the device's randomness. */
export function chanceFrom(random: RandomBytes): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
