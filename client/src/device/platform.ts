import type { KeyValueStorage } from './device-rooms.ts';
import type { Clock } from './clock.ts';

/** The one place of the client that reads this device's clock, randomness, storage and page events. */
export const deviceClock: Clock = {
  monotonic: () => performance.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

export function deviceRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Null where the browser refuses: merely naming `localStorage` may throw. */
export function lastingStorage(): KeyValueStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Kept over a reload, gone with the tab. */
export function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Calls back when what this page knows may be old: it became visible, came out of the cache, or is online again. */
export function onDeviceWake(listener: () => void): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) listener();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', listener);
  window.addEventListener('pageshow', onShow);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', listener);
    window.removeEventListener('pageshow', onShow);
  };
}
