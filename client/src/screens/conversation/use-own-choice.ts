import { useState } from 'react';
import type { KeepingView } from '@heard/shared/engine';

interface OwnChoice {
  readonly chosen: ReadonlySet<number>;
  readonly toggle: (number: number) => void;
  /** The choice can be made now: for the first time, or because it is being changed. */
  readonly isOpen: boolean;
  /** Opens a choice that was made; null while there is nothing to change. */
  readonly change: (() => void) | null;
  /** Closes a change that changes nothing; null when there is something to give. */
  readonly leave: (() => void) | null;
}

/** What this partner ticks on the keeping screen. A choice that was given closes it until it is changed. */
export function useOwnChoice({ mine, kept }: KeepingView, canChoose: boolean): OwnChoice {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  /** The given choice that is being changed: another one that is given ends the changing. */
  const [changed, setChanged] = useState<string | null>(null);
  const given = mine === null ? null : mine.join();
  const isChanging = given !== null && changed === given;
  const mayChange = canChoose && given !== null && kept === null;
  return {
    chosen,
    toggle: (number) => {
      const next = new Set(chosen);
      if (!next.delete(number)) next.add(number);
      setChosen(next);
    },
    isOpen: canChoose && (given === null || isChanging),
    change:
      mayChange && !isChanging
        ? () => {
            setChosen(new Set(mine));
            setChanged(given);
          }
        : null,
    leave: isChanging && inOrder(chosen).join() === given ? () => setChanged(null) : null,
  };
}

export function inOrder(chosen: ReadonlySet<number>): readonly number[] {
  return [...chosen].toSorted((one, other) => one - other);
}
