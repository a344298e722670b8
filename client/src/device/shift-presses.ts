import type { Clock } from './clock.ts';
import type { Millis } from '@heard/shared/base';

/** How often Shift was pressed on its own, and when last. */
export interface ShiftPresses {
  readonly count: number;
  readonly lastAt: Millis;
}

export const NO_PRESSES: ShiftPresses = { count: 0, lastAt: 0 };

/** As GOV.UK's "Exit this page" does it: three presses, each within five seconds of the one before. */
const SHIFTS_TO_LEAVE = 3;
const WITHIN_MS: Millis = 5000;

/** After one key went down. A key that is held repeats and does not count; any other key begins anew (Shift+A is typing). */
export function countShift(before: ShiftPresses, key: string, isRepeat: boolean, now: Millis): ShiftPresses {
  if (key !== 'Shift') return NO_PRESSES;
  if (isRepeat) return before;
  const goesOn = before.count > 0 && now - before.lastAt <= WITHIN_MS;
  return { count: goesOn ? before.count + 1 : 1, lastAt: now };
}

/** Calls `then` at the third press, wherever the focus is. */
export function onShiftPresses(
  target: Pick<Window, 'addEventListener'>,
  clock: Clock,
  then: () => void,
): void {
  let presses = NO_PRESSES;
  target.addEventListener(
    'keydown',
    (event) => {
      presses = countShift(presses, event.key, event.repeat, clock.monotonic());
      if (presses.count < SHIFTS_TO_LEAVE) return;
      presses = NO_PRESSES;
      then();
    },
    { capture: true },
  );
}
