import type { Seat } from '../base/index.ts';
import type { StepId } from '../guides/types.ts';
import type { PieceRun } from './conversation-state.ts';

/** A written piece as the server may know it: its number in this conversation, who, at which step. */
export interface PieceMark {
  readonly number: number;
  readonly seat: Seat;
  readonly step: StepId;
  /** Taken back by its author: an empty place, the words are nowhere any more. */
  readonly isTakenBack: boolean;
}

/** Spells the runs out, one mark a piece, in the order they were sent. */
export function pieceMarks(runs: readonly PieceRun[]): readonly PieceMark[] {
  return runs.flatMap((run) =>
    Array.from(run.seats, (letter, index): PieceMark => {
      const seat = letter.toLowerCase() === 'a' ? 'a' : 'b';
      return { number: run.from + index, seat, step: run.step, isTakenBack: letter !== seat };
    }),
  );
}

/** Pieces sent, those taken back too: the last one's number. */
export function pieceCount(runs: readonly PieceRun[]): number {
  const last = runs.at(-1);
  return last === undefined ? 0 : last.from + last.seats.length - 1;
}

/** The pieces that have not been taken back. */
export function standingPieces(runs: readonly PieceRun[]): readonly PieceMark[] {
  return pieceMarks(runs).filter((mark) => !mark.isTakenBack);
}

export function addPiece(runs: readonly PieceRun[], seat: Seat, step: StepId): readonly PieceRun[] {
  const last = runs.at(-1);
  if (last !== undefined && last.step === step) {
    return [...runs.slice(0, -1), { ...last, seats: last.seats + seat }];
  }
  return [...runs, { step, from: pieceCount(runs) + 1, seats: seat }];
}

export function takePieceBack(runs: readonly PieceRun[], piece: number): readonly PieceRun[] {
  return runs.map((run) => {
    const at = piece - run.from;
    const letter = run.seats[at];
    if (letter === undefined) return run;
    return { ...run, seats: run.seats.slice(0, at) + letter.toUpperCase() + run.seats.slice(at + 1) };
  });
}
