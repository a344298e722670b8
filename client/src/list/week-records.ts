import { SEATS, type Millis, type PerSeat, type Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import type { ListEdits } from './list-edits.ts';
import type { ListWeeks, TalkView } from './list-port.ts';
import { LIST_LIMITS, newNote } from './list-schema.ts';
import { tidyText } from './plain-text.ts';
import { readReviewDate } from './review-date.ts';

/** Characters. It stands under two small circles. */
export const WORD_CHARS = 24;

const TALK = /^talk:([1-9]\d{0,8})$/;

/**
 * What the two know of the weeks between talks: `weeks` of the document holds `talk:<n>` → its day, `word:<n>:<seat>`
 * → the word that seat would choose for it, and `next:<seat>` → the time that seat would talk again. Each seat writes
 * its own; a thing is chosen together where both say the same. Both clients write the same talk under the same key,
 * so there is one of it.
 */
export function weekRecords(edits: ListEdits, today: () => string): ListWeeks {
  const { seat, act, add } = edits;
  const { weeks } = edits.roots;
  const set = (key: string, value: unknown): void => {
    if (JSON.stringify(weeks.get(key)) !== JSON.stringify(value)) act(() => weeks.set(key, value));
  };
  return {
    talkHeld: (conversation) => {
      const key = `talk:${conversation}`;
      if (TALK.test(key) && !weeks.has(key)) set(key, { day: today() });
    },
    chooseWord: (conversation, word) => set(`word:${conversation}:${seat}`, { word: cleanWord(word) }),
    putInJar: (text) =>
      add((order) => newNote('thanks', seat, order, today(), text.slice(0, LIST_LIMITS.fieldChars))),
    chooseTime: (at) => set(`next:${seat}`, { at }),
  };
}

/** Only what has the right shape; never throws. Oldest first. */
export function readTalks(weeks: Y.Map<unknown>, today: string): readonly TalkView[] {
  const talks: TalkView[] = [];
  let read = 0;
  for (const key of weeks.keys()) {
    if ((read += 1) > LIST_LIMITS.entriesRead) break;
    const number = Number(TALK.exec(key)?.[1] ?? 0);
    const day = readReviewDate(field(weeks.get(key), 'day'));
    if (number === 0 || day === '') continue;
    const wordOf = (seat: Seat): string => cleanWord(field(weeks.get(`word:${number}:${seat}`), 'word'));
    const words = { a: wordOf('a'), b: wordOf('b') };
    // A clock that ran ahead: nothing has happened on a day that has not come.
    talks.push({ conversation: number, day: day > today ? today : day, words });
  }
  return talks.toSorted(
    (x, y) => (x.day < y.day ? -1 : Number(x.day > y.day)) || x.conversation - y.conversation,
  );
}

/** When each would talk again, in milliseconds since 1970; null where nothing readable stands. */
export function readTimes(weeks: Y.Map<unknown>): PerSeat<Millis | null> {
  const [a, b] = SEATS.map((seat) => {
    const at = field(weeks.get(`next:${seat}`), 'at');
    return typeof at === 'number' && Number.isSafeInteger(at) && at > 0 && at < 7.3e12 ? at : null;
  });
  return { a: a ?? null, b: b ?? null };
}

/** The time both said; null when they differ, and once it is past: what was not held leaves no trace. */
export function agreedTime({ a, b }: PerSeat<Millis | null>, now: Millis): Millis | null {
  return a !== null && a === b && a > now ? a : null;
}

/** One line, as far as it goes; empty for what is no word. */
export function cleanWord(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = tidyText(value.slice(0, 200)).replaceAll(/\s+/gu, ' ').trim();
  return graphemes(line).slice(0, WORD_CHARS).join('').trim();
}

/** The word both chose, as the first seat wrote it; null while there is none. */
export function sharedWord({ words }: TalkView): string | null {
  const [a, b] = [words.a, words.b].map((word) => word.normalize('NFC').toLocaleLowerCase());
  return a !== '' && a === b ? words.a : null;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function graphemes(line: string): readonly string[] {
  return [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
}
