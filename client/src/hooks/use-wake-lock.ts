import { useEffect } from 'react';

/**
 * Keeps the screen lit while `isWanted`. The browser lets go whenever the page is hidden, so it is asked again on
 * return. Where there is no wake lock (plain http, older browsers, low battery) the screen simply dims.
 */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const letGo = (held: WakeLockSentinel | null): void => void held?.release().catch(() => undefined);
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) letGo(lock);
      } catch {
        lock = null;
      }
    };
    const onVisible = (): void => void hold();
    void hold();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      letGo(lock);
    };
  }, [isWanted]);
}
