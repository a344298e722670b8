import type { Millis } from '../base/index.ts';
import type { Move, Outcome, SittingPlan, StepPlan } from '../guides/plan.ts';
import type { Option, StepId } from '../guides/types.ts';
import type { Again, Conversation } from './conversation-state.ts';
import { finish } from './ending.ts';
import { enter } from './moment.ts';
import type { Entrance } from './moment.ts';
import { indexOfStep, moveKey, openMove, sittingOf, stepNamed, stepOf } from './plan-lookup.ts';
import type { OpenMove } from './plan-lookup.ts';
import type { RoomState } from './room-state.ts';

/** Puts a changed conversation back without a new turn. */
export function withConversation(state: RoomState, conversation: Conversation): RoomState {
  return { ...state, phase: { kind: 'talking', conversation } };
}

function beginTurn(state: RoomState, before: Conversation, entrance: Entrance, at: Millis): RoomState {
  const conversation = enter(before, entrance, at);
  return { ...withConversation(state, conversation), turn: state.turn + 1, floorBefore: before.now.floor };
}

/** The acting stage is over (handed over, or time softly gone): the other's answer, the second part, or on. */
export function endActing(state: RoomState, conversation: Conversation, at: Millis): RoomState {
  const step = stepOf(conversation);
  const { stage, part } = conversation.now;
  if (stage === 'acting' && step.answer !== undefined) {
    return beginTurn(state, conversation, { step, stage: 'answering', part }, at);
  }
  return endPart(state, conversation, step, at);
}

function endPart(state: RoomState, conversation: Conversation, step: StepPlan, at: Millis): RoomState {
  if (step.kind === 'each' && conversation.now.part === 1) {
    return beginTurn(state, conversation, { step, stage: 'acting', part: 2 }, at);
  }
  return takeOutcome(state, conversation, step.kind === 'more' ? 'enough' : 'done', at);
}

/** The floor holder has chosen. In an each-step any choice ends that part; elsewhere the guide says where it leads. */
export function chooseOption(
  state: RoomState,
  conversation: Conversation,
  option: Option,
  at: Millis,
): RoomState {
  const step = stepOf(conversation);
  if (step.kind === 'each') return endPart(state, conversation, step, at);
  const isHeard = option === 'heard' || option === 'close-enough';
  return takeOutcome(state, isHeard ? markHeard(conversation) : conversation, option, at);
}

/** Remembers which pieces were handed back, for whoever comes back after a break. */
function markHeard(conversation: Conversation): Conversation {
  const sitting = sittingOf(conversation);
  const run = conversation.pieces.findLast(({ step }) => stepNamed(sitting, step).handBack === true);
  return run === undefined
    ? conversation
    : { ...conversation, lastHeard: { from: run.from, count: run.seats.length } };
}

/** Leaves the step by the guide's own move. A guide without one (the checker refuses it) stops kindly. */
export function takeOutcome(
  state: RoomState,
  conversation: Conversation,
  outcome: Outcome,
  at: Millis,
): RoomState {
  const open = openMove(conversation, stepOf(conversation), outcome);
  if (open === null) return finish(state, conversation, 'stopped', at);
  const { move } = open;
  if ('end' in move.to) return finish(state, conversation, move.to.end, at);
  const sitting = sittingOf(conversation);
  const target = reachable(conversation, sitting, move.to.step);
  const moved = countMove(conversation, sitting, open);
  const isOwnWay = target === move.to.step;
  const entrance: Entrance = {
    step: stepNamed(sitting, target),
    stage: 'acting',
    part: 1,
    times: isOwnWay ? move.times : undefined,
    again: isOwnWay && isAgain(outcome) ? outcome : undefined,
  };
  return beginTurn(state, moved, entrance, at);
}

/** The step that a lighter topic begins with; null where the guide has none, or the talk is closing already. */
export function lighterStep(conversation: Conversation): StepId | null {
  const sitting = sittingOf(conversation);
  const { lighter, closingFrom } = sitting;
  const here = conversation.now.step;
  const isClosing = indexOfStep(sitting, here) >= indexOfStep(sitting, closingFrom);
  return lighter === undefined || lighter === here || isClosing || conversation.timeUsedUp ? null : lighter;
}

/** Leaves what was being talked about and begins with something lighter, its round from the start. */
export function beginLighterTopic(state: RoomState, conversation: Conversation, at: Millis): RoomState {
  const target = lighterStep(conversation);
  if (target === null) return withConversation(state, conversation);
  const step = stepNamed(sittingOf(conversation), target);
  const before: Conversation = { ...conversation, round: 1, taken: {} };
  return beginTurn(state, before, { step, stage: 'acting', part: 1 }, at);
}

function isAgain(outcome: Outcome): outcome is Again {
  return outcome === 'not-quite' || outcome === 'hear-again';
}

/** When the sitting's time is used up the next move goes to the thanks and the close; the rest is passed over. */
function reachable(conversation: Conversation, sitting: SittingPlan, target: StepId): StepId {
  const closing = indexOfStep(sitting, sitting.closingFrom);
  const isBefore = (step: StepId): boolean => indexOfStep(sitting, step) < closing;
  return conversation.timeUsedUp && isBefore(conversation.now.step) && isBefore(target)
    ? sitting.closingFrom
    : target;
}

function countMove(conversation: Conversation, sitting: SittingPlan, open: OpenMove): Conversation {
  const { key, move } = open;
  if (move.swap === true) return { ...conversation, round: 2, taken: {} };
  if (move.atMost === undefined) return conversation;
  const kept = move.newPiece === true ? withoutNotQuite(conversation, sitting) : conversation.taken;
  return { ...conversation, taken: { ...kept, [key]: (kept[key] ?? 0) + 1 } };
}

function isNotQuite(move: Move): boolean {
  return move.on.includes('not-quite');
}

/** A new piece may again be "not quite" twice. */
function withoutNotQuite(conversation: Conversation, sitting: SittingPlan): Conversation['taken'] {
  const keys = new Set(
    sitting.steps.flatMap((step) =>
      step.moves.flatMap((move, index) => (isNotQuite(move) ? [moveKey(step, index)] : [])),
    ),
  );
  return Object.fromEntries(Object.entries(conversation.taken).filter(([key]) => !keys.has(key)));
}
