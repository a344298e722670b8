import type { Millis } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import { awayOf, breakDeadline, breakOf, coverLost, passBreakDeadline } from './break.ts';
import { sittingDeadline, turnDeadline } from './clock.ts';
import type { Conversation } from './conversation-state.ts';
import { isHandBackEmpty } from './floor.ts';
import { planOf } from './plan-lookup.ts';
import type { RoomState } from './room-state.ts';
import { LOST_MS, MOVES_AT_ONCE } from './settings.ts';
import { endActing, withConversation } from './transitions.ts';

/** When to look again; null while nothing happens by itself. */
export function nextDeadline(state: RoomState): Millis | null {
  switch (state.phase.kind) {
    case 'inviting':
    case 'home':
    case 'gathering':
      return null;
    case 'talking':
      return talkingDeadline(state, state.phase.conversation);
    case 'keeping':
      return state.phase.until;
    default:
      return assertNever(state.phase);
  }
}

function talkingDeadline(state: RoomState, conversation: Conversation): Millis | null {
  const standing = breakOf(conversation);
  const all = [
    turnDeadline(conversation),
    sittingDeadline(conversation, planOf(conversation)),
    standing === null ? null : breakDeadline(standing),
    lostDeadline(state, conversation),
  ].filter((deadline) => deadline !== null);
  return all.length === 0 ? null : Math.min(...all);
}

/** When somebody's lost connection becomes a break; null while nobody is lost, or a break covers the talk already. */
function lostDeadline({ goneSince }: RoomState, conversation: Conversation): Millis | null {
  if (awayOf(conversation) !== null) return null;
  const first = Math.min(goneSince.a ?? Infinity, goneSince.b ?? Infinity);
  return Number.isFinite(first) ? first + LOST_MS : null;
}

/**
 * Applies every deadline up to `now`, each at its own instant, so that live, late and lazy catching up give the
 * same record. Same reference back if none has passed.
 */
export function advance(state: RoomState, now: Millis): RoomState {
  let current = state;
  for (let count = 0; count < MOVES_AT_ONCE; count += 1) {
    const deadline = nextDeadline(current);
    if (deadline === null || deadline > now) return current;
    current = passDeadline(current, deadline);
  }
  return current;
}

function passDeadline(state: RoomState, at: Millis): RoomState {
  const { phase } = state;
  if (phase.kind === 'keeping') {
    return { ...state, turn: state.turn + 1, floorBefore: null, phase: { kind: 'home' } };
  }
  if (phase.kind !== 'talking') return state;
  const { conversation } = phase;
  const lost = lostDeadline(state, conversation);
  if (lost !== null && lost <= at) return coverLost(state, conversation, at);
  const standing = breakOf(conversation);
  if (standing !== null) return passBreakDeadline(state, conversation, standing, at);
  const sitting = sittingDeadline(conversation, planOf(conversation));
  if (sitting !== null && sitting <= at) {
    return withConversation(state, { ...conversation, timeUsedUp: true });
  }
  if (isHandBackEmpty(conversation)) return withConversation(state, holdAtEnd(conversation));
  return endActing(state, conversation, at);
}

/** An empty hand-back is never sent on: the turn stays, and its end is only a nudge from here. */
function holdAtEnd(conversation: Conversation): Conversation {
  const { clock } = conversation;
  return clock === null ? conversation : { ...conversation, clock: { ...clock, graceMs: 0, soft: true } };
}
