import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

interface Later<Parts> {
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

/** One of the parts, or what stands there until it has come; asked for again whenever the screen is drawn without it. */
export function LaterPart<Parts, Props extends object>(props: {
  readonly from: Later<Parts>;
  readonly pick: (parts: Parts) => ComponentType<Props>;
  readonly props: Props;
  readonly until: ReactNode;
}): ReactNode {
  const { from } = props;
  const parts = useSyncExternalStore(from.subscribe, from.read, from.read);
  useEffect(() => {
    if (from.read() === null) void from.bring();
  });
  if (parts === null) return props.until;
  const Part = props.pick(parts);
  return <Part {...props.props} />;
}
