import { useEffect } from 'react';
import type { KeepingView } from '@heard/shared/engine';
import type { ListPort } from '../../list/list-port.ts';
import type { OpenedPiece, RoomPort } from '../../room/room-port.ts';

/**
 * When both have chosen: writes what both keep into the list, waits until it is on the server's disk, and says so
 * once. Both devices do it; the list keeps one of each, and the second "saved" is no error.
 */
export function useKeeping(
  room: RoomPort,
  list: ListPort,
  phase: KeepingView | null,
  words: readonly OpenedPiece[],
  /** `can['kept-saved']` and connected: tried again when the connection is back. */
  canSay: boolean,
): void {
  const kept = phase?.kept ?? null;
  const key = phase === null || kept === null ? null : `${phase.number}:${kept.join(',')}`;
  const isOpened = kept !== null && kept.every((number) => words.some((word) => word.number === number));
  const conversation = phase?.number ?? 0;
  useEffect(() => {
    if (key === null || kept === null || !isOpened || !canSay) return undefined;
    let isCurrent = true;
    list.keepWords(
      words
        .filter((word) => kept.includes(word.number) && word.text !== null)
        .map((word) => ({
          id: `${conversation}-${word.number}`,
          seat: word.seat,
          text: word.text ?? '',
          conversation,
        })),
    );
    const saved = async (): Promise<void> => {
      await list.whenSaved();
      if (isCurrent) await room.send({ kind: 'kept-saved' });
    };
    saved().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
    // `words` and `kept` are new arrays with each push; `key` and `isOpened` say when they differ in meaning.
  }, [key, isOpened, canSay, room, list, conversation]);
}
