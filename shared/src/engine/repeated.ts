import type { Seat } from '../base/index.ts';
import type { Command, TurnCommand } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import type { RoomState } from './room-state.ts';

/**
 * Whether what a command asks for holds already: both pressed at once, a second tap, the time ran out in the same
 * instant. Such a command is no error; it changes nothing.
 */
export function alreadyHolds(state: RoomState, seat: Seat, { command, turn }: TurnCommand): boolean {
  if (turn === state.turn && holdsNow(state, seat, command)) return true;
  if (turn === state.turn - 1 && heldByLastMove(state, seat, command)) return true;
  return holdsWhatever(state, seat, command);
}

/** Wishes about oneself, whatever turn they were made against. */
function holdsWhatever(state: RoomState, seat: Seat, command: Command): boolean {
  const { phase } = state;
  switch (command.kind) {
    case 'arrive':
      return phase.kind === 'talking' || (phase.kind === 'gathering' && phase.arrived[seat]);
    case 'depart':
      return phase.kind === 'home' || (phase.kind === 'gathering' && !phase.arrived[seat]);
    case 'close-kindly':
      return phase.kind === 'keeping' || (phase.kind === 'home' && state.conversations > 0);
    case 'pause':
      return phase.kind === 'talking' && phase.conversation.pause?.back[seat] === false;
    default:
      return false;
  }
}

function holdsNow(state: RoomState, seat: Seat, command: Command): boolean {
  const { phase } = state;
  if (phase.kind === 'gathering') {
    return command.kind === 'withdraw' && phase.arrived[seat] && phase.proposal === null;
  }
  return phase.kind === 'talking' && holdsInTalk(phase.conversation, seat, command);
}

function holdsInTalk(conversation: Conversation, seat: Seat, command: Command): boolean {
  const { pause, now } = conversation;
  if (command.kind === 'resume') return pause === null || pause.back[seat];
  if (pause !== null) return false;
  switch (command.kind) {
    case 'ready':
      return now.ready[seat];
    case 'smaller-piece':
      return now.smallerPieceAsked && now.floor !== seat;
    default:
      return false;
  }
}

/** The step that the command asked to leave was left by the last move. */
function heldByLastMove(state: RoomState, seat: Seat, command: Command): boolean {
  const { phase, floorBefore } = state;
  const isAfterTalk = phase.kind === 'talking' || phase.kind === 'keeping' || phase.kind === 'home';
  switch (command.kind) {
    case 'ready':
    case 'name-hurt':
      return isAfterTalk && floorBefore === null && state.conversations > 0;
    case 'keep-rule':
      return isAfterTalk && floorBefore === null && state.conversations > 0 && command.kept;
    case 'hand-over':
      return isAfterTalk && floorBefore === seat;
    case 'not-now':
      return state.lastEnding === 'another-time' && phase.kind !== 'gathering';
    case 'accept':
      return phase.kind === 'talking';
    case 'choose-kept':
    case 'kept-saved':
      return phase.kind === 'home';
    default:
      return false;
  }
}
