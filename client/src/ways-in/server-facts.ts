import type { ServerFacts } from '@heard/shared/protocol';

/** Who runs this server; null until the server has said it. No page waits for it. */
export interface FactsSource {
  readonly read: () => ServerFacts | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (facts: ServerFacts) => void;
}

export function serverFacts(): FactsSource {
  const listeners = new Set<() => void>();
  let facts: ServerFacts | null = null;
  return {
    read: () => facts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (told) => {
      facts = told;
      for (const listener of listeners) listener();
    },
  };
}
