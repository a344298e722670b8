import type { Seat } from '../base/index.ts';
import { assertNever, otherSeat } from '../base/index.ts';
import type { GuidePlan, Move, Outcome, SittingPlan, StepPlan } from '../guides/plan.ts';
import { guides } from '../guides/plans.ts';
import type { Option, StepId } from '../guides/types.ts';
import type { Conversation, Moment } from './conversation-state.ts';

export function planOf(conversation: Conversation): GuidePlan {
  return guides[conversation.guide];
}

export function sittingOf(conversation: Conversation): SittingPlan {
  const { sittings } = planOf(conversation);
  return sittings[conversation.sitting] ?? sittings[0];
}

/** A stored conversation names a step of its own guide; anything else is a bug and not a state. */
export function stepNamed(sitting: SittingPlan, id: StepId): StepPlan {
  const found = sitting.steps.find((step) => step.id === id);
  if (found === undefined) throw new Error('the guide has no such step');
  return found;
}

export function stepOf(conversation: Conversation): StepPlan {
  return stepNamed(sittingOf(conversation), conversation.now.step);
}

export function indexOfStep(sitting: SittingPlan, id: StepId): number {
  return sitting.steps.findIndex((step) => step.id === id);
}

/** Who acts in a step; null where both do. */
export function actingSeat(conversation: Conversation, step: StepPlan, part: 1 | 2): Seat | null {
  const { first, round } = conversation;
  const hurt = conversation.hurt ?? first;
  const speaker = round === 1 ? first : otherSeat(first);
  switch (step.actor) {
    case 'both':
      return null;
    case 'each':
      return part === 1 ? first : otherSeat(first);
    case 'speaker':
      return speaker;
    case 'listener':
      return otherSeat(speaker);
    case 'hurt':
      return hurt;
    case 'broke':
      return otherSeat(hurt);
    default:
      return assertNever(step.actor);
  }
}

/** Whose words a step is about: the block's speaker, also while the listener hands back. */
export function subjectSeat(conversation: Conversation, step: StepPlan, part: 1 | 2): Seat | null {
  const acting = actingSeat(conversation, step, part);
  if (step.block !== undefined) {
    return conversation.round === 1 ? conversation.first : otherSeat(conversation.first);
  }
  return acting !== null && step.handBack === true ? otherSeat(acting) : acting;
}

export interface OpenMove {
  readonly key: string;
  readonly move: Move;
}

/** The first move for an outcome that is not used up in this round. */
export function openMove(conversation: Conversation, step: StepPlan, outcome: Outcome): OpenMove | null {
  for (const [index, move] of step.moves.entries()) {
    const key = moveKey(step, index);
    const spent = move.swap === true && conversation.round === 2;
    const used = (conversation.taken[key] ?? 0) >= (move.atMost ?? Infinity);
    if (move.on.includes(outcome) && !spent && !used) return { key, move };
  }
  return null;
}

export function moveKey(step: StepPlan, index: number): string {
  return `${step.id}/${index}`;
}

/** What the floor holder may choose between at this moment, in the guide's order. */
export function optionsNow(conversation: Conversation): readonly Option[] {
  const step = stepOf(conversation);
  const offered = offeredIn(step, conversation.now);
  if (step.kind === 'each') return offered;
  return offered.filter((option) => openMove(conversation, step, option) !== null);
}

function offeredIn(step: StepPlan, now: Moment): readonly Option[] {
  return (now.stage === 'answering' ? step.answer?.options : step.options) ?? [];
}
