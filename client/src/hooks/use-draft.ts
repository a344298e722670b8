import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DraftStore } from '../device/draft-store.ts';

interface Draft {
  readonly text: string;
  readonly set: (text: string) => void;
}

/**
 * The unsent text of the running conversation; it survives turns and a reload (see DraftStore for where and why).
 * `conversation` null: none is running, and what was left over is removed. Undefined: not known yet, so nothing is
 * touched; otherwise a reload would remove what it has to bring back.
 */
export function useDraft(drafts: DraftStore, room: string, conversation: number | null | undefined): Draft {
  const running = conversation ?? null;
  const read = (): string => (running === null ? '' : drafts.read(room, running));
  const text = useSyncExternalStore(drafts.subscribe, read);
  useEffect(() => {
    if (conversation !== undefined)
      drafts.clear(room, conversation === null ? ['own'] : [conversation, 'own']);
  }, [drafts, room, conversation]);
  const set = useCallback(
    (next: string): void => {
      if (running !== null) drafts.write(room, running, next);
    },
    [drafts, room, running],
  );
  return { text, set };
}
