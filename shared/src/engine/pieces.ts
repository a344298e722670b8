import type { Seat } from '../base/index.ts';
import type { StepId } from '../guides/types.ts';
import type { PieceRun } from './conversation-state.ts';

/** A written piece as the server may know it: its number in this conversation, who, at which step. */
export interface PieceMark {
  readonly number: number;
  readonly seat: Seat;
  readonly step: StepId;
}

/** Spells the runs out, one mark a piece, in the order they were sent. */
export function pieceMarks(runs: readonly PieceRun[]): readonly PieceMark[] {
  return runs.flatMap((run) =>
    Array.from(run.seats, (letter, index): PieceMark => {
      const seat = letter === 'a' ? 'a' : 'b';
      return { number: run.from + index, seat, step: run.step };
    }),
  );
}

export function pieceCount(runs: readonly PieceRun[]): number {
  const last = runs.at(-1);
  return last === undefined ? 0 : last.from + last.seats.length - 1;
}

export function addPiece(runs: readonly PieceRun[], seat: Seat, step: StepId): readonly PieceRun[] {
  const last = runs.at(-1);
  if (last !== undefined && last.step === step) {
    return [...runs.slice(0, -1), { ...last, seats: last.seats + seat }];
  }
  return [...runs, { step, from: pieceCount(runs) + 1, seats: seat }];
}
