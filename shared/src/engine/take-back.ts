import type { Seat } from '../base/index.ts';
import type { Conversation } from './conversation-state.ts';
import { pieceCount, standingPieces, takePieceBack } from './pieces.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { withConversation } from './transitions.ts';

/** Whoever has the floor, and also while the room is paused: as long as one has a piece that stands. */
export function takeBackGuard({ pieces }: Conversation, seat: Seat): Refusal | null {
  const hasOwn = standingPieces(pieces).some((mark) => mark.seat === seat);
  return hasOwn ? null : refuse({ reason: 'not-offered' });
}

/** The piece was taken back before, by the same partner. */
export function isTakenBack({ pieces }: Conversation, seat: Seat, piece: number): boolean {
  const isSent = Number.isInteger(piece) && piece >= 1 && piece <= pieceCount(pieces);
  const run = isSent ? pieces.find(({ from, seats }) => piece >= from && piece < from + seats.length) : null;
  return run?.seats[piece - run.from] === seat.toUpperCase();
}

/** Leaves an empty place, so that every other piece keeps its number. */
export function takeBack(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  piece: number,
): RoomState | Refusal {
  const isOwn = standingPieces(conversation.pieces).some(
    (mark) => mark.number === piece && mark.seat === seat,
  );
  if (!isOwn) return refuse({ reason: 'not-offered' });
  return withConversation(state, { ...conversation, pieces: takePieceBack(conversation.pieces, piece) });
}

/** What a seat has sent in this turn and not taken back. */
export function standingInTurn({ now, pieces }: Conversation, seat: Seat): number {
  const before = pieceCount(pieces) - now.written.a - now.written.b;
  return standingPieces(pieces).filter((mark) => mark.number > before && mark.seat === seat).length;
}
