import type { Millis } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import type { GuidePlan, StepPlan, Times } from '../guides/plan.ts';
import type { Pace } from './commands.ts';
import type { Clock, Conversation, Moment } from './conversation-state.ts';
import { GRACE_MS, MINUTE_MS, RESERVE_MS } from './settings.ts';

/** Brings the counted time up to `at`. Time before the clock last began to run is not given back. */
export function settle(conversation: Conversation, at: Millis): Conversation {
  const since = conversation.runningSince;
  if (since === null || at <= since) return conversation;
  const elapsed = at - since;
  const clock = conversation.clock;
  return {
    ...conversation,
    runningSince: at,
    spentMs: conversation.spentMs + elapsed,
    clock: clock === null ? null : { ...clock, remainingMs: clock.remainingMs - elapsed },
  };
}

/** Stops all counting as of `at`. */
export function stopClock(conversation: Conversation, at: Millis): Conversation {
  if (conversation.runningSince === null) return conversation;
  return { ...settle(conversation, at), runningSince: null };
}

/** Goes on with exactly what was left. */
export function startClock(conversation: Conversation, at: Millis): Conversation {
  return conversation.runningSince === null ? { ...conversation, runningSince: at } : conversation;
}

/** Seconds at a pace: short never below the least, long up to twice the usual and never above the most. */
export function secondsAt(times: Times, pace: Pace): number {
  switch (pace) {
    case 'short':
      return Math.max(times.min, Math.round(times.default * 0.6));
    case 'long':
      return times.max === 0 ? times.default * 2 : Math.min(times.max, times.default * 2);
    case 'standard':
    case 'no-clock':
      return times.default;
    default:
      return assertNever(pace);
  }
}

/** A turn that ends at its time, after a grace, whoever is still speaking. */
export function isTimedTurn(step: StepPlan, stage: Moment['stage']): boolean {
  return stage === 'acting' && (step.kind === 'each' || step.kind === 'speak' || step.kind === 'more');
}

/** The clock a stage begins with; null where the two chose to have none. A breath always keeps its seconds. */
export function newClock(step: StepPlan, stage: Moment['stage'], pace: Pace, times: Times): Clock | null {
  if (step.kind === 'breath') {
    const totalMs = times.default * 1000;
    return { totalMs, remainingMs: totalMs, graceMs: 0, soft: false };
  }
  if (pace === 'no-clock') return null;
  const totalMs = secondsAt(times, pace) * 1000;
  const timed = isTimedTurn(step, stage);
  return { totalMs, remainingMs: totalMs, graceMs: timed ? GRACE_MS : 0, soft: !timed };
}

export function addMinutes(clock: Clock, count: number): Clock {
  const ms = count * MINUTE_MS;
  return { ...clock, totalMs: clock.totalMs + ms, remainingMs: clock.remainingMs + ms };
}

/** When the running turn moves on by itself; null if it does not. */
export function turnDeadline(conversation: Conversation): Millis | null {
  const { clock, runningSince } = conversation;
  if (clock === null || clock.soft || runningSince === null) return null;
  return runningSince + clock.remainingMs + clock.graceMs;
}

/** When the sitting's time is used up but for the reserve; null if it has no limit or is used up already. */
export function sittingDeadline(conversation: Conversation, plan: GuidePlan): Millis | null {
  const { pace, runningSince } = conversation;
  if (pace === 'no-clock' || runningSince === null || conversation.timeUsedUp) return null;
  return runningSince + plan.minutes[pace] * MINUTE_MS - RESERVE_MS - conversation.spentMs;
}
