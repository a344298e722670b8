import type { Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import { advance } from './advance.ts';
import { besideStep } from './beside-step.ts';
import type { Command, CommandKind, Context, TurnCommand } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { accept, acceptsPastProposal, arrive, depart, propose, withdraw } from './gathering.ts';
import { guard } from './guard.ts';
import { inHardMoment, isHardMoment } from './hard-moments.ts';
import { chooseKept, leaveKeeping } from './keeping.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { changeRest } from './resting.ts';
import { alreadyHolds } from './repeated.ts';
import type { Gathering, Keeping, RoomState } from './room-state.ts';
import {
  askSmallerPiece,
  changeWay,
  choose,
  extend,
  keepRule,
  nameHurt,
  sendPiece,
  setReady,
} from './talking.ts';
import { endActing, takeOutcome } from './transitions.ts';

/** Wishes that mean the same whatever turn is running; stopping must not be refused as stale. */
const WHATEVER_THE_TURN: ReadonlySet<CommandKind> = new Set([
  'arrive',
  'depart',
  'pause',
  'take-break',
  'leave-for-today',
  'close-kindly',
  'part',
  'change-way',
  'take-back',
]);

/**
 * Decides one command of one partner. Deadlines that have passed are applied first. The same reference back: nothing
 * changed. A refusal changes nothing, not even by those deadlines.
 */
export function applyCommand(
  state: RoomState,
  seat: Seat,
  made: TurnCommand,
  context: Context,
): RoomState | Refusal {
  const current = advance(state, context.now);
  const { command } = made;
  if (alreadyHolds(current, seat, made)) return current;
  if (made.turn !== current.turn && !WHATEVER_THE_TURN.has(command.kind)) return refuse({ reason: 'stale' });
  if (acceptsPastProposal(current, command)) return refuse({ reason: 'stale' });
  const refusal = guard(current, seat, command.kind, context.now);
  if (refusal !== null) return refusal;
  const { phase } = current;
  switch (phase.kind) {
    case 'gathering':
      return inGathering(current, phase, seat, command, context);
    case 'talking':
      return inTalk(current, phase.conversation, seat, command, context);
    case 'keeping':
      return inKeeping(current, phase, seat, command);
    case 'home':
      return atHome(current, seat, command);
    case 'inviting':
      return refuse({ reason: 'not-now' });
    default:
      return assertNever(phase);
  }
}

function atHome(state: RoomState, seat: Seat, command: Command): RoomState | Refusal {
  switch (command.kind) {
    case 'arrive':
      return arrive(state, seat);
    case 'lengthen-rest':
    case 'shorten-rest':
    case 'keep-rest':
      return changeRest(state, seat, command);
    default:
      return refuse({ reason: 'not-now' });
  }
}

function inGathering(
  state: RoomState,
  gathering: Gathering,
  seat: Seat,
  command: Command,
  context: Context,
): RoomState | Refusal {
  if (command.kind === 'arrive') return arrive(state, seat);
  if (command.kind === 'depart') return depart(state, gathering, seat);
  if (command.kind === 'propose') return propose(state, gathering, seat, command.choice, context);
  if (command.kind === 'accept') return accept(state, gathering, command, context);
  return command.kind === 'withdraw' ? withdraw(state, gathering) : refuse({ reason: 'not-now' });
}

function inTalk(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  command: Command,
  { now }: Context,
): RoomState | Refusal {
  if (isHardMoment(command)) return inHardMoment(state, conversation, seat, command);
  switch (command.kind) {
    case 'ready':
    case 'not-ready':
      return setReady(state, conversation, seat, command.kind === 'ready', now);
    case 'not-now':
    case 'hear-again':
      return takeOutcome(state, conversation, command.kind, now);
    case 'keep-rule':
      return keepRule(state, conversation, seat, command, now);
    case 'name-hurt':
      return nameHurt(state, conversation, seat, command.hurt, now);
    case 'hand-over':
      return endActing(state, conversation, now);
    case 'choose':
      return choose(state, conversation, command, now);
    case 'extend':
      return extend(state, conversation, seat, now);
    case 'smaller-piece':
      return askSmallerPiece(state, conversation);
    case 'send-piece':
      return sendPiece(state, conversation, seat);
    case 'change-way':
      return changeWay(state, conversation, seat, command.way);
    case 'pause':
    case 'resume':
    case 'take-break':
    case 'longer':
    case 'find-time':
    case 'go-on':
    case 'lighter-topic':
    case 'leave-for-today':
    case 'show-rules':
    case 'put-rules-away':
    case 'close-kindly':
    case 'part':
      return besideStep(state, conversation, seat, command, now);
    default:
      // The others are of other phases: the guard has refused them already.
      return refuse({ reason: 'not-now' });
  }
}

function inKeeping(state: RoomState, keeping: Keeping, seat: Seat, command: Command): RoomState | Refusal {
  if (command.kind === 'choose-kept') return chooseKept(state, keeping, seat, command.pieces);
  return command.kind === 'kept-saved' ? leaveKeeping(state) : refuse({ reason: 'not-now' });
}
