import type { PerSeat, Seat } from '../base/index.ts';
import { breakOf } from './break.ts';
import type { Conversation } from './conversation-state.ts';
import { stepOf } from './plan-lookup.ts';
import type { RoomState } from './room-state.ts';
import { isAnyoneGone } from './talking.ts';
import { wayOf } from './ways.ts';

/** Whose voice the room carries now: follows from the floor alone, and is nobody's to ask for. */
export function audibleNow(state: RoomState, conversation: Conversation): PerSeat<boolean> {
  const isAudible = (seat: Seat): boolean =>
    isOpenTo(conversation, seat) && wayOf(conversation, seat) === 'voice' && !isAnyoneGone(state);
  return { a: isAudible('a'), b: isAudible('b') };
}

function isOpenTo(conversation: Conversation, seat: Seat): boolean {
  const { floor } = conversation.now;
  const { kind } = stepOf(conversation);
  if (conversation.pause !== null || breakOf(conversation) !== null) return false;
  if (kind === 'private' || kind === 'breath') return false;
  return floor === null || floor === seat;
}
