import type { Millis } from '@heard/shared/base';

/** How often Shift was pressed on its own, and when last. */
export interface ShiftPresses {
  readonly count: number;
  readonly lastAt: Millis;
  /** Shift is down and no other key has been used since. */
  readonly isAlone: boolean;
}

export interface Key {
  readonly type: string;
  readonly key: string;
  readonly repeat: boolean;
}

export const NO_PRESSES: ShiftPresses = { count: 0, lastAt: 0, isAlone: false };

/** As GOV.UK's "Exit this page" does it: three presses, each within five seconds of the one before. */
export const SHIFTS_TO_LEAVE = 3;
export const WITHIN_MS: Millis = 5000;

/**
 * After one key went down or up. A press counts when Shift comes up again and nothing else was pressed meanwhile, so
 * that a capital letter is neither counted nor spoken of; any other key begins anew.
 */
export function countShift(before: ShiftPresses, key: Key, now: Millis): ShiftPresses {
  if (key.key !== 'Shift') return NO_PRESSES;
  if (key.type === 'keydown') return key.repeat ? before : { ...before, isAlone: true };
  if (!before.isAlone) return NO_PRESSES;
  const goesOn = before.count > 0 && now - before.lastAt <= WITHIN_MS;
  return { count: goesOn ? before.count + 1 : 1, lastAt: now, isAlone: false };
}
