import { createContext, use } from 'react';
import type { Millis } from '@heard/shared/base';
import type { Questions } from '../../hooks/use-own-questions.ts';
import type { ListPort, ListSnapshot, NoteKind } from '../../list/list-port.ts';
import type { Hints } from '../../hooks/use-hints.ts';
import type { OwnNoteText } from './use-own-note.ts';
import type { Presses } from './use-presses.ts';
import type { People } from './people.ts';
import type { RoomPort } from '../../room/room-port.ts';
import type { VoicePort } from '../../voice/voice-port.ts';
import type { Sentence } from './sentence.ts';

export interface VoiceHere {
  /** Null while nobody speaks by voice here. */
  readonly port: VoicePort | null;
  readonly callServers: RoomPort['callServers'];
}

/** What the list may be opened with. */
export type ListAddition = NoteKind | 'agreement';

/** What every screen of the room stands in. */
export interface RoomSurroundings {
  readonly people: People;
  readonly presses: Presses;
  /** A word about the connection, only when it is not fine. */
  readonly connection: Sentence | null;
  /** False while nothing can be sent: every command is disabled, reading and writing go on. */
  readonly isConnected: boolean;
  /** The store's time. */
  readonly now: () => Millis;
  /** Null: not to be had here. */
  readonly onSettings: (() => void) | null;
  readonly onLeaveQuickly: () => void;
  readonly onHelp: () => void;
  readonly list: ListPort;
  readonly listed: ListSnapshot;
  /** One's own, on this device alone. */
  readonly questions: Questions;
  /** Null where the list stands on the screen already. */
  readonly onOpenList: ((add?: ListAddition) => void) | null;
  readonly onOpenRules: (() => void) | null;
  /** Null: not to be had here. */
  readonly voice: VoiceHere | null;
  /** A parked place with a day and no words. Null where there is no list. */
  readonly onPark: ((day: string) => void) | null;
  readonly hints: Hints;
  /** The note for oneself of the running step: in this page's memory and nowhere else, gone with the step. */
  readonly note: OwnNoteText;
  readonly tellReader: (text: string, urgency?: 'polite' | 'assertive') => void;
}

export const RoomContext = createContext<RoomSurroundings | null>(null);

export function useSurroundings(): RoomSurroundings {
  const surroundings = use(RoomContext);
  if (surroundings === null) throw new Error('a room screen outside RoomScreen');
  return surroundings;
}
