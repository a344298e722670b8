import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

export interface Later<Parts> {
  /** Loads the parts, once. Resolves also where that failed: whoever needs them tries again. */
  readonly bring: () => Promise<void>;
  /** The parts; null until they are there. */
  readonly read: () => Parts | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Parts of a page that are loaded after it. Unlike React's `lazy` they are drawn at once where they are there already. */
export function later<Parts>(load: () => Promise<Parts>): Later<Parts> {
  let parts: Parts | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const keep = (loaded: Parts): void => {
    parts = loaded;
    for (const listener of listeners) listener();
  };
  return {
    bring: () =>
      (loading ??= load()
        .then(keep, () => undefined)
        .finally(() => {
          loading = null;
        })),
    read: () => parts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Draws with the parts, or what stands there until they have come; asks again whenever it is drawn without them. */
export function WithLater<Parts>(props: {
  readonly from: Later<Parts>;
  readonly until: ReactNode;
  readonly children: (parts: Parts) => ReactNode;
}): ReactNode {
  const { from } = props;
  const parts = useSyncExternalStore(from.subscribe, from.read, from.read);
  useEffect(() => {
    if (from.read() === null) void from.bring();
  });
  return parts === null ? props.until : props.children(parts);
}
