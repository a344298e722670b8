import type { ServerFacts } from '@heard/shared/protocol';
import type { RoomApi } from './room-api.ts';

export interface FactsSource {
  readonly read: () => ServerFacts | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Asks once, in the background: no page waits for it. */
export function fetchServerFacts(api: RoomApi): FactsSource {
  const listeners = new Set<() => void>();
  let facts: ServerFacts | null = null;
  const ask = async (): Promise<void> => {
    const answer = await api.facts();
    if (!answer.ok) return;
    facts = answer.value;
    for (const listener of listeners) listener();
  };
  void ask();
  return {
    read: () => facts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
