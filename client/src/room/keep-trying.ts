import type { Millis } from '@heard/shared/base';
import type { Clock } from '../device/clock.ts';
import type { Erased } from './erase-room.ts';

export interface Tries {
  readonly again: () => void;
  readonly stop: () => void;
}

const AGAIN_MS: Millis = 5000;

/** Works until everything is erased: again after a while, and as soon as the device wakes or is online. One try at a time. */
export function keepTrying(
  work: () => Promise<Erased>,
  device: { readonly clock: Pick<Clock, 'after'>; readonly onWake: (listener: () => void) => () => void },
  tell: (outcome: Erased) => void,
): Tries {
  let state: 'waiting' | 'working' | 'over' = 'waiting';
  let cancel: (() => void) | null = null;
  const again = (): void => {
    if (state !== 'waiting') return;
    state = 'working';
    cancel?.();
    void turn();
  };
  const turn = async (): Promise<void> => {
    const outcome = await work();
    if (state === 'over') return;
    tell(outcome);
    state = outcome === 'erased' ? 'over' : 'waiting';
    if (outcome !== 'erased') cancel = device.clock.after(AGAIN_MS, again);
  };
  const stopWakes = device.onWake(again);
  again();
  return {
    again,
    stop: () => {
      state = 'over';
      cancel?.();
      stopWakes();
    },
  };
}
