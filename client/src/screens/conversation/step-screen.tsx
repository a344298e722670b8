import { useRef, type ReactNode, type RefObject } from 'react';
import { otherSeat } from '@heard/shared/base';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { SeatMark } from '../../design/seat-mark.tsx';
import { say } from '../../words/say.ts';
import type { OpenedPiece } from '../../room/room-port.ts';
import { BreathCircle } from './breath-circle.tsx';
import type { Control } from './controls.ts';
import { withStem } from './draft-text.ts';
import { nameOf, tell } from './people.ts';
import { OwnNote } from './private-check.tsx';
import { PieceList } from './piece-list.tsx';
import { piecesOnScreen } from './pieces-on-screen.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { StepActions } from './step-actions.tsx';
import { StepDetails } from './step-details.tsx';
import { StepHeading } from './step-heading.tsx';
import { Minutes, PartnerGone, ReadyLine } from './step-parts.tsx';
import { Stems } from './stems.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { HeavyFold, HeavyQuestion, HelpingWords } from './later-moments.tsx';
import { insertAtCaret } from './insert-word.ts';
import { HANDING_BACK } from './step-wording.ts';
import { stepTexts } from '../../words/guide-wording.ts';
import { inOneBreath } from './in-one-breath.ts';
import { VoiceInTalk } from './voice-slots.tsx';
import { WayChange } from './way-change.tsx';
import { talkScene, type TalkScene } from './talk-scene.ts';
import { TurnClock } from './turn-clock.tsx';
import { TurnMoment } from './turn-moment.tsx';
import { useFocusAfterSending, type Writing } from './use-writing.ts';
import { WritingPlace } from './writing-place.tsx';

export interface StepScreenProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly words: readonly OpenedPiece[];
  readonly writing: Writing;
}

/** One step of a conversation, for whoever has the floor and for whoever listens. */
export function StepScreen({ view, words, writing }: StepScreenProps) {
  const { people, presses, isConnected } = useSurroundings();
  const { phase, can, seat } = view;
  const wording = stepTexts(phase.step.id);
  const nextTitle = phase.nextStep === null ? null : stepTexts(phase.nextStep).title;
  const scene = talkScene(phase, seat, wording, nextTitle);
  const phaseWord = tell(people, scene.phase);
  const place = `${phase.number}/${view.turn}`;
  const mayWrite = can['send-piece'] === true;
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusAfterSending(field, writing.sent);
  const insert = useInserting(writing, field);
  const onInsert = mayWrite ? insert : undefined;
  const pause = can.pause && isConnected ? () => presses.press('pause', { kind: 'pause' }) : undefined;
  return (
    <TalkFrame
      band={scene.band}
      voice={<VoiceInTalk view={view} />}
      onPause={pause}
      action={<StepActions view={view} writing={mayWrite ? writing : null} key={place} />}
    >
      <div className="stack step" data-writing={mayWrite ? '' : undefined}>
        <PartnerGone view={phase} />
        <HeavyQuestion view={view} />
        <div className="stack step-head">
          <StepHeading
            place={place}
            look="title"
            told={{
              text: inOneBreath([wording.title, phaseWord, tell(people, scene.who)]),
              urgency: scene.holdsFloor ? 'assertive' : 'polite',
            }}
          >
            {wording.title}
          </StepHeading>
          <Face view={view} phaseWord={phaseWord} />
          <WhoLine view={phase} scene={scene} />
        </div>
        <TurnMoment view={view} scene={scene} />
        <WhatWasSaid view={view} words={words} scene={scene} onInsert={onInsert} key={`said ${place}`} />
        <WritingPlace view={view} writing={writing} fieldRef={field} />
        <Aids view={view} scene={scene} field={field} onInsert={onInsert} key={`aids ${place}`} />
        <After view={view} scene={scene} />
      </div>
    </TalkFrame>
  );
}

/** Puts words into the draft and goes to where one writes. */
function useInserting(
  writing: Writing,
  field: RefObject<HTMLTextAreaElement | null>,
): (text: string) => void {
  return (text) => {
    writing.setDraft(withStem(writing.draft, text));
    field.current?.focus();
  };
}

