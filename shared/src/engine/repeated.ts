import type { Seat } from '../base/index.ts';
import { awayOf, breakOf } from './break.ts';
import { holdsByBreak } from './break-guard.ts';
import type { Command, CommandKind, TurnCommand } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import type { RoomState } from './room-state.ts';
import { wayOf } from './ways.ts';
import { isTakenBack } from './take-back.ts';

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
function holdsWhatever({ phase, conversations }: RoomState, seat: Seat, command: Command): boolean {
  const { kind } = command;
  if (kind === 'change-way')
    return phase.kind === 'talking' && wayOf(phase.conversation, seat) === command.way;
  if (kind === 'take-back')
    return phase.kind === 'talking' && isTakenBack(phase.conversation, seat, command.piece);
  const isGathered = phase.kind === 'gathering';
  if (kind === 'arrive') return phase.kind === 'talking' || (isGathered && phase.arrived[seat]);
  if (kind === 'depart') return phase.kind === 'home' || (isGathered && !phase.arrived[seat]);
  if (phase.kind === 'talking') return standsStillAlready(phase.conversation, seat, kind);
  const isOver = phase.kind === 'keeping' || (phase.kind === 'home' && conversations > 0);
  return isOver && (kind === 'close-kindly' || kind === 'part' || kind === 'leave-for-today');
}

function standsStillAlready(conversation: Conversation, seat: Seat, kind: CommandKind): boolean {
  if (holdsByBreak(conversation, seat, kind)) return true;
  return kind === 'pause' && conversation.pause?.back[seat] === false;
}

function holdsNow({ phase, sittings }: RoomState, seat: Seat, command: Command): boolean {
  const { kind } = command;
  if (phase.kind === 'home' && sittings !== null) {
    const asksShorter = sittings.shorter?.[seat] === true;
    return (kind === 'shorten-rest' && asksShorter) || (kind === 'keep-rest' && !asksShorter);
  }
  if (phase.kind === 'gathering') {
    return kind === 'withdraw' && phase.arrived[seat] && phase.proposal === null;
  }
  return phase.kind === 'talking' && holdsInTalk(phase.conversation, seat, command);
}

function holdsInTalk(conversation: Conversation, seat: Seat, command: Command): boolean {
  const { kind } = command;
  const { pause, now, rulesOpen } = conversation;
  const standing = breakOf(conversation);
  const away = awayOf(conversation);
  if (kind === 'go-on') return standing === null;
  if (kind === 'longer') return away?.stage === 'away' && away.cause === 'called';
  if (standing !== null) return kind === 'resume' && (away === null || away.back[seat]);
  if (kind === 'show-rules') return pause === null && rulesOpen?.a === true && rulesOpen.b;
  if (kind === 'put-rules-away') return rulesOpen?.[seat] !== true;
  if (kind === 'resume') return pause === null || pause.back[seat];
  if (pause !== null) return false;
  if (kind === 'ready') return now.ready[seat];
  if (kind === 'ask-heavy') return now.floor === seat && now.heavy === 'asked';
  if (kind === 'withdraw-heavy') return now.floor === seat && now.heavy === undefined;
  if (kind === 'answer-heavy') return now.floor !== seat && now.heavy === (command.yes ? 'yes' : 'not-now');
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
  if (kind === 'lighter-topic') return phase.kind === 'talking' && breakOf(phase.conversation) === null;
  if (kind === 'hand-over') return floorBefore === seat;
  if (kind === 'not-now') return state.lastEnding === 'another-time';
  const isWish = kind !== 'keep-rule' || command.kept;
  return LEFT_TOGETHER.has(kind) && isWish && floorBefore === null;
}
