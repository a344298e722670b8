import { describe, expect, it } from 'vitest';
import { clockOffset, offsetAfterPush } from './clock-offset.ts';

/** A round trip whose true offset is `offset`, with different ways there and back. */
function trip(sentAt: number, thereMs: number, backMs: number, offset: number) {
  return { sentAt, server: sentAt + thereMs + offset, receivedAt: sentAt + thereMs + backMs };
}

describe("the estimate of the store's time", () => {
  it('is exact where both ways take equally long', () => {
    expect(clockOffset([trip(0, 20, 20, 7000)])).toBe(7000);
  });

  it('is within half of the shortest way, whatever the slow ones say', () => {
    const trips = [
      trip(0, 30, 10, 7000),
      trip(100, 900, 5, 7000),
      trip(1200, 5, 700, 7000),
      trip(2000, 12, 14, 7000),
    ];
    expect(Math.abs((clockOffset(trips) ?? Number.NaN) - 7000)).toBeLessThanOrEqual(10);
  });

  it('has nothing to do with how large the times are', () => {
    const day = 24 * 3_600_000;
    for (const wrong of [-day, 0, day]) {
      expect(clockOffset([trip(wrong, 10, 10, 1_700_000_000_000 - wrong)])).toBe(1_700_000_000_000 - wrong);
    }
  });

  it('is nothing without a round trip, and ignores one that ends before it began', () => {
    expect(clockOffset([])).toBeNull();
    expect(clockOffset([{ sentAt: 10, server: 5, receivedAt: 9 }])).toBeNull();
  });

  it('moves forward when a push proves that this clock stood still, and never back', () => {
    expect(offsetAfterPush(null, 9000, 1000)).toBe(8000);
    expect(offsetAfterPush(8000, 60_000, 2000)).toBe(58_000);
    expect(offsetAfterPush(8000, 9000, 1500)).toBe(8000);
  });
});
