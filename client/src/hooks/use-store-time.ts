import { useEffect, useState } from 'react';
import type { Millis } from '@heard/shared/base';

const SECOND_MS = 1000;

/**
 * The store's time, told anew at each whole second before `endsAt`: both devices change what they show in the
 * same moment. `endsAt` null: as of the last telling.
 */
export function useStoreTime(now: () => Millis, endsAt: Millis | null): Millis {
  const [told, setTold] = useState(() => ({ at: now(), endsAt }));
  useEffect(() => {
    if (endsAt === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const at = now();
      setTold({ at, endsAt });
      timer = setTimeout(tick, untilWholeSecond(endsAt - at));
    };
    timer = setTimeout(tick, 0);
    return () => clearTimeout(timer);
  }, [now, endsAt]);
  return told.endsAt === endsAt ? told.at : now();
}

/** Also past the end, where what is left is negative. */
function untilWholeSecond(leftMs: Millis): Millis {
  const over = ((leftMs % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return over === 0 ? SECOND_MS : over;
}
