import { useEffect } from 'react';
import type { KeepingView } from '@heard/shared/engine';
import { keptId } from '../../list/project-item.ts';
import type { KeptWordsView, ListPort } from '../../list/list-port.ts';
import type { OpenedPiece, RoomPort } from '../../room/room-port.ts';

/**
 * When both have chosen: writes what both keep into the list, waits until it is on the server's disk, and says so
 * once. Both devices do it; the list keeps one of each, and the second "saved" is no error. The sealed pieces go with
 * "saved", so a device that could not open one of them leaves saying it to the other device.
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
  const conversation = phase?.number ?? 0;
  const isOpened = kept !== null && kept.every((number) => words.some((word) => word.number === number));
  const chosen = isOpened ? chosenWords(conversation, kept, words) : null;
  // Pushes bring new arrays with the same meaning: the effect goes by what they say.
  const told = chosen === null ? null : JSON.stringify(chosen);
  const isWhole = kept !== null && isKeptWhole(kept, words);
  useEffect(() => {
    if (told === null || !canSay) return undefined;
    let isCurrent = true;
    list.keepWords(JSON.parse(told) as readonly KeptWordsView[]);
    if (isWhole) sayWhenSaved(room, list, () => isCurrent).catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [told, isWhole, canSay, room, list]);
}

async function sayWhenSaved(room: RoomPort, list: ListPort, isCurrent: () => boolean): Promise<void> {
  await list.whenSaved();
  if (isCurrent()) await room.send({ kind: 'kept-saved' });
}

/** Every piece that is kept has been opened on this device. */
export function isKeptWhole(kept: readonly number[], words: readonly OpenedPiece[]): boolean {
  return kept.every((number) => words.some((word) => word.number === number && word.text !== null));
}

/** A piece that this device could not open is not kept from here: the other device may have it. */
export function chosenWords(
  conversation: number,
  kept: readonly number[],
  words: readonly OpenedPiece[],
): readonly KeptWordsView[] {
  return words.flatMap(({ number, seat, text }) =>
    text !== null && kept.includes(number)
      ? [{ id: keptId(conversation, number), seat, text, conversation }]
      : [],
  );
}
