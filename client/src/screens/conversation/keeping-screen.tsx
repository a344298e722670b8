import { pieceMarks, type KeepingView, type PartnerView } from '@heard/shared/engine';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import type { OpenedPiece } from '../../room/room-port.ts';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { dayAndTime } from './day-and-time.ts';
import { tell } from './people.ts';
import { PieceText } from './piece-list.tsx';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { inOrder, useOwnChoice } from './use-own-choice.ts';

interface KeepingScreenProps {
  readonly view: PartnerView & { readonly phase: KeepingView };
  readonly words: readonly OpenedPiece[];
  /** The list has everything on the server's disk. */
  readonly isSaved: boolean;
}

/** What to keep: nothing is chosen beforehand, and only what both choose stays. */
export function KeepingScreen({ view, words, isSaved }: KeepingScreenProps) {
  const { phase, can } = view;
  const own = useOwnChoice(phase, can['choose-kept'] === true);
  const { chosen, isOpen } = own;
  const pieces = pieceMarks(phase.pieces)
    .filter((mark) => !mark.isTakenBack)
    .map(({ number, seat }) => words.find((word) => word.number === number) ?? { number, seat, text: null });
  const label =
    chosen.size === 0 ? sentence('keep.press-none') : sentence('keep.press', { count: chosen.size });
  const choose: Control = {
    id: 'choose-kept',
    label: pieces.length === 0 ? sentence('press.close') : label,
    command: { kind: 'choose-kept', pieces: inOrder(chosen) },
  };
  return (
    <TalkFrame onPause={null} action={isOpen ? <GiveChoice control={choose} onLeave={own.leave} /> : null}>
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <TwoCircles relation="side-by-side" size="small" />
          <StepHeading
            place={`${phase.number}/keeping`}
            look="display"
            told={{ text: say('keep.title'), urgency: 'polite' }}
          >
            {say('keep.title')}
          </StepHeading>
          <p className="text">{say(pieces.length === 0 ? 'keep.empty' : 'keep.line')}</p>
          {isOpen && pieces.length > 0 ? <UntilWhen phase={phase} /> : null}
          <Waiting phase={phase} isSaved={isSaved} />
          {pieces.length > 0 && own.change !== null ? (
            <QuietButton place="start" onPress={own.change}>
              {say('keep.change')}
            </QuietButton>
          ) : null}
          <PressNote />
        </div>
        {isOpen ? <Choices pieces={pieces} chosen={chosen} onToggle={own.toggle} /> : null}
      </div>
    </TalkFrame>
  );
}

function GiveChoice(props: { readonly control: Control; readonly onLeave: (() => void) | null }) {
  if (props.onLeave === null) return <PressButton control={props.control} look="filled" />;
  return <PrimaryButton onPress={props.onLeave}>{say('keep.leave')}</PrimaryButton>;
}

function UntilWhen({ phase }: { readonly phase: KeepingView }) {
  return (
    <p className="small">
      {say('keep.default')} {say('keep.until', { when: dayAndTime(phase.until) })}
    </p>
  );
}

function Waiting({ phase, isSaved }: { readonly phase: KeepingView; readonly isSaved: boolean }) {
  const { people } = useSurroundings();
  let line = null;
  if (phase.kept !== null) line = sentence(isSaved ? 'keep.saving' : 'keep.unsaved');
  else if (phase.mine !== null) line = sentence('keep.waiting', { when: dayAndTime(phase.until) });
  else if (phase.partnerHasChosen) line = sentence('keep.partner-chose');
  return (
    <div role="status">
      {line === null ? null : (
        <Notice>
          <p>{tell(people, line)}</p>
        </Notice>
      )}
    </div>
  );
}

function Choices(props: {
  readonly pieces: readonly OpenedPiece[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (number: number) => void;
}) {
  return (
    <ul className="plain-list pieces">
      {props.pieces.map((piece) => (
        <li className="piece" data-seat={piece.seat} key={piece.number}>
          <label className="keep-piece">
            <input
              type="checkbox"
              checked={props.chosen.has(piece.number)}
              disabled={piece.text === null}
              onChange={() => props.onToggle(piece.number)}
            />
            <span className="keep-piece-text">
              <PieceText piece={piece} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
