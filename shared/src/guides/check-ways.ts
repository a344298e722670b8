import type { GuideProblem } from './guide-problem.ts';
import { problem } from './guide-problem.ts';
import type { Move, SittingPlan, StepPlan } from './plan.ts';
import type { StepId } from './types.ts';

/** Problems with where a sitting's moves lead: unknown steps, steps nobody comes to, endless loops, no close. */
export function wayProblems(sitting: SittingPlan): readonly GuideProblem[] {
  return [
    ...targetProblems(sitting),
    ...reachProblems(sitting),
    ...loopProblems(sitting),
    ...closeProblems(sitting),
  ];
}

function nextSteps(step: StepPlan, isFollowed: (move: Move) => boolean): readonly StepId[] {
  return step.moves.flatMap((move) => ('step' in move.to && isFollowed(move) ? [move.to.step] : []));
}

const EVERY_MOVE = (): boolean => true;

function targetProblems(sitting: SittingPlan): readonly GuideProblem[] {
  const known = new Set(sitting.steps.map((step) => step.id));
  const astray = sitting.steps.flatMap((step) =>
    nextSteps(step, EVERY_MOVE)
      .filter((target) => !known.has(target))
      .map((target) =>
        problem('move-target', step.id, `"${step.id}" leads to "${target}", which is not there.`),
      ),
  );
  if (known.has(sitting.closingFrom)) return astray;
  return [...astray, problem('close-reachable', null, `The close "${sitting.closingFrom}" is not there.`)];
}

/** Every step that moves lead to from `start`, itself included. */
function reachedFrom(sitting: SittingPlan, start: StepId): ReadonlySet<StepId> {
  const reached = new Set([start]);
  for (const id of reached) {
    const step = sitting.steps.find((other) => other.id === id);
    for (const target of step === undefined ? [] : nextSteps(step, EVERY_MOVE)) reached.add(target);
  }
  return reached;
}

function reachProblems(sitting: SittingPlan): readonly GuideProblem[] {
  const [first] = sitting.steps;
  if (first === undefined) return [problem('reachable', null, 'A sitting has no steps.')];
  const reached = reachedFrom(sitting, first.id);
  return sitting.steps
    .filter((step) => !reached.has(step.id))
    .map((step) => problem('reachable', step.id, `No way leads to "${step.id}".`));
}

function isUnbounded(move: Move): boolean {
  const renewsItself = move.newPiece === true && move.on.includes('not-quite');
  return (move.atMost === undefined && move.swap !== true) || renewsItself;
}

/**
 * A loop is bounded when one of its moves is: counted, or a change of roles, which happens once. A move that renews
 * other counts must not renew its own.
 */
function loopProblems(sitting: SittingPlan): readonly GuideProblem[] {
  const open = new Map(sitting.steps.map((step) => [step.id, nextSteps(step, isUnbounded)]));
  // Peels off steps with no open way on until only those on, or leading into, an endless loop are left.
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const [id, targets] of open) {
      if (targets.every((target) => !open.has(target))) open.delete(id);
    }
  }
  return [...open.keys()]
    .filter((id) => isOnLoop(id, open))
    .map((id) => problem('loops-bounded', id, `A loop through "${id}" may go on for ever.`));
}

function isOnLoop(start: StepId, open: ReadonlyMap<StepId, readonly StepId[]>): boolean {
  const seen = new Set(open.get(start) ?? []);
  for (const id of seen) for (const target of open.get(id) ?? []) seen.add(target);
  return seen.has(start);
}

/**
 * The engine lets either partner close kindly at any moment; when time is used up it goes to `closingFrom`. So the
 * guide has to come to its own end from everywhere, and from there.
 */
function closeProblems(sitting: SittingPlan): readonly GuideProblem[] {
  const closes = new Set(
    sitting.steps
      .filter((step) => step.moves.some((move) => 'end' in move.to && move.to.end === 'closed'))
      .map((step) => step.id),
  );
  return sitting.steps
    .filter((step) => [...reachedFrom(sitting, step.id)].every((id) => !closes.has(id)))
    .map((step) => problem('close-reachable', step.id, `From "${step.id}" no way leads to the close.`));
}
