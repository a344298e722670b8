import type { Seat } from '../base/index.ts';
import type { Command, CommandKind, TurnCommand } from './commands.ts';
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
function holdsWhatever({ phase, conversations }: RoomState, seat: Seat, { kind }: Command): boolean {
  const isGathered = phase.kind === 'gathering';
  if (kind === 'arrive') return phase.kind === 'talking' || (isGathered && phase.arrived[seat]);
  if (kind === 'depart') return phase.kind === 'home' || (isGathered && !phase.arrived[seat]);
  if (kind === 'pause') return phase.kind === 'talking' && phase.conversation.pause?.back[seat] === false;
  const isOver = phase.kind === 'keeping' || (phase.kind === 'home' && conversations > 0);
  return kind === 'close-kindly' && isOver;
}

function holdsNow({ phase, sittings }: RoomState, seat: Seat, { kind }: Command): boolean {
  if (phase.kind === 'home' && sittings !== null) {
    const asksShorter = sittings.shorter?.[seat] === true;
    return (kind === 'shorten-rest' && asksShorter) || (kind === 'keep-rest' && !asksShorter);
  }
  if (phase.kind === 'gathering') {
    return kind === 'withdraw' && phase.arrived[seat] && phase.proposal === null;
  }
  return phase.kind === 'talking' && holdsInTalk(phase.conversation, seat, kind);
}

function holdsInTalk({ pause, now }: Conversation, seat: Seat, kind: CommandKind): boolean {
  if (kind === 'resume') return pause === null || pause.back[seat];
  if (pause !== null) return false;
  if (kind === 'ready') return now.ready[seat];
  return kind === 'smaller-piece' && now.smallerPieceAsked && now.floor !== seat;
}

const LEFT_TOGETHER: ReadonlySet<CommandKind> = new Set(['ready', 'name-hurt', 'keep-rule']);

/** The step that the command asked to leave was left by the last move. */
function heldByLastMove(state: RoomState, seat: Seat, command: Command): boolean {
  const { phase, floorBefore, conversations } = state;
  const { kind } = command;
  if (kind === 'accept') return phase.kind === 'talking';
  if (kind === 'choose-kept' || kind === 'kept-saved') return phase.kind === 'home';
  if (phase.kind === 'gathering' || conversations === 0) return false;
  if (kind === 'hand-over') return floorBefore === seat;
  if (kind === 'not-now') return state.lastEnding === 'another-time';
  const isWish = kind !== 'keep-rule' || command.kept;
  return LEFT_TOGETHER.has(kind) && isWish && floorBefore === null;
}
