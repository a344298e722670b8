import { useCallback, type ReactNode } from 'react';
import type { Seat } from '@heard/shared/base';
import type { Announcer } from '../design/announcer.ts';
import type { DraftStore } from '../device/draft-store.ts';
import { useHints } from '../hooks/use-hints.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { useJustBack } from '../hooks/use-just-back.ts';
import { useList } from '../hooks/use-list.ts';
import { useOwnQuestions } from '../hooks/use-own-questions.ts';
import { useRoom } from '../hooks/use-room.ts';
import { useWakeLock } from '../hooks/use-wake-lock.ts';
import type { ListPort } from '../list/list-port.ts';
import type { RoomPort } from '../room/room-port.ts';
import type { Pressable } from './conversation/controls.ts';
import { RoomView } from './conversation/room-view.tsx';
import { useAfterTexts } from './conversation/use-after-texts.ts';
import { useKeeping } from './conversation/use-keeping.ts';
import { useTalkHeld } from './conversation/use-talk-held.ts';
import type { VoicePort } from '../voice/voice-port.ts';
import './conversation/conversation.css';
import './list/list.css';

export interface RoomScreenProps {
  readonly room: RoomPort;
  readonly list: ListPort;
  readonly drafts: DraftStore;
  /** The room's id on this device: drafts are kept by it. */
  readonly roomId: string;
  /** This device's seat, known before the server has said anything. */
  readonly seat: Seat;
  readonly announcer: Pick<Announcer, 'tell'>;
  /** The whole screen while the second seat is free. */
  readonly inviting: ReactNode;
  /** On the room's home before the first conversation: the check phrase, and whatever else belongs there. */
  readonly before?: ReactNode;
  /** Null while nobody speaks by voice here. */
  readonly voice: VoicePort | null;
  readonly onSettings?: () => void;
  readonly onLeaveQuickly: () => void;
  readonly onHelp: () => void;
}

/** The room on this device: one screen by the engine's phase, with the list beside it. */
export function RoomScreen(props: RoomScreenProps) {
  const { room, list } = props;
  const snapshot = useRoom(room);
  const listSnapshot = useList(list);
  const view = snapshot.state?.view ?? null;
  const talking = view?.phase.kind === 'talking' ? view.phase : null;
  const keeping = view?.phase.kind === 'keeping' ? view.phase : null;
  const draft = useDraft(props.drafts, props.roomId, view === null ? undefined : (talking?.number ?? null));
  useAfterTexts();
  const questions = useOwnQuestions(props.roomId);
  const isConnected = snapshot.connection === 'connected';
  useWakeLock(talking !== null && talking.pause === null);
  useKeeping(room, list, keeping, snapshot.words, isConnected && view?.can['kept-saved'] === true);
  useTalkHeld(list, view);
  const send = useCallback((command: Pressable) => room.send(command), [room]);
  const sendPiece = useCallback((text: string) => room.sendPiece(text), [room]);
  const now = useCallback(() => room.now(), [room]);
  return (
    <RoomView
      seat={props.seat}
      snapshot={snapshot}
      hasJustComeBack={useJustBack(snapshot.connection)}
      list={list}
      listSnapshot={listSnapshot}
      draft={draft}
      questions={questions}
      inviting={props.inviting}
      before={props.before ?? null}
      send={send}
      sendPiece={sendPiece}
      now={now}
      voice={{ port: props.voice, callServers: room.callServers }}
      hints={useHints()}
      {...(props.onSettings === undefined ? {} : { onSettings: props.onSettings })}
      onLeaveQuickly={props.onLeaveQuickly}
      onHelp={props.onHelp}
      tellReader={props.announcer.tell}
    />
  );
}
