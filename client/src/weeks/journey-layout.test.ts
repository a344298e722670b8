import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from './journey-events.ts';
import { CIRCLE, layOutJourney, monthsOf } from './journey-layout.ts';
import { madeUpYear } from './made-up-year.ts';

const talk = (day: string, word: string | null = null): JourneyEvent => ({ kind: 'talk', day, word });
const began = (day: string): JourneyEvent => ({ kind: 'began', day, text: 'tea' });
const act = (day: string, isFelt: boolean): JourneyEvent => ({ kind: 'act', day, isFelt, text: 'tea' });

describe('the picture of the weeks', () => {
  it('has a row for every month between the first and the last, blank ones too', () => {
    const picture = layOutJourney([talk('2025-11-30'), talk('2026-02-01')]);
    expect(picture.months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(picture.months.map(({ talks }) => talks.length)).toEqual([1, 0, 0, 1]);
    expect(layOutJourney([])).toMatchObject({ months: [] });
  });

  it('draws at most five years, the last ones', () => {
    const months = monthsOf([talk('2001-01-01'), talk('2026-02-01')]);
    expect([months.length, months[0], months.at(-1)]).toEqual([60, '2021-03', '2026-02']);
  });

  it('places by the date alone: the same day of a month stands at the same place', () => {
    const [one, two] = layOutJourney([talk('2026-01-12'), talk('2026-03-12', 'quiet')]).months.flatMap(
      ({ talks }) => talks,
    );
    expect(one?.x).toBe(two?.x);
    const [first, last] = layOutJourney([talk('2026-01-01'), talk('2026-01-31')]).months[0]?.talks ?? [];
    expect([first?.x, last?.x]).toEqual([16, 334]);
  });

  it('says that something was, not how often: one sign of a kind a day', () => {
    const events = [
      began('2026-01-05'),
      began('2026-01-05'),
      act('2026-01-05', true),
      act('2026-01-05', true),
    ];
    const marks = layOutJourney(events).months[0]?.marks ?? [];
    expect(marks.map(({ kind }) => kind)).toEqual(['began', 'felt']);
  });

  it.each(Array.from({ length: 40 }, (_, at) => at + 1))(
    'lets nothing of a made-up year lie over anything else, or outside (seed %i)',
    (seed) => {
      const year = madeUpYear(seed);
      const { width, height, months } = layOutJourney(year);
      const talks = months.flatMap((row) => row.talks);
      expect(talks.length).toBe(year.filter(({ kind }) => kind === 'talk').length);
      expect(talks.length).toBeGreaterThan(20);
      const boxes = talks.flatMap(({ x, y, word }) => {
        const half = word === null ? 0 : word.text.length * 3.2;
        const pair = [x - CIRCLE.half + 1, y - CIRCLE.radius, x + CIRCLE.half - 1, y + CIRCLE.radius];
        return word === null ? [pair] : [pair, [word.x - half, word.y - 9, word.x + half, word.y + 2]];
      });
      const signs = months
        .flatMap((row) => row.marks)
        .map(({ x, y }) => [x - 4.5, y - 4.5, x + 4.5, y + 4.5]);
      const names = months.map(({ nameY }) => [0, nameY - 9, 90, nameY + 2]);
      const all = [...boxes, ...signs, ...names] as [number, number, number, number][];
      for (const [at, [left, top, right, bottom]] of all.entries()) {
        expect(left >= 0 && top >= 0 && right <= width && bottom <= height).toBe(true);
        for (const [l, t, r, b] of all.slice(at + 1))
          expect(right <= l || r <= left || bottom <= t || b <= top).toBe(true);
      }
    },
  );

  it('gives the same picture for the same year, and draws one of 52 weeks at once', () => {
    const year = madeUpYear(7);
    expect(layOutJourney(year)).toEqual(layOutJourney(madeUpYear(7)));
    const from = performance.now();
    layOutJourney(year);
    expect(performance.now() - from).toBeLessThan(100);
  });
});
