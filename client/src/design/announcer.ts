/** Messages nearer together than this are swallowed by some screen readers. */
export const ANNOUNCEMENT_SPACING_MS = 700;

/** So long a told sentence stays in its region: long enough to be read, gone before somebody comes upon it. */
export const ANNOUNCEMENT_STAYS_MS = 7000;

/** Makes a repeated sentence a changed one, so that it is read again. */
const ZERO_WIDTH = '\u200b';

interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

/** What has changed, told to screen readers without moving the focus: one queue, spaced by the given timer. */
export interface Announcer {
  /** `assertive` only for "paused" and "the floor is yours"; it goes before what still waits. */
  readonly tell: (text: string, urgency?: 'polite' | 'assertive') => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => Announcements;
}

interface Waiting {
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

export function createAnnouncer(later: (run: () => void, afterMs: number) => void): Announcer {
  const listeners = new Set<() => void>();
  let queue: readonly Waiting[] = [];
  let said: Announcements = { polite: '', assertive: '' };
  let isSpacing = false;

  const empty = (urgency: Waiting['urgency'], told: string): void => {
    if (said[urgency] !== told) return;
    said = { ...said, [urgency]: '' };
    for (const listener of listeners) listener();
  };

  const next = (): void => {
    const [first, ...rest] = queue;
    isSpacing = first !== undefined;
    if (first === undefined) return;
    queue = rest;
    const before = said[first.urgency];
    said = { ...said, [first.urgency]: before === first.text ? first.text + ZERO_WIDTH : first.text };
    const told = said[first.urgency];
    for (const listener of listeners) listener();
    later(next, ANNOUNCEMENT_SPACING_MS);
    later(() => empty(first.urgency, told), ANNOUNCEMENT_STAYS_MS);
  };

  return {
    tell: (text, urgency = 'polite') => {
      const entry = { text, urgency };
      queue =
        urgency === 'assertive'
          ? [
              ...queue.filter((waiting) => waiting.urgency === 'assertive'),
              entry,
              ...queue.filter((waiting) => waiting.urgency === 'polite'),
            ]
          : [...queue, entry];
      if (!isSpacing) next();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => said,
  };
}
