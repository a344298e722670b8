import { useRef, type ReactNode } from 'react';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { SeatMark } from '../../design/seat-mark.tsx';
import { say } from '../../words/say.ts';
import type { OpenedPiece } from '../../room/room-port.ts';
import { BreathCircle } from './breath-circle.tsx';
import { Composer } from './composer.tsx';
import type { Control } from './controls.ts';
import { isBlank, withStem } from './draft-text.ts';
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
import { stepTexts } from '../../words/guide-wording.ts';
import { inOneBreath } from './in-one-breath.ts';
import { turnIsFull } from './turn-is-full.ts';
import { talkScene, type TalkScene } from './talk-scene.ts';
import { TurnClock } from './turn-clock.tsx';
import { TurnMoment } from './turn-moment.tsx';
import { useFocusAfterSending, type Writing } from './use-writing.ts';

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
  const scene = talkScene(
    phase,
    seat,
    wording,
    phase.nextStep === null ? null : stepTexts(phase.nextStep).title,
  );
  const phaseWord = tell(people, scene.phase);
  const place = `${phase.number}/${view.turn}`;
  const mayWrite = can['send-piece'] === true;
  const pause = can.pause && isConnected ? () => presses.press('pause', { kind: 'pause' }) : undefined;
  return (
    <TalkFrame
      band={scene.band}
      onPause={pause}
      action={<StepActions view={view} writing={mayWrite ? writing : null} key={place} />}
    >
      <div className="stack step" data-writing={mayWrite ? '' : undefined}>
        <PartnerGone view={phase} />
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
        <Talk view={view} words={words} writing={writing} scene={scene} key={place} />
        <After view={view} scene={scene} />
      </div>
    </TalkFrame>
  );
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

/** What was written, where to write, and the parts of special steps. */
function Talk({ view, words, writing, scene }: StepScreenProps & { readonly scene: TalkScene }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusAfterSending(field, writing.sent);
  const { phase, can } = view;
  const isWritten = phase.way === 'writing';
  const pieces = piecesOnScreen(phase, words);
  const mayWrite = can['send-piece'] === true;
  const insert = (stem: string): void => {
    writing.setDraft(withStem(writing.draft, stem));
    field.current?.focus();
  };
  return (
    <>
      <StepDetails view={view} onInsert={mayWrite ? insert : undefined} />
      {isWritten && phase.step.kind !== 'private' && phase.step.kind !== 'breath' ? (
        <PieceList
          pieces={pieces}
          empty={
            phase.step.floor === null ? null : sentence(scene.holdsFloor ? 'write.none-own' : 'write.none')
          }
        />
      ) : null}
      {mayWrite ? (
        <Composer
          writing={writing}
          fieldRef={field}
          label={say(phase.step.floor === null ? 'write.line-label' : 'write.label')}
        />
      ) : null}
      {isWritten && !mayWrite ? <ClosedDraft view={view} draft={writing.draft} /> : null}
      <Stems stems={isWritten && !mayWrite ? [] : scene.stems} onInsert={mayWrite ? insert : undefined} />
      {phase.step.floor !== null && phase.step.floor !== view.seat ? (
        <OwnNote title={say('note.title')} line={say('note.line')} />
      ) : null}
    </>
  );
}

/** Nothing can be sent in this moment: why, where that is not plain, and what has been begun stays in sight. */
function ClosedDraft({ view, draft }: { readonly view: StepScreenProps['view']; readonly draft: string }) {
  const { step } = view.phase;
  const isFull = turnIsFull(view);
  if (isBlank(draft)) return isFull ? <p className="small">{say('answer.too-many-pieces')}</p> : null;
  const hasFloor = step.floor === view.seat;
  return (
    <div className="stack" data-gap="tight">
      <p className="small">
        {isFull ? say('answer.too-many-pieces') : say(hasFloor ? 'write.kept-draft' : 'write.closed-draft')}
      </p>
      {hasFloor ? <p className="piece-text">{draft}</p> : null}
    </div>
  );
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
