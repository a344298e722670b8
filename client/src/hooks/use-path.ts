import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let visits = 0;

/** The address bar's path, as it changes. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** `replace` leaves no entry behind: for a page that must not be come back to. */
export function goTo(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', path);
  else window.history.replaceState(null, '', path);
  window.scrollTo(0, 0);
  for (const listener of listeners) listener();
}

/** Counts what the path alone does not show: another invite was opened into this same page. */
export function useVisits(): number {
  return useSyncExternalStore(subscribe, () => visits);
}

export function visitAnew(): void {
  visits += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
