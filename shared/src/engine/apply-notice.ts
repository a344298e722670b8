import type { Millis, Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import { advance } from './advance.ts';
import { awayOf, breakOf, withAway } from './break.ts';
import { startClock, stopClock } from './clock.ts';
import type { Notice } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import type { RoomState } from './room-state.ts';
import { isAnyoneGone } from './talking.ts';
import { withConversation } from './transitions.ts';

/** What the server has noticed about a seat. The same reference back: nothing changed. */
export function applyNotice(state: RoomState, notice: Notice, now: Millis): RoomState {
  switch (notice.kind) {
    case 'seat-taken':
      return state.phase.kind === 'inviting'
        ? { ...state, turn: state.turn + 1, phase: { kind: 'home' } }
        : state;
    case 'left-for-good':
      return leaveForGood(advance(state, now), notice.seat);
    case 'gone':
      return seatGone(state, notice.seat, Math.min(notice.since, now), now);
    case 'back':
      return seatBack(advance(state, now), notice.seat, now);
    default:
      return assertNever(notice);
  }
}

/** What was running ends here, whatever it was; nobody can come to talk any more. */
function leaveForGood(state: RoomState, seat: Seat): RoomState {
  if (state.leftForGood !== undefined) return state;
  return {
    ...state,
    turn: state.turn + 1,
    floorBefore: null,
    goneSince: { a: null, b: null },
    leftForGood: seat,
    phase: { kind: 'home' },
  };
}

/**
 * Stops the clock as of `since`, which may lie before a deadline that nobody has applied yet: only what had ended by
 * then has ended. A turn that did begin after `since` has lost nothing and keeps its whole time.
 */
function seatGone(state: RoomState, seat: Seat, since: Millis, now: Millis): RoomState {
  if (state.goneSince[seat] !== null) return advance(state, now);
  const then = advance(state, since);
  const { phase } = then;
  const goneSince = { ...then.goneSince, [seat]: since };
  switch (phase.kind) {
    case 'inviting':
    case 'home':
    case 'keeping':
      return advance(then, now);
    case 'gathering':
      return { ...then, goneSince };
    case 'talking':
      return { ...notBack(then, stopClock(phase.conversation, since), seat), goneSince };
    default:
      return assertNever(phase);
  }
}

/** Somebody who has gone again is not back: the other must not wait for them. */
function notBack(state: RoomState, conversation: Conversation, seat: Seat): RoomState {
  const away = awayOf(conversation);
  if (away === null) return withConversation(state, conversation);
  return withAway(state, conversation, { ...away, back: { ...away.back, [seat]: false } });
}

function seatBack(state: RoomState, seat: Seat, now: Millis): RoomState {
  if (state.goneSince[seat] === null) return state;
  const present: RoomState = { ...state, goneSince: { ...state.goneSince, [seat]: null } };
  if (present.phase.kind !== 'talking' || isAnyoneGone(present)) return present;
  const { conversation } = present.phase;
  if (conversation.pause !== null || breakOf(conversation) !== null) return present;
  return withConversation(present, startClock(conversation, now));
}