function Face({ view, phaseWord }: { readonly view: StepScreenProps['view']; readonly phaseWord: string }) {
  const { step, clock } = view.phase;
  if (step.kind === 'breath') return <BreathCircle word={phaseWord} clock={clock} />;
  const isQuiet = step.floor !== view.seat;
  return <TurnClock view={view.phase} turn={view.turn} phase={phaseWord} isQuiet={isQuiet} />;
}

function WhoLine({ view, scene }: { readonly view: TalkingView; readonly scene: TalkScene }) {
  const { people } = useSurroundings();
  const { floor } = view.step;
  const told = tell(people, scene.who);
  if (floor === null) return <p className="who-line">{told}</p>;
  const own = floor === people.seat;
  const more = scene.more === null ? '' : tell(people, scene.more);
  return (
    <p className="who-line">
      <SeatMark seat={floor} name={own ? nameOf(people, floor) : told} isStrong />
      <span>{own ? told : more}</span>
    </p>
  );
}

interface Inserting {
  /** Puts words into the draft and goes to where one writes; undefined where nothing can be written. */
  readonly onInsert: ((text: string) => void) | undefined;
}

type PartProps = Pick<StepScreenProps, 'view'> & { readonly scene: TalkScene };

/** The parts of special steps, and what was written. */
function WhatWasSaid({
  view,
  words,
  scene,
  onInsert,
}: PartProps & Pick<StepScreenProps, 'words'> & Inserting): ReactNode {
  const { phase } = view;
  const { kind, floor } = phase.step;
  const { ways } = phase;
  const isWritten = ways[view.seat] === 'writing' || ways[otherSeat(view.seat)] === 'writing';
  const hasPieces = isWritten && kind !== 'private' && kind !== 'breath';
  const isFloorWritten = floor !== null && ways[floor] === 'writing';
  const empty = isFloorWritten ? sentence(scene.holdsFloor ? 'write.none-own' : 'write.none') : null;
  return (
    <>
      <StepDetails view={view} onInsert={onInsert} />
      {hasPieces ? (
        <PieceList
          pieces={piecesOnScreen(phase, words)}
          canTakeBack={view.can['take-back'] === true}
          empty={empty}
        />
      ) : null}
    </>
  );
}

/** How one may begin, and one's own note while listening. */
function Aids({
  view,
  scene,
  field,
  onInsert,
}: PartProps & Inserting & { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { phase } = view;
  const mayWrite = onInsert !== undefined;
  const insertWord = (word: string): void => {
    if (field.current !== null) insertAtCaret(field.current, word);
  };
  const hasStems = phase.ways[view.seat] !== 'writing' || mayWrite;
  return (
    <>
      <Stems stems={hasStems ? scene.stems : []} onInsert={onInsert} />
      {mayWrite || scene.holdsFloor ? (
        <>
          <HelpingWords kind="feelings" onInsert={mayWrite ? insertWord : undefined} />
          <HelpingWords kind="needs" onInsert={mayWrite ? insertWord : undefined} />
        </>
      ) : null}
      {isOwnMoment(view) ? <HeavyFold view={view} /> : null}
      {phase.step.floor !== null && phase.step.floor !== view.seat ? (
        <OwnNote title={say('note.title')} line={say('note.line')} />
      ) : null}
    </>
  );
}

/** One's own share, or a step of both: where something heavy might be begun. */
function isOwnMoment({ phase, seat }: StepScreenProps['view']): boolean {
  const { kind, stage, floor, rules, id } = phase.step;
  if (floor === null) return kind === 'together' && rules === null;
  const isShare = (kind === 'speak' || kind === 'each') && stage === 'acting' && !HANDING_BACK.has(id);
  return floor === seat && isShare;
}

const CLOSE: Control = {
  id: 'close-kindly',
  label: sentence('press.close-kindly'),
  command: { kind: 'close-kindly' },
};

function After({ view, scene }: { readonly view: StepScreenProps['view']; readonly scene: TalkScene }) {
  return (
    <div className="stack" data-gap="tight">
      <ReadyLine view={view.phase} />
      <PressNote />
      <Minutes can={view.can} view={view.phase} />
      <WayChange view={view} />
      <p className="small">
        {scene.next === null ? say('talk.next-last') : say('talk.next', { title: scene.next.title })}
      </p>
      {view.can['close-kindly'] ? (
        <div className="close-kindly">
          <PressButton control={CLOSE} look="plain" />
        </div>
      ) : null}
    </div>
  );
}
