import { describe, expect, it } from 'vitest';
import type { ClockView } from '@heard/shared/engine';
import { clockFace, milestonePassed } from './clock-face.ts';

const running: ClockView = {
  kind: 'running',
  soft: false,
  totalMs: 150_000,
  endsAt: 1_150_000,
  graceEndsAt: 1_180_000,
};

describe('clockFace', () => {
  it.each([
    [1_000_000, 'plenty', 150_000, 'clock.about-minutes'],
    [1_100_000, 'plenty', 50_000, 'clock.under-minute'],
    [1_130_000, 'quiet', 20_000, 'clock.quiet'],
    [1_150_000, 'grace', 30_000, 'clock.grace'],
    [1_179_000, 'grace', 1000, 'clock.grace'],
    [1_200_000, 'grace', 0, 'clock.grace'],
  ] as const)('at %i it is %s with %i ms', (now, mood, leftMs, word) => {
    expect(clockFace(running, now)).toMatchObject({ mood, leftMs, line: { word } });
  });

  it('a soft end is a nudge: no quiet sign and no grace', () => {
    const soft: ClockView = { ...running, soft: true, graceEndsAt: running.endsAt };
    expect(clockFace(soft, 1_140_000).mood).toBe('plenty');
    expect(clockFace(soft, 1_160_000).mood).toBe('over');
  });

  it('a stopped clock keeps what is left, whatever the time', () => {
    const stopped: ClockView = {
      kind: 'stopped',
      soft: false,
      totalMs: 100_000,
      remainingMs: 25_000,
      graceMs: 30_000,
    };
    expect(clockFace(stopped, 0)).toEqual(clockFace(stopped, 9e12));
    expect(clockFace(stopped, 0)).toMatchObject({ mood: 'stopped', leftMs: 25_000, left: 0.25 });
  });

  it('no clock shows nothing to run out', () => {
    expect(clockFace({ kind: 'none' }, 5).mood).toBe('none');
  });
});

describe('milestonePassed', () => {
  it('tells half, a minute, thirty, ten and the end, each once', () => {
    const told: string[] = [];
    for (let leftMs = 150_000; leftMs > -31_000; leftMs -= 1000) {
      const passed = milestonePassed(leftMs, leftMs - 1000, 150_000);
      if (passed !== null) told.push(passed);
    }
    expect(told).toEqual(['half', 'minute', 'thirty', 'ten', 'end']);
  });

  it('tells only the last one after a sleep, and none twice', () => {
    expect(milestonePassed(140_000, 8000, 150_000)).toBe('ten');
    expect(milestonePassed(8000, 8000, 150_000)).toBeNull();
  });

  it('leaves out what a short turn never had', () => {
    expect(milestonePassed(45_000, 44_000, 45_000)).toBeNull();
  });
});
