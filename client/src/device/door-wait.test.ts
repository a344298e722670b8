import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { doorWaitMs } from './door-wait.ts';

describe('how long the safety door takes at least', () => {
  it('is 5 to 20 seconds, by the randomness alone', () => {
    expect(doorWaitMs(() => Uint8Array.of(0, 0))).toBe(5000);
    expect(doorWaitMs(() => Uint8Array.of(255, 255))).toBe(20_000);
    expect(doorWaitMs(() => Uint8Array.of(127, 255))).toBe(12_500);
  });

  it('spreads over all of it', () => {
    const waits = Array.from({ length: 2000 }, () => doorWaitMs((length) => randomBytes(length)));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(5000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(20_000);
    for (let from = 5000; from < 20_000; from += 3000)
      expect(waits.filter((wait) => wait >= from && wait < from + 3000).length).toBeGreaterThan(250);
  });
});
