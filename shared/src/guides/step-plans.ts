import type { Actor, Move, Outcome, PlannedEnding, StepPlan, Times } from './plan.ts';
import type { Option, StepId } from './types.ts';

/** Seconds: default, least, most (0: no limit). */
export function times(standard: number, min: number, max: number): Times {
  return { default: standard, min, max };
}

/** A piece that is asked for on top of a share. */
export const SHORT_PIECE: Times = { default: 60, min: 30, max: 150 };

type Bounds = Pick<Move, 'atMost' | 'swap' | 'newPiece' | 'times'>;

/** "On any of these outcomes, go to that step." */
export function go(on: Outcome | readonly Outcome[], step: StepId, bounds: Bounds = {}): Move {
  return { on: typeof on === 'string' ? [on] : on, to: { step }, ...bounds };
}

/** "On this outcome, the conversation ends." */
export function end(on: Outcome, ending: PlannedEnding): Move {
  return { on: [on], to: { end: ending } };
}

type Extra = Pick<StepPlan, 'block' | 'options' | 'answer' | 'handBack'>;

export function privately(id: StepId, time: Times, next: StepId): StepPlan {
  const moves = [go('done', next), end('not-now', 'another-time')];
  return { id, kind: 'private', actor: 'both', times: time, moves };
}

export function together(id: StepId, time: Times, ...moves: readonly Move[]): StepPlan {
  return { id, kind: 'together', actor: 'both', times: time, moves };
}

/** First one, then the other. With answer options the other replies before it is their own part. */
export function each(id: StepId, time: Times, move: Move, answers: readonly Option[] = []): StepPlan {
  const answer = answers.length > 0 ? { answer: { options: answers } } : {};
  return { id, kind: 'each', actor: 'each', times: time, moves: [move], ...answer };
}

export function speak(
  id: StepId,
  actor: Actor,
  time: Times,
  moves: readonly Move[],
  extra: Extra = {},
): StepPlan {
  return { id, kind: 'speak', actor, times: time, moves, ...extra };
}

export function breath(id: StepId, time: Times, moves: readonly Move[], extra: Extra = {}): StepPlan {
  return { id, kind: 'breath', actor: 'both', times: time, moves, ...extra };
}
