import { useEffect, useState } from 'react';
import type { Millis } from '@heard/shared/base';

const SECOND_MS = 1000;

/**
 * The store's time, told anew at each whole second before `endsAt`: both devices change what they show in the
 * same moment. `endsAt` null: told once.
 */
export function useStoreTime(now: () => Millis, endsAt: Millis | null): Millis {
  const [at, setAt] = useState(now);
  useEffect(() => {
    setAt(now());
    if (endsAt === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const time = now();
      setAt(time);
      timer = setTimeout(tick, untilWholeSecond(endsAt - time));
    };
    tick();
    return () => clearTimeout(timer);
  }, [now, endsAt]);
  return at;
}

/** Also past the end, where what is left is negative. */
function untilWholeSecond(leftMs: Millis): Millis {
  const over = ((leftMs % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return over === 0 ? SECOND_MS : over;
}
