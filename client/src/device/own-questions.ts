/** Would the answer heal, or hurt? */
export type WouldHeal = 'heal' | 'unsure' | 'hurt';

export interface OwnQuestion {
  /** Counts up; never given twice while the list stands. */
  readonly id: number;
  readonly text: string;
  readonly would: WouldHeal;
}

/** The part of `sessionStorage` that is used. */
export interface TabStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'heard.questions.';
const MOST = 60;
const CHARS = 500;

/**
 * The questions one partner keeps for themselves, for one room. They are in no document and no frame: they lie in the
 * tab's own storage, outlive a reload, and go with the tab, so that nothing of them stays on a shared device. Leaving
 * quickly empties that storage in one call. Empty where it cannot be read.
 */
export function readQuestions(storage: TabStorage | null, room: string): readonly OwnQuestion[] {
  try {
    const stored = storage?.getItem(PREFIX + room) ?? null;
    return stored === null ? [] : decodeQuestions(JSON.parse(stored));
  } catch {
    return [];
  }
}

/** What did not fit is cut. A storage that throws keeps nothing: the caller still has them in memory. */
export function writeQuestions(
  storage: TabStorage | null,
  room: string,
  questions: readonly OwnQuestion[],
): void {
  try {
    const kept = questions
      .slice(0, MOST)
      .map((question) => ({ ...question, text: question.text.slice(0, CHARS) }));
    if (kept.length === 0) storage?.removeItem(PREFIX + room);
    else storage?.setItem(PREFIX + room, JSON.stringify(kept));
  } catch {
    // In memory until the page is left.
  }
}

/** What cannot be read is no question. */
function decodeQuestions(value: unknown): readonly OwnQuestion[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).slice(0, MOST).flatMap((entry, id) => {
    if (typeof entry !== 'object' || entry === null || !('text' in entry) || !('would' in entry)) return [];
    const { text, would } = entry;
    if (typeof text !== 'string' || (would !== 'heal' && would !== 'unsure' && would !== 'hurt')) return [];
    return [{ id, text: text.slice(0, CHARS), would }];
  });
}
