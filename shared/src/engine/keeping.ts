import type { Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import type { CommandKind } from './commands.ts';
import { standingPieces } from './pieces.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Keeping, RoomState } from './room-state.ts';

/** What both have chosen to keep; null until both have. */
export function keptByBoth(keeping: Keeping): readonly number[] | null {
  const { a, b } = keeping.chosen;
  if (a === null || b === null) return null;
  return a.filter((piece) => b.includes(piece));
}

export function keepingGuard(keeping: Keeping, kind: CommandKind): Refusal | null {
  const isDecided = keptByBoth(keeping) !== null;
  if (kind === 'choose-kept') return isDecided ? refuse({ reason: 'not-offered' }) : null;
  if (kind === 'kept-saved') return isDecided ? null : refuse({ reason: 'not-offered' });
  return refuse({ reason: 'not-now' });
}

/** May be chosen anew until the other has chosen too. Nothing in common: the words go at once. */
export function chooseKept(
  state: RoomState,
  keeping: Keeping,
  seat: Seat,
  pieces: readonly number[],
): RoomState | Refusal {
  const standing = new Set(standingPieces(keeping.pieces).map((mark) => mark.number));
  const isKnown = (piece: number): boolean => standing.has(piece);
  if (!pieces.every(isKnown)) return refuse({ reason: 'not-offered' });
  const chosen = [...new Set(pieces)].toSorted((one, other) => one - other);
  if (keeping.chosen[seat]?.join() === chosen.join() && keeping.chosen[otherSeat(seat)] === null)
    return state;
  const next: Keeping = { ...keeping, chosen: { ...keeping.chosen, [seat]: chosen } };
  return keptByBoth(next)?.length === 0 ? leaveKeeping(state) : { ...state, phase: next };
}

/** Home; with this the words of the conversation are gone. */
export function leaveKeeping(state: RoomState): RoomState {
  return { ...state, turn: state.turn + 1, floorBefore: null, phase: { kind: 'home' } };
}
