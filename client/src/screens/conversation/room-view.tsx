import { useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import type { Millis, Seat } from '@heard/shared/base';
import type { PartnerView } from '@heard/shared/engine';
import type { Answer } from '@heard/shared/protocol';
import type { Hints } from '../../hooks/use-hints.ts';
import { WithLater } from '../../hooks/later.tsx';
import { useStoreTime } from '../../hooks/use-store-time.ts';
import { useWideScreen } from '../../hooks/use-wide-screen.ts';
import type { Questions } from '../../hooks/use-own-questions.ts';
import type { ListPort, ListSnapshot } from '../../list/list-port.ts';
import type { NotSent, RoomSnapshot } from '../../room/room-port.ts';
import { say } from '../../words/say.ts';
import { useSidePlaces, wayTo } from '../side-places.ts';
import type * as ListPlace from '../list/list-content.tsx';
import { connectionSentence } from './connection-sentence.ts';
import type { Pressable } from './controls.ts';
import { listPlace } from './later-parts.ts';
import { ListBeside, type ListOpening } from './list-beside.tsx';
import { PhaseScreen } from './phase-screen.tsx';
import {
  RoomContext,
  type ListAddition,
  type RoomSurroundings,
  type VoiceHere,
} from './room-surroundings.ts';
import { usePresses, type Presses } from './use-presses.ts';
import { useRules } from './use-rules.ts';
import { RulesSheet } from './rules-sheet.tsx';
import { useOwnNote } from './use-own-note.ts';
import { useWriting } from './use-writing.ts';

export interface RoomViewProps {
  readonly seat: Seat;
  readonly snapshot: RoomSnapshot;
  readonly hasJustComeBack: boolean;
  readonly list: ListPort;
  readonly listSnapshot: ListSnapshot;
  /** The list stands open at first; the gallery's. */
  readonly listOpening?: ListOpening;
  readonly draft: { readonly text: string; readonly set: (text: string) => void };
  readonly questions: Questions;
  readonly inviting: ReactNode;
  readonly before: ReactNode;
  readonly send: (command: Pressable) => Promise<Answer | NotSent>;
  readonly sendPiece: (text: string) => Promise<Answer | NotSent>;
  readonly now: () => Millis;
  readonly voice?: VoiceHere;
  readonly hints: Hints;
  readonly onSettings?: () => void;
  readonly onLeaveQuickly: () => void;
  readonly onHelp: () => void;
  readonly tellReader: (text: string, urgency?: 'polite' | 'assertive') => void;
}

/** The room from snapshots: what the gallery and the tests render. */
export function RoomView(props: RoomViewProps) {
  const { snapshot, list, listSnapshot } = props;
  const [opening, setOpening] = useState<ListOpening | null>(props.listOpening ?? null);
  const isWide = useWideScreen();
  const writing = useWriting(props.sendPiece, props.draft);
  const view = snapshot.state?.view ?? null;
  const hasRoom = view !== null && view.phase.kind !== 'inviting' && snapshot.connection !== 'stopped';
  const open = (add?: ListAddition): void => setOpening({ added: addTo(list, add) });
  const presses = usePresses(props.send, view?.turn ?? null);
  const rules = useRules(view, presses, snapshot.connection === 'connected');
  const surroundings = useRoomSurroundings(props, presses, hasRoom ? open : null, rules.open);
  // A sheet that stays open would lie over the place that is opened.
  const goTo = wayTo(useSidePlaces(), () => setOpening(null));
  const content = listHere({
    list,
    snapshot: listSnapshot,
    people: surroundings.people,
    added: opening?.added ?? null,
    onTakeAway: goTo('take'),
    onCompare: goTo('words'),
  });
  return (
    <RoomContext value={surroundings}>
      <div className="room" data-beside={isWide && opening !== null && hasRoom ? '' : undefined}>
        <PhaseScreen
          view={view}
          words={snapshot.words}
          writing={writing}
          inviting={props.inviting}
          before={props.before}
          list={content}
          agreements={listSnapshot.agreements}
          isListSaved={listSnapshot.saving === 'saved'}
          isStopped={snapshot.connection === 'stopped'}
        />
        {opening !== null && hasRoom ? (
          <ListBeside isWide={isWide} onClose={() => setOpening(null)}>
            {content}
          </ListBeside>
        ) : null}
        {surroundings.onOpenRules === null ? null : (
          <RulesSheet view={view} presses={presses} rules={rules} />
        )}
      </div>
    </RoomContext>
  );
}

/** The list itself, which comes after the room's home. */
function listHere(shown: ComponentProps<typeof ListPlace.ListContent>): ReactNode {
  return (
    <WithLater from={listPlace} until={<p className="text">{say('list.loading')}</p>}>
      {({ ListContent }) => <ListContent {...shown} key={shown.added ?? 'list'} />}
    </WithLater>
  );
}

function useRoomSurroundings(
  props: RoomViewProps,
  presses: Presses,
  onOpenList: RoomSurroundings['onOpenList'],
  onOpenRules: () => void,
): RoomSurroundings {
  const { snapshot, seat } = props;
  const { names } = props.listSnapshot;
  const view = snapshot.state?.view ?? null;
  const people = useMemo(() => ({ seat, names }), [seat, names]);
  const at = useStoreTime(props.now, goneSince(view));
  const note = useOwnNote(view);
  const isStepShown =
    view?.phase.kind === 'talking' && view.phase.pause === null && view.phase.break === null;
  const hasRules = isStepShown && view.phase.step.rules === null;
  return {
    people,
    presses,
    connection: connectionSentence(snapshot, props.hasJustComeBack, at),
    isConnected: snapshot.connection === 'connected',
    now: props.now,
    list: props.list,
    listed: props.listSnapshot,
    questions: props.questions,
    onSettings: props.onSettings ?? null,
    onLeaveQuickly: props.onLeaveQuickly,
    onHelp: props.onHelp,
    onOpenList,
    onOpenRules: hasRules ? onOpenRules : null,
    voice: props.voice ?? null,
    onPark: onOpenList === null ? null : (day) => park(props.list, day),
    hints: props.hints,
    note,
    tellReader: props.tellReader,
  };
}

function goneSince(view: PartnerView | null): Millis | null {
  return view?.phase.kind === 'talking' ? view.phase.partnerGoneSince : null;
}

function park(list: ListPort, day: string): void {
  list.setParkedOn(list.addNote('parked'), day);
}

function addTo(list: ListPort, add: ListAddition | undefined): string | null {
  if (add === undefined) return null;
  return add === 'agreement' ? list.addAgreement() : list.addNote(add);
}
