import type { RoomState } from './room-state.ts';

/** A room as it is opened: one seat taken, the other invited. */
export function newRoom(): RoomState {
  return {
    format: 1,
    turn: 1,
    floorBefore: null,
    conversations: 0,
    lastFirst: null,
    lastEnding: null,
    sittings: null,
    goneSince: { a: null, b: null },
    phase: { kind: 'inviting' },
  };
}
