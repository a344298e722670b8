import type { JourneyEvent } from './journey-events.ts';

const WORDS = [
  'quiet',
  'slowly',
  'the long way home',
  'almost',
  'rain',
  'listening',
  'still here',
  'a beginning',
];
const ACTS = ['Tea before work.', 'A line when you leave.', 'Ten minutes of coffee.', 'A walk on Sunday.'];

/**
 * 52 weeks of two people who do not exist, the same for the same seed: talks most weeks, a summer with a gap in it.
 * @param seed a whole number
 */
export function madeUpYear(seed: number): readonly JourneyEvent[] {
  const random = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const events: JourneyEvent[] = [];
  for (let week = 0; week < 52; week += 1) {
    const day = (): string => dayOf(week * 7 + Math.floor(random() * 7));
    const isGap = week >= 30 && week < 37;
    if (isGap) continue;
    if (random() < 0.8) events.push({ kind: 'talk', day: day(), word: random() < 0.4 ? pick(WORDS) : null });
    if (random() < 0.15) events.push({ kind: 'talk', day: day(), word: null });
    if (random() < 0.14) events.push({ kind: 'began', day: day(), text: pick(ACTS) });
    if (random() < 0.1) events.push({ kind: 'changed', day: day(), text: pick(ACTS) });
    if (random() < 0.05) events.push({ kind: 'let-go', day: day(), text: pick(ACTS) });
    if (random() < 0.4) events.push({ kind: 'act', day: day(), isFelt: random() < 0.7, text: pick(ACTS) });
  }
  return events.toSorted((x, y) => (x.day < y.day ? -1 : Number(x.day > y.day)));
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 11, 1 + number)).toISOString().slice(0, 10);
}

/** Mulberry32 (T. Ettinger, public domain): small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
