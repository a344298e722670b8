import { assertNever } from '../base/index.ts';
import { pieceCount } from './pieces.ts';
import type { RoomState } from './room-state.ts';

/** Whose sealed pieces have to exist now; null: none, and what there was is to be wiped. */
export function wordsConversation(state: RoomState): number | null {
  const { kind } = state.phase;
  return kind === 'talking' || kind === 'keeping' ? state.conversations : null;
}

/** The number that the next accepted `send-piece` will carry. */
export function nextPieceNumber(state: RoomState): number {
  const { phase } = state;
  switch (phase.kind) {
    case 'talking':
      return pieceCount(phase.conversation.pieces) + 1;
    case 'keeping':
      return pieceCount(phase.pieces) + 1;
    case 'inviting':
    case 'home':
    case 'gathering':
      return 1;
    default:
      return assertNever(phase);
  }
}
