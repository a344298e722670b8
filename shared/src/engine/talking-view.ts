import type { Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import type { SittingPlan, StepPlan } from '../guides/plan.ts';
import type { StepId } from '../guides/types.ts';
import { awayOf, breakOf, nextRung } from './break.ts';
import type { Conversation } from './conversation-state.ts';
import { audibleNow } from './audible.ts';
import { minutesLeft } from './floor.ts';
import type { BreakView, ClockView, StepView, TalkingView } from './partner-view.ts';
import { indexOfStep, moveKey, optionsNow, planOf, sittingOf, stepOf, subjectSeat } from './plan-lookup.ts';
import type { RoomState } from './room-state.ts';
import { wayOf, waysOpen } from './ways.ts';

export function talkingView(state: RoomState, conversation: Conversation, seat: Seat): TalkingView {
  const straight = straightWay(sittingOf(conversation));
  const at = placeOn(straight, conversation);
  return {
    kind: 'talking',
    number: state.conversations,
    guide: conversation.guide,
    sitting: planOf(conversation).sittings.length > 1 ? conversation.sitting : null,
    hurt: conversation.hurt,
    ways: { a: wayOf(conversation, 'a'), b: wayOf(conversation, 'b') },
    waysOpen: waysOpen(conversation, seat),
    audible: audibleNow(state, conversation),
    pace: conversation.pace,
    step: stepView(conversation, seat),
    clock: clockView(conversation),
    pause: conversation.pause,
    break: breakView(conversation),
    rulesOpen: conversation.rulesOpen?.[seat] === true,
    lastHeard: conversation.lastHeard ?? null,
    partnerGoneSince: awayOf(conversation) === null ? state.goneSince[otherSeat(seat)] : null,
    pieces: conversation.pieces,
    rulesAgreed: rulesAgreed(conversation),
    closeNow: conversation.timeUsedUp,
    progress: { at, of: straight.length },
    nextStep: nextStep(straight, at, conversation),
  };
}

function breakView(conversation: Conversation): BreakView | null {
  const standing = breakOf(conversation);
  const offersEnd = (conversation.breaks ?? 0) >= 2;
  if (standing === null || standing.stage === 'breath') return standing;
  if (standing.stage === 'together') return { ...standing, offersEnd };
  const { stage, cause, of, until, opensAt, back } = standing;
  return { stage, cause, of, until, opensAt, back, longerMs: nextRung(standing), offersEnd };
}

function stepView(conversation: Conversation, seat: Seat): StepView {
  const { now } = conversation;
  const step = stepOf(conversation);
  const { part } = now;
  return {
    id: step.id,
    kind: step.kind,
    stage: now.stage,
    part: step.block === undefined ? part : conversation.round,
    floor: now.floor,
    speaker: subjectSeat(conversation, step, part),
    ready: step.gate === 'name-hurt' ? { a: now.named.a !== null, b: now.named.b !== null } : now.ready,
    named: now.named[seat],
    rules: step.rules === undefined ? null : now.rules,
    options: optionsNow(conversation),
    notQuiteLeft: notQuiteLeft(conversation, step),
    smallerPieceAsked: now.smallerPieceAsked,
    heavy: now.heavy ?? null,
    again: now.again,
    minutes: { left: minutesLeft(conversation), given: now.added, mirrored: now.mirrored },
  };
}

function rulesAgreed(conversation: Conversation): boolean {
  const sitting = sittingOf(conversation);
  const rules = sitting.steps.findIndex((step) => step.rules !== undefined);
  return rules >= 0 && indexOfStep(sitting, conversation.now.step) > rules;
}

function clockView(conversation: Conversation): ClockView {
  const { clock, runningSince } = conversation;
  if (clock === null) return { kind: 'none' };
  const { soft, totalMs, remainingMs, graceMs } = clock;
  if (runningSince === null) return { kind: 'stopped', soft, totalMs, remainingMs, graceMs };
  const endsAt = runningSince + remainingMs;
  return { kind: 'running', soft, totalMs, endsAt, graceEndsAt: endsAt + graceMs };
}

/** "Not quite" is bounded in one step of a block, and told in all of them. */
function notQuiteLeft(conversation: Conversation, here: StepPlan): number {
  const isNear = (step: StepPlan): boolean =>
    step.id === here.id || (here.block !== undefined && step.block === here.block);
  for (const step of sittingOf(conversation).steps) {
    const index = step.moves.findIndex((move) => move.on.includes('not-quite'));
    const most = step.moves[index]?.atMost;
    if (isNear(step) && most !== undefined) return most - (conversation.taken[moveKey(step, index)] ?? 0);
  }
  return 0;
}

interface Place {
  readonly step: StepId;
  readonly round: 1 | 2;
}

/** The steps in the order of a conversation without loops: a block's twice. */
function straightWay(sitting: SittingPlan): readonly Place[] {
  const places: Place[] = [];
  for (const [index, step] of sitting.steps.entries()) {
    places.push({ step: step.id, round: 1 });
    const isBlockOver = step.block !== undefined && sitting.steps[index + 1]?.block !== step.block;
    if (!isBlockOver) continue;
    const again = sitting.steps.filter((other) => other.block === step.block);
    places.push(...again.map((other): Place => ({ step: other.id, round: 2 })));
  }
  return places;
}

function placeOn(straight: readonly Place[], conversation: Conversation): number {
  const step = stepOf(conversation);
  const round = step.block === undefined ? 1 : conversation.round;
  return straight.findIndex((place) => place.step === step.id && place.round === round);
}

function nextStep(straight: readonly Place[], at: number, conversation: Conversation): StepId | null {
  const next = straight[at + 1]?.step ?? null;
  const sitting = sittingOf(conversation);
  const closing = indexOfStep(sitting, sitting.closingFrom);
  const isPassedOver = next !== null && conversation.timeUsedUp && indexOfStep(sitting, next) < closing;
  return isPassedOver ? sitting.closingFrom : next;
}
