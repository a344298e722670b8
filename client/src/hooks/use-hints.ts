import { useState } from 'react';
import { readSwitch, writeSwitch } from '../device/hint-switch.ts';
import { lastingStorage } from '../device/platform.ts';

export interface Hints {
  readonly areOn: boolean;
  readonly turn: (on: boolean) => void;
}

/** Whether this device shows hints about wording. */
export function useHints(): Hints {
  const [areOn, setOn] = useState(() => readSwitch(lastingStorage()));
  const turn = (on: boolean): void => {
    writeSwitch(lastingStorage(), on);
    setOn(on);
  };
  return { areOn, turn };
}
