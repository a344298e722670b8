import type { GuideProblem } from './guide-problem.ts';
import { problem } from './guide-problem.ts';
import type { GuidePlan, SittingPlan, StepPlan } from './plan.ts';

/**
 * Both partners get the same time: each-steps give it by their nature, and one's own turns stand only in blocks that
 * are run again with the roles changed and that nobody can leave before. A guide about one partner's hurt is exempt.
 */
export function equalTimeProblems(plan: GuidePlan): readonly GuideProblem[] {
  const steps = plan.sittings.flatMap((sitting) => sitting.steps);
  if (!plan.equalTime) {
    const isAboutHurt = steps.some((step) => step.gate === 'name-hurt');
    return isAboutHurt
      ? []
      : [problem('equal-time', null, 'Only a guide about a named hurt may be lopsided.')];
  }
  return plan.sittings.flatMap((sitting) => [...lopsidedTurns(sitting), ...unswappedBlocks(sitting)]);
}

function isOfOne(step: StepPlan): boolean {
  return step.actor !== 'both' && step.actor !== 'each';
}

function lopsidedTurns(sitting: SittingPlan): readonly GuideProblem[] {
  return sitting.steps
    .filter((step) => isOfOne(step) && step.block === undefined)
    .map((step) => problem('equal-time', step.id, `"${step.id}" gives time to one partner only.`));
}

function unswappedBlocks(sitting: SittingPlan): readonly GuideProblem[] {
  const blocks = new Set(sitting.steps.flatMap((step) => step.block ?? []));
  return [...blocks].flatMap((block) => {
    const members = sitting.steps.filter((step) => step.block === block);
    const hasSwap = members.some((step) => step.moves.some((move) => move.swap === true));
    const early = members.filter((step) => canLeaveEarly(step, members));
    return [
      ...(hasSwap
        ? []
        : [problem('equal-time', members[0]?.id ?? null, `The block "${block}" never changes roles.`)]),
      ...early.map((step) =>
        problem(
          'equal-time',
          step.id,
          `From "${step.id}" the block can be left before the roles have changed.`,
        ),
      ),
    ];
  });
}

/** A way out of the block that the change of roles does not come before. */
function canLeaveEarly(step: StepPlan, members: readonly StepPlan[]): boolean {
  const inside = new Set(members.map((member) => member.id));
  return step.moves.some((move, index) => {
    if (!('step' in move.to) || inside.has(move.to.step)) return false;
    const before = step.moves.slice(0, index).filter((other) => other.swap === true);
    return !move.on.every((outcome) => before.some((other) => other.on.includes(outcome)));
  });
}
