import type { Millis, Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import type { StepPlan, Times } from '../guides/plan.ts';
import { addMinutes, isTimedTurn, newClock, settle } from './clock.ts';
import type { Again, Conversation, Minutes, Moment } from './conversation-state.ts';
import { actingSeat, sittingOf } from './plan-lookup.ts';

export interface Entrance {
  readonly step: StepPlan;
  readonly stage: Moment['stage'];
  readonly part: 1 | 2;
  /** The step's own times, if it is not entered for a short piece. */
  readonly times?: Times | undefined;
  readonly again?: Again | undefined;
}

/** Begins a turn at an instant: floor, clock, and the minutes that the partner has taken before. */
export function enter(conversation: Conversation, entrance: Entrance, at: Millis): Conversation {
  const { step, stage, part } = entrance;
  const settled = settle(conversation, at);
  const acting = actingSeat(settled, step, part);
  const floor = acting !== null && stage === 'answering' ? otherSeat(acting) : acting;
  const clock = newClock(step, stage, settled.pace, entrance.times ?? step.times);
  const timedFor = clock !== null && isTimedTurn(step, stage) ? floor : null;
  const claim = timedFor === null ? null : claimMinutes(settled, step, timedFor);
  return {
    ...settled,
    now: {
      ...newMoment(step, floor),
      stage,
      part,
      again: entrance.again ?? null,
      mirrored: claim?.count ?? 0,
    },
    minutes: claim?.left ?? settled.minutes,
    clock: clock === null || claim === null ? clock : addMinutes(clock, claim.count),
  };
}

function newMoment(step: StepPlan, floor: Seat | null): Moment {
  const untapped = Array.from({ length: step.rules ?? 0 }, () => false);
  return {
    step: step.id,
    stage: 'acting',
    part: 1,
    floor,
    ready: { a: false, b: false },
    rules: { a: untapped, b: untapped },
    named: { a: null, b: null },
    written: { a: 0, b: 0 },
    smallerPieceAsked: false,
    again: null,
    added: 0,
    mirrored: 0,
  };
}

/** Whether the other has already had, or is having, the turn that mirrors this one. */
function isMirrorAhead(conversation: Conversation, step: StepPlan, part: 1 | 2): boolean {
  if (step.block !== undefined) return conversation.round === 1;
  return step.kind === 'each' && part === 1;
}

/** Gives the partner the minute that the floor holder has just taken. */
export function mirrorMinute(conversation: Conversation, step: StepPlan, taker: Seat): Minutes {
  const { owed, ahead } = conversation.minutes;
  const partner = otherSeat(taker);
  if (!isMirrorAhead(conversation, step, conversation.now.part)) {
    return { ahead, owed: { ...owed, [partner]: owed[partner] + 1 } };
  }
  const known = ahead.find((entry) => entry.seat === partner && entry.step === step.id);
  const others = ahead.filter((entry) => entry !== known);
  return { owed, ahead: [...others, { seat: partner, step: step.id, count: (known?.count ?? 0) + 1 }] };
}

/**
 * The minutes a timed turn begins with: those owed, those of the turn it mirrors, and those of mirrored turns that
 * were passed over. In the first round of a block that block's mirrored turns are all still ahead.
 */
function claimMinutes(
  conversation: Conversation,
  step: StepPlan,
  seat: Seat,
): { readonly count: number; readonly left: Minutes } {
  const { owed, ahead } = conversation.minutes;
  const { steps } = sittingOf(conversation);
  const isFirstRound = step.block !== undefined && conversation.round === 1;
  const passed = steps
    .slice(0, steps.indexOf(step) + 1)
    .filter((other) => !isFirstRound || other.block !== step.block);
  const isDue = (entry: Minutes['ahead'][number]): boolean =>
    entry.seat === seat && passed.some((other) => other.id === entry.step);
  const due = ahead.filter(isDue);
  const count = due.reduce((sum, entry) => sum + entry.count, owed[seat]);
  const left = { owed: { ...owed, [seat]: 0 }, ahead: ahead.filter((entry) => !isDue(entry)) };
  return { count, left };
}
