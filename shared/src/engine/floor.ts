import type { Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import type { StepPlan } from '../guides/plan.ts';
import { breakOf } from './break.ts';
import { breakGuard } from './break-guard.ts';
import { isTimedTurn } from './clock.ts';
import type { CommandKind } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { answerHeavyGuard, askHeavyGuard, withdrawHeavyGuard } from './heavy.ts';
import { pieceCount } from './pieces.ts';
import { openMove, optionsNow, stepOf } from './plan-lookup.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { wayOf, waysOpen } from './ways.ts';
import { MINUTES_A_TURN, PIECES_A_CONVERSATION, PIECES_A_TURN, PIECES_WHEN_CONFIRMING } from './settings.ts';
import { standingInTurn, takeBackGuard } from './take-back.ts';

/** In writing, a hand-back with nothing in it has not happened. */
export function isHandBackEmpty(conversation: Conversation): boolean {
  const { floor, stage } = conversation.now;
  if (stage !== 'acting' || floor === null || wayOf(conversation, floor) !== 'writing') return false;
  return stepOf(conversation).handBack === true && standingInTurn(conversation, floor) === 0;
}

/** "+1 minute" still there in this turn; null: no limit. Nothing where no clock would end the turn. */
export function minutesLeft(conversation: Conversation): number | null {
  const { clock, now, pace } = conversation;
  if (clock === null || clock.soft || clock.graceMs === 0) return 0;
  return pace === 'long' ? null : MINUTES_A_TURN - now.added;
}

function floorGuard(conversation: Conversation, seat: Seat): Refusal | null {
  const { floor } = conversation.now;
  return floor === seat ? null : refuse({ reason: 'not-your-turn', floor });
}

function offeredIf(isOffered: boolean): Refusal | null {
  return isOffered ? null : refuse({ reason: 'not-offered' });
}

function handOverGuard(conversation: Conversation, step: StepPlan): Refusal | null {
  if (conversation.now.stage !== 'acting' || (step.kind !== 'speak' && step.kind !== 'each')) {
    return refuse({ reason: 'not-offered' });
  }
  return isHandBackEmpty(conversation) ? refuse({ reason: 'empty-hand-back' }) : null;
}

function hearAgainGuard(conversation: Conversation, step: StepPlan, seat: Seat): Refusal | null {
  const { stage } = conversation.now;
  const isOpen = openMove(conversation, step, 'hear-again') !== null;
  return offeredIf(isOpen && stage === 'acting' && standingInTurn(conversation, seat) === 0);
}

function extendGuard(conversation: Conversation, step: StepPlan): Refusal | null {
  const isClocked = conversation.clock !== null && !conversation.clock.soft;
  if (!isClocked || !isTimedTurn(step, conversation.now.stage)) return refuse({ reason: 'not-offered' });
  return minutesLeft(conversation) === 0 ? refuse({ reason: 'no-more-minutes' }) : null;
}

function smallerPieceGuard(conversation: Conversation, step: StepPlan, seat: Seat): Refusal | null {
  const { floor, stage, smallerPieceAsked } = conversation.now;
  const isListening = floor !== null && floor !== seat && stage === 'acting' && !smallerPieceAsked;
  return offeredIf(isListening && (step.kind === 'speak' || step.kind === 'each') && step.handBack !== true);
}

function sendPieceGuard(conversation: Conversation, step: StepPlan, seat: Seat): Refusal | null {
  const { now, pieces } = conversation;
  if (wayOf(conversation, seat) !== 'writing') return refuse({ reason: 'in-writing-only' });
  const isForBoth = step.kind === 'together' || step.kind === 'choose';
  if (!isForBoth && now.floor !== seat) return refuse({ reason: 'not-your-turn', floor: now.floor });
  if (step.kind === 'more') return refuse({ reason: 'not-offered' });
  const isConfirming = step.kind === 'heard' || (step.kind === 'speak' && now.stage === 'answering');
  const isAdded = isConfirming && standingInTurn(conversation, seat) >= PIECES_WHEN_CONFIRMING;
  const isFull = isAdded || now.written[seat] >= PIECES_A_TURN || pieceCount(pieces) >= PIECES_A_CONVERSATION;
  return isFull ? refuse({ reason: 'too-many-pieces' }) : null;
}

const OUTSIDE_STEPS = [
  'close-kindly',
  'part',
  'pause',
  'resume',
  'take-back',
  'take-break',
  'longer',
  'find-time',
  'go-on',
  'lighter-topic',
  'leave-for-today',
  'arrive',
  'depart',
  'propose',
  'accept',
  'withdraw',
  'choose-kept',
  'kept-saved',
  'lengthen-rest',
  'shorten-rest',
  'keep-rest',
] as const satisfies readonly CommandKind[];

type StepCommandKind = Exclude<CommandKind, (typeof OUTSIDE_STEPS)[number]>;

function isStepCommand(kind: CommandKind): kind is StepCommandKind {
  return !OUTSIDE_STEPS.some((other) => other === kind);
}

/** Whether a partner may give a command of this kind in the running conversation, whatever is in it. */
export function talkingGuard(conversation: Conversation, seat: Seat, kind: CommandKind): Refusal | null {
  const { pause } = conversation;
  if (kind === 'close-kindly' || kind === 'part') return null;
  if (kind === 'take-back') return takeBackGuard(conversation, seat);
  const standing = breakOf(conversation);
  if (standing !== null) return breakGuard(conversation, standing, seat, kind);
  if (kind === 'take-break' || kind === 'leave-for-today') return null;
  if (kind === 'pause') return pause === null || pause.back[seat] ? null : refuse({ reason: 'paused' });
  if (kind === 'resume') return pause?.back[seat] === false ? null : refuse({ reason: 'not-now' });
  if (!isStepCommand(kind)) return refuse({ reason: 'not-now' });
  return pause === null ? stepGuard(conversation, seat, kind) : refuse({ reason: 'paused' });
}

function stepGuard(conversation: Conversation, seat: Seat, kind: StepCommandKind): Refusal | null {
  const step = stepOf(conversation);
  const isByReadiness = step.kind === 'private' || (step.kind === 'together' && step.rules === undefined);
  const { ready } = conversation.now;
  const rulesOpen = conversation.rulesOpen ?? { a: false, b: false };
  switch (kind) {
    case 'ready':
      return offeredIf(isByReadiness && !ready[seat]);
    case 'not-ready':
      return offeredIf(isByReadiness && ready[seat]);
    case 'not-now':
      return offeredIf(openMove(conversation, step, 'not-now') !== null);
    case 'keep-rule':
      return offeredIf(step.rules !== undefined);
    case 'name-hurt':
      return offeredIf(step.gate === 'name-hurt');
    case 'show-rules':
      return offeredIf(step.rules === undefined && !(rulesOpen.a && rulesOpen.b));
    case 'put-rules-away':
      return offeredIf(rulesOpen[seat]);
    case 'smaller-piece':
      return smallerPieceGuard(conversation, step, seat);
    case 'change-way':
      return offeredIf(waysOpen(conversation, seat).length > 0);
    case 'ask-heavy':
      return floorGuard(conversation, seat) ?? askHeavyGuard(conversation, step, seat);
    case 'withdraw-heavy':
      return floorGuard(conversation, seat) ?? withdrawHeavyGuard(conversation);
    case 'answer-heavy':
      return answerHeavyGuard(conversation, seat);
    case 'send-piece':
      return sendPieceGuard(conversation, step, seat);
    case 'hand-over':
      return floorGuard(conversation, seat) ?? handOverGuard(conversation, step);
    case 'choose':
      return floorGuard(conversation, seat) ?? offeredIf(optionsNow(conversation).length > 0);
    case 'hear-again':
      return floorGuard(conversation, seat) ?? hearAgainGuard(conversation, step, seat);
    case 'extend':
      return floorGuard(conversation, seat) ?? extendGuard(conversation, step);
    default:
      return assertNever(kind);
  }
}
