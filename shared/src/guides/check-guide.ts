import { assertNever } from '../base/index.ts';
import { equalTimeProblems } from './check-equal-time.ts';
import { wayProblems } from './check-ways.ts';
import type { GuideProblem } from './guide-problem.ts';
import { problem } from './guide-problem.ts';
import type { GuidePlan, Outcome, SittingPlan, StepPlan } from './plan.ts';

/** Everything that is wrong with a guide, also an edited or imported one; empty: the engine can run it. */
export function checkGuide(plan: GuidePlan): readonly GuideProblem[] {
  return [
    ...idProblems(plan),
    ...minutesProblems(plan),
    ...plan.sittings.flatMap((sitting) => [
      ...sitting.steps.flatMap((step) => stepProblems(plan, sitting, step)),
      ...wayProblems(sitting),
      ...lighterProblems(sitting),
    ]),
    ...equalTimeProblems(plan),
  ];
}

/** A lighter topic is begun by both together, before the thanks and the close. */
function lighterProblems({ lighter, steps, closingFrom }: SittingPlan): readonly GuideProblem[] {
  if (lighter === undefined) return [];
  const at = steps.findIndex(({ id }) => id === lighter);
  const isBeforeClose = at < steps.findIndex(({ id }) => id === closingFrom);
  const step = steps[at];
  if (step?.kind === 'together' && step.rules === undefined && isBeforeClose) return [];
  return [problem('lighter', lighter, `"${lighter}" is no step for both before the close.`)];
}

function idProblems(plan: GuidePlan): readonly GuideProblem[] {
  const seen = new Set<string>();
  return plan.sittings
    .flatMap((sitting) => sitting.steps)
    .flatMap(({ id }) => {
      const isRepeated = seen.has(id);
      seen.add(id);
      return isRepeated ? [problem('ids-unique', id, `Two steps are called "${id}".`)] : [];
    });
}

function minutesProblems({ minutes }: GuidePlan): readonly GuideProblem[] {
  const isInOrder = minutes.short <= minutes.standard && minutes.standard <= minutes.long;
  if (isInOrder && minutes.short >= 10 && minutes.long <= 90) return [];
  return [
    problem('times-in-order', null, 'A sitting takes 10 to 90 minutes, short at most standard at most long.'),
  ];
}

function stepProblems(plan: GuidePlan, sitting: SittingPlan, step: StepPlan): readonly GuideProblem[] {
  return [
    ...timesProblems(step),
    ...moveProblems(step),
    ...blockProblems(sitting, step),
    ...gateProblems(step),
    ...roleProblems(plan, step),
  ];
}

function timesProblems(step: StepPlan): readonly GuideProblem[] {
  const all = [step.times, ...step.moves.flatMap((move) => move.times ?? [])];
  const isInOrder = all.every(
    (times) =>
      times.min >= 0 && times.min <= times.default && (times.max === 0 || times.default <= times.max),
  );
  if (isInOrder) return [];
  return [problem('times-in-order', step.id, `In "${step.id}" the times are not: least, usual, most.`)];
}

/** What a step of each kind has to have an answer to, whatever was used up before. */
function neededOutcomes(step: StepPlan): readonly Outcome[] {
  switch (step.kind) {
    case 'heard':
      return [];
    case 'more':
      return ['enough'];
    case 'choose':
      return ['done', 'differ'];
    case 'together':
      return step.rules === undefined ? ['done'] : ['done', 'cannot-keep'];
    case 'private':
      return ['done', 'not-now'];
    case 'speak':
      return step.answer === undefined ? ['done'] : [];
    case 'each':
    case 'breath':
      return ['done'];
    default:
      return assertNever(step.kind);
  }
}

/** Outcomes that stay possible however often they are taken. */
function lastingOutcomes(step: StepPlan): ReadonlySet<Outcome> {
  const lasting = step.moves.filter((move) => move.atMost === undefined && move.swap !== true);
  return new Set(lasting.flatMap((move) => move.on));
}

function moveProblems(step: StepPlan): readonly GuideProblem[] {
  const lasting = lastingOutcomes(step);
  const led = new Set(step.moves.flatMap((move) => move.on));
  const choices = step.kind === 'each' ? [] : [...(step.options ?? []), ...(step.answer?.options ?? [])];
  const waitsForChoice = step.kind === 'heard' || (step.kind === 'speak' && step.answer !== undefined);
  const isStuck = waitsForChoice && !choices.some((choice) => lasting.has(choice));
  const missing = neededOutcomes(step).filter((outcome) => !lasting.has(outcome));
  return [
    ...missing.map((outcome) =>
      problem('move-missing', step.id, `"${step.id}" has no lasting way on for "${outcome}".`),
    ),
    ...choices
      .filter((choice) => !led.has(choice))
      .map((choice) =>
        problem('move-missing', step.id, `"${step.id}" offers "${choice}", which leads nowhere.`),
      ),
    ...(isStuck ? [problem('move-missing', step.id, `In "${step.id}" every choice can be used up.`)] : []),
  ];
}

/** Steps of a block stand together, and only the block's own first step is a place to change roles. */
function blockProblems(sitting: SittingPlan, step: StepPlan): readonly GuideProblem[] {
  const members = sitting.steps.filter((other) => other.block !== undefined && other.block === step.block);
  const isSplit =
    step.block !== undefined &&
    sitting.steps.indexOf(step) - sitting.steps.findIndex((other) => other === members[0]) !==
      members.indexOf(step);
  const isSwapAstray = step.moves.some(
    (move) => move.swap === true && !('step' in move.to && move.to.step === members[0]?.id),
  );
  return isSplit || isSwapAstray
    ? [
        problem(
          'block',
          step.id,
          `The block around "${step.id}" is split, or changes roles elsewhere than at its start.`,
        ),
      ]
    : [];
}

/** Only the speaker's own word leaves a heard step or a confirmed hand-back: never time, never the listener. */
function gateProblems(step: StepPlan): readonly GuideProblem[] {
  const isConfirmed = step.kind === 'speak' && step.answer !== undefined && step.handBack === true;
  if (step.kind !== 'heard' && !isConfirmed) return [];
  const offered = (step.kind === 'heard' ? step.options : step.answer?.options) ?? [];
  const needed = ['heard', 'not-quite', 'close-enough'] as const;
  const isWhole = needed.every((option) => offered.includes(option));
  const movesByItself = step.moves.some((move) => move.on.includes('done'));
  return isWhole && !movesByItself
    ? []
    : [problem('heard-gate', step.id, `"${step.id}" has to wait for heard, not quite or close enough.`)];
}

function roleProblems(plan: GuidePlan, step: StepPlan): readonly GuideProblem[] {
  const namesHurt = plan.sittings.some((sitting) =>
    sitting.steps.some((other) => other.gate === 'name-hurt'),
  );
  const isOfHurt = step.actor === 'hurt' || step.actor === 'broke';
  const isOfBlock = step.actor === 'speaker' || step.actor === 'listener';
  const isUnknown = (isOfHurt && !namesHurt) || (isOfBlock && step.block === undefined);
  return isUnknown
    ? [problem('roles', step.id, `Nobody is named before "${step.id}" to be its ${step.actor}.`)]
    : [];
}
