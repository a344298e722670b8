import { describe, expect, it } from 'vitest';
import { daysAhead, timesOf, tomorrowTimes, usualTime } from './break-times.ts';

const HOUR = 3_600_000;
const evening = new Date(2026, 10, 22, 20, 10).getTime();
const morning = new Date(2026, 10, 22, 0, 5).getTime();

describe('times of a break', () => {
  it('tomorrow’s half hours end within 24 hours', () => {
    const times = tomorrowTimes(evening);
    expect(times[0]).toBe(new Date(2026, 10, 23, 0, 0).getTime());
    expect(times.at(-1)).toBe(new Date(2026, 10, 23, 20, 0).getTime());
    expect(new Date(usualTime(times) ?? 0).getHours()).toBe(10);
  });

  it('just after midnight there is almost no tomorrow within 24 hours, and the last one is offered', () => {
    const times = tomorrowTimes(morning);
    expect(times).toHaveLength(1);
    expect(usualTime(times)).toBe(new Date(2026, 10, 23, 0, 0).getTime());
  });

  it('another time is found from today on, never in the past', () => {
    const [today = 0, tomorrow = 0] = daysAhead(evening);
    expect(timesOf(today, evening)[0]).toBe(new Date(2026, 10, 22, 21, 0).getTime());
    expect(timesOf(tomorrow, evening)).toHaveLength(48);
    expect(daysAhead(evening)).toHaveLength(14);
    const midnight = new Date(2026, 10, 22, 23, 55).getTime();
    expect(daysAhead(midnight)[0]).toBe(new Date(2026, 10, 23).getTime());
    expect(timesOf(today, evening).every((at) => at > evening + HOUR / 3)).toBe(true);
  });
});
