import type { TalkingView } from '@heard/shared/engine';
import type { OpenedPiece } from '../../room/room-port.ts';

export interface PiecesOnScreen {
  /** What this moment is about. */
  readonly now: readonly OpenedPiece[];
  /** The rest of the conversation, folded away. */
  readonly earlier: readonly OpenedPiece[];
}

/** How many steps back a hand-back or an answer has before its eyes; what both do together needs less. */
const STEPS_IN_SIGHT = 3;
const STEPS_IN_SIGHT_TOGETHER = 2;

/** A fresh share begins on an empty page; everything that answers has what it answers to in sight. */
export function piecesOnScreen(view: TalkingView, words: readonly OpenedPiece[]): PiecesOnScreen {
  const { step, pieces } = view;
  const known = pieces.reduce((count, run) => Math.max(count, run.from + run.seats.length - 1), 0);
  const ordered = words
    .filter((piece) => piece.number <= known)
    .toSorted((one, other) => one.number - other.number);
  const isFresh =
    step.stage === 'acting' &&
    (step.kind === 'each' || (step.kind === 'speak' && step.floor === step.speaker));
  const inSight = isFresh
    ? pieces.slice(-1).filter((run) => run.step === step.id)
    : pieces.slice(step.floor === null ? -STEPS_IN_SIGHT_TOGETHER : -STEPS_IN_SIGHT);
  const from = inSight[0]?.from ?? Infinity;
  return {
    now: ordered.filter((piece) => piece.number >= from),
    earlier: ordered.filter((piece) => piece.number < from),
  };
}
