import { useSyncExternalStore } from 'react';

/** Wide enough for the list to stand beside the conversation. */
const WIDE = '(min-width: 1080px)';

export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => false);
}

function isWide(): boolean {
  return globalThis.matchMedia?.(WIDE).matches ?? false;
}

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
