import { pieceMarks, type PieceMark, type TalkingView } from '@heard/shared/engine';
import type { OpenedPiece } from '../../room/room-port.ts';

/** A piece where it stands: opened, or the empty place of one that was taken back. */
export interface ShownPiece extends OpenedPiece {
  readonly isTakenBack: boolean;
}

export interface PiecesOnScreen {
  /** What this moment is about. */
  readonly now: readonly ShownPiece[];
  /** The rest of the conversation, folded away. */
  readonly earlier: readonly ShownPiece[];
}

/** How many steps back a hand-back or an answer has before its eyes; what both do together needs less. */
const STEPS_IN_SIGHT = 3;
const STEPS_IN_SIGHT_TOGETHER = 2;

/** A fresh share begins on an empty page; everything that answers has what it answers to in sight. */
export function piecesOnScreen(view: TalkingView, words: readonly OpenedPiece[]): PiecesOnScreen {
  const { step, pieces } = view;
  const shown = pieceMarks(pieces).flatMap((mark) => shownPiece(mark, words));
  const isFresh =
    step.stage === 'acting' &&
    (step.kind === 'each' || (step.kind === 'speak' && step.floor === step.speaker));
  const inSight = isFresh
    ? pieces.slice(-1).filter((run) => run.step === step.id)
    : pieces.slice(step.floor === null ? -STEPS_IN_SIGHT_TOGETHER : -STEPS_IN_SIGHT);
  const from = inSight[0]?.from ?? Infinity;
  return {
    now: shown.filter((piece) => piece.number >= from),
    earlier: shown.filter((piece) => piece.number < from),
  };
}

/** Nothing yet for a piece that is still on its way to this device. */
function shownPiece(
  { number, seat, isTakenBack }: PieceMark,
  words: readonly OpenedPiece[],
): readonly ShownPiece[] {
  if (isTakenBack) return [{ number, seat, text: null, isTakenBack }];
  const opened = words.find((piece) => piece.number === number);
  return opened === undefined ? [] : [{ ...opened, isTakenBack }];
}
