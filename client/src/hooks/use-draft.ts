import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DraftStore } from '../device/draft-store.ts';

interface Draft {
  readonly text: string;
  readonly set: (text: string) => void;
}

/**
 * The unsent text of the running conversation; it survives turns and a reload (see DraftStore for where and why).
 * `conversation` null: none is running, and what was left over is removed.
 */
export function useDraft(drafts: DraftStore, room: string, conversation: number | null): Draft {
  const read = (): string => (conversation === null ? '' : drafts.read(room, conversation));
  const text = useSyncExternalStore(drafts.subscribe, read);
  useEffect(() => drafts.clear(room, conversation), [drafts, room, conversation]);
  const set = useCallback(
    (next: string): void => {
      if (conversation !== null) drafts.write(room, conversation, next);
    },
    [drafts, room, conversation],
  );
  return { text, set };
}
