import type { Millis, Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import { addMinutes, settle, startClock, stopClock } from './clock.ts';
import type { Command, Way } from './commands.ts';
import type { Conversation, Moment } from './conversation-state.ts';
import { mirrorMinute } from './moment.ts';
import { addPiece } from './pieces.ts';
import { optionsNow, stepOf } from './plan-lookup.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { chooseOption, takeOutcome, withConversation } from './transitions.ts';
import { waysOpen } from './ways.ts';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

function withMoment(state: RoomState, conversation: Conversation, change: Partial<Moment>): RoomState {
  return withConversation(state, { ...conversation, now: { ...conversation.now, ...change } });
}

/** Moves on when both are ready. */
export function setReady(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  isReady: boolean,
  at: Millis,
): RoomState {
  const ready = { ...conversation.now.ready, [seat]: isReady };
  if (ready.a && ready.b) return takeOutcome(state, conversation, 'done', at);
  return withMoment(state, conversation, { ready });
}

/** Moves on when both have tapped every rule; a rule that one cannot keep today ends it kindly for now. */
export function keepRule(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  command: Of<'keep-rule'>,
  at: Millis,
): RoomState | Refusal {
  const mine = conversation.now.rules[seat];
  const tapped = mine[command.rule];
  if (tapped === undefined) return refuse({ reason: 'not-offered' });
  if (!command.kept) return takeOutcome(state, conversation, 'cannot-keep', at);
  if (tapped) return state;
  const rules = { ...conversation.now.rules, [seat]: mine.with(command.rule, true) };
  const isAgreed = [...rules.a, ...rules.b].every(Boolean);
  if (isAgreed) return takeOutcome(state, conversation, 'done', at);
  return withMoment(state, conversation, { rules });
}

/** The same answer from both goes on, and theirs is the first word from here. Different ones stop kindly. */
export function nameHurt(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  hurt: Seat,
  at: Millis,
): RoomState {
  const { named } = conversation.now;
  const theirs = named[otherSeat(seat)];
  if (theirs === null) {
    return named[seat] === hurt
      ? state
      : withMoment(state, conversation, { named: { ...named, [seat]: hurt } });
  }
  if (theirs !== hurt) return takeOutcome(state, conversation, 'differ', at);
  return takeOutcome(state, { ...conversation, hurt, first: hurt }, 'done', at);
}

export function choose(
  state: RoomState,
  conversation: Conversation,
  command: Of<'choose'>,
  at: Millis,
): RoomState | Refusal {
  if (!optionsNow(conversation).includes(command.option)) return refuse({ reason: 'not-offered' });
  return chooseOption(state, conversation, command.option, at);
}

/** One more minute for the floor holder, and the same for the partner in the mirrored turn. */
export function extend(state: RoomState, before: Conversation, seat: Seat, at: Millis): RoomState {
  const conversation = settle(before, at);
  const { clock, now } = conversation;
  if (clock === null) return state;
  return withConversation(state, {
    ...conversation,
    clock: addMinutes(clock, 1),
    minutes: mirrorMinute(conversation, stepOf(conversation), seat),
    now: { ...now, added: now.added + 1 },
  });
}

export function askSmallerPiece(state: RoomState, conversation: Conversation): RoomState {
  return withMoment(state, conversation, { smallerPieceAsked: true });
}

export function sendPiece(state: RoomState, conversation: Conversation, seat: Seat): RoomState {
  const { written, step } = conversation.now;
  const now = { ...conversation.now, written: { ...written, [seat]: written[seat] + 1 } };
  return withConversation(state, { ...conversation, now, pieces: addPiece(conversation.pieces, seat, step) });
}

/** Whoever changes touches only their own way, and nothing of the turn. */
export function changeWay(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  way: Way,
): RoomState | Refusal {
  if (!waysOpen(conversation, seat).includes(way)) return refuse({ reason: 'not-offered' });
  const changed = { a: null, b: null, ...conversation.changed, [seat]: way };
  return withConversation(state, { ...conversation, changed });
}

/** Both see the list; the floor and the clock stay as they are. */
export function showRules(state: RoomState, conversation: Conversation): RoomState {
  return withConversation(state, { ...conversation, rulesOpen: { a: true, b: true } });
}

export function putRulesAway(state: RoomState, conversation: Conversation, seat: Seat): RoomState {
  const rulesOpen = { a: false, b: false, ...conversation.rulesOpen, [seat]: false };
  return withConversation(state, { ...conversation, rulesOpen });
}

/** Stops the clock for both. A second pause takes back one's own "back". */
export function pause(state: RoomState, conversation: Conversation, seat: Seat, at: Millis): RoomState {
  const back = { ...(conversation.pause?.back ?? { a: false, b: false }), [seat]: false };
  const rulesOpen = { a: false, b: false };
  return withConversation(state, { ...stopClock(conversation, at), rulesOpen, pause: { back } });
}

/** Goes on when both are back; the clock also waits for a partner whose connection is gone. */
export function resume(state: RoomState, conversation: Conversation, seat: Seat, at: Millis): RoomState {
  const back = { a: false, b: false, ...conversation.pause?.back, [seat]: true };
  if (!back.a || !back.b) return withConversation(state, { ...conversation, pause: { back } });
  const open: Conversation = { ...conversation, pause: null };
  return withConversation(state, isAnyoneGone(state) ? open : startClock(open, at));
}

export function isAnyoneGone(state: RoomState): boolean {
  return state.goneSince.a !== null || state.goneSince.b !== null;
}
