import type { JourneyEvent } from './journey-events.ts';

/**
 * Where everything stands on the picture, in its own units: a row for each month, from left to right its days, above
 * the line what happened to agreements and acts, on it the talks. A place says the date and nothing else: two
 * circles are always as large and as far apart.
 */
export interface JourneyPicture {
  readonly width: number;
  readonly height: number;
  readonly months: readonly JourneyMonth[];
}

interface JourneyMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Baseline of its name. */
  readonly nameY: number;
  readonly lineY: number;
  readonly talks: readonly PlacedTalk[];
  readonly marks: readonly PlacedMark[];
}

export interface PlacedTalk {
  readonly day: string;
  /** Middle between the two circles. */
  readonly x: number;
  readonly y: number;
  readonly word: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export type MarkKind = 'began' | 'changed' | 'let-go' | 'act' | 'felt';

interface PlacedMark {
  readonly kind: MarkKind;
  readonly day: string;
  readonly x: number;
  readonly y: number;
}

/** The unit of the picture: radius, half the distance of the two middles, and what they take up. */
export const CIRCLE = { radius: 6, apart: 6.6, half: 14 } as const;

const WIDTH = 350;
const EDGE = CIRCLE.half + 2;
const NAME = 16;
const MARK = 13;
const TALK = 22;
const WORD = 14;
/** Units a character of a word takes at most, at its size on the picture. */
const CHARACTER = 6.4;
const MONTH_GAP = 20;
const MARK_ORDER: readonly MarkKind[] = ['began', 'changed', 'let-go', 'act', 'felt'];

/** Months drawn at most: the last five years. */
const MONTHS_DRAWN = 60;

/** @param events in order of days, oldest first */
export function layOutJourney(events: readonly JourneyEvent[]): JourneyPicture {
  let top = 4;
  const months = monthsOf(events).map((month) => {
    const placed = layOutMonth(
      month,
      events.filter(({ day }) => day.startsWith(month)),
      top,
    );
    top = placed.bottom + MONTH_GAP;
    return placed.row;
  });
  return { width: WIDTH, height: Math.max(top - MONTH_GAP + 4, 0), months };
}

/** Every month from the first to the last in which something happened; those between are blank paper. */
export function monthsOf(events: readonly JourneyEvent[]): readonly string[] {
  const [first, last] = [events[0]?.day.slice(0, 7), events.at(-1)?.day.slice(0, 7)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = last; month >= first && months.length < MONTHS_DRAWN; month = monthBefore(month))
    months.push(month);
  return months.toReversed();
}

function layOutMonth(
  month: string,
  events: readonly JourneyEvent[],
  top: number,
): { readonly row: JourneyMonth; readonly bottom: number } {
  const marks = marksOf(events).map((mark) => ({ ...mark, x: dayX(mark.day) }));
  const markLanes = inLanes(marks.map(({ x }) => [x - MARK / 2, x + MARK / 2]));
  const talks = events.flatMap((event) => (event.kind === 'talk' ? [{ ...event, x: dayX(event.day) }] : []));
  const talkLanes = inLanes(talks.map(({ x, word }) => extentOf(x, word)));
  const nameY = top + NAME - 4;
  const lineY = top + NAME + countOf(markLanes) * MARK + CIRCLE.radius + 2;
  const laneTops = laneStarts(talks, talkLanes);
  const row: JourneyMonth = {
    month,
    nameY,
    lineY,
    marks: marks.map((mark, at) => ({
      ...mark,
      y: lineY - CIRCLE.radius - 2 - MARK * ((markLanes[at] ?? 0) + 0.5),
    })),
    talks: talks.map(({ day, x, word }, at) => {
      const y = lineY + (laneTops[talkLanes[at] ?? 0] ?? 0);
      const [left, right] = extentOf(x, word);
      const text = word === null ? null : { text: word, x: (left + right) / 2, y: y + CIRCLE.radius + 12 };
      return { day, x, y, word: text };
    }),
  };
  return { row, bottom: lineY + Math.max(laneTops.at(-1) ?? 0, CIRCLE.radius) };
}

/** One of a kind a day: the picture says that it was, not how many. */
function marksOf(events: readonly JourneyEvent[]): readonly Pick<PlacedMark, 'kind' | 'day'>[] {
  const marks = new Map<string, Pick<PlacedMark, 'kind' | 'day'>>();
  for (const event of events) {
    if (event.kind === 'talk') continue;
    const kind = event.kind === 'act' && event.isFelt ? 'felt' : event.kind;
    marks.set(`${event.day} ${MARK_ORDER.indexOf(kind)}`, { kind, day: event.day });
  }
  return [...marks].toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([, mark]) => mark);
}

/** The 1st stands at the left edge, a 31st at the right one, in every month alike. */
function dayX(day: string): number {
  return EDGE + ((Number(day.slice(8)) - 1) / 30) * (WIDTH - 2 * EDGE);
}

/** What a talk takes up from left to right; its word is moved in from the edges. */
function extentOf(x: number, word: string | null): readonly [number, number] {
  const half = Math.max(CIRCLE.half, ((word ?? '').length * CHARACTER) / 2 + 2);
  const middle = Math.min(Math.max(x, half), WIDTH - half);
  return [Math.min(middle - half, x - CIRCLE.half), Math.max(middle + half, x + CIRCLE.half)];
}

/** The first lane in which each finds room beside those before it. */
function inLanes(extents: readonly (readonly [number, number])[]): readonly number[] {
  const taken: (readonly [number, number])[][] = [];
  return extents.map(([left, right]) => {
    const free = taken.findIndex((lane) => lane.every(([from, to]) => right <= from || left >= to));
    const lane = free === -1 ? taken.length : free;
    (taken[lane] ??= []).push([left, right]);
    return lane;
  });
}

const countOf = (lanes: readonly number[]): number => Math.max(-1, ...lanes) + 1;

/** How far below the line each lane of talks stands; the last entry is where the row ends. */
function laneStarts(
  talks: readonly { readonly word: string | null }[],
  lanes: readonly number[],
): readonly number[] {
  const starts = [0];
  for (let lane = 0; lane < countOf(lanes); lane += 1) {
    const hasWord = talks.some(({ word }, at) => lanes[at] === lane && word !== null);
    starts.push((starts[lane] ?? 0) + TALK + (hasWord ? WORD : 0));
  }
  return starts.length === 1 ? [0] : starts;
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`;
}
