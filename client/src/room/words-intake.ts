import { pieceMarks, type PartnerView, type PieceMark } from '@heard/shared/engine';
import type { Piece } from '@heard/shared/protocol';
import { openPiece } from '../crypto/seal-piece.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import type { OpenedPiece } from './room-port.ts';

/** The running conversation's words on this device: in memory only, and only while that conversation runs. */
export interface HeldWords {
  readonly conversation: number;
  readonly pieces: readonly OpenedPiece[];
}

/** The conversation whose words may be on this device now, and the pieces it has; null when there is none. */
function listedPieces(
  view: PartnerView,
): { readonly conversation: number; readonly marks: readonly PieceMark[] } | null {
  const { phase } = view;
  if (phase.kind !== 'talking' && phase.kind !== 'keeping') return null;
  return { conversation: phase.number, marks: pieceMarks(phase.pieces) };
}

/**
 * Wipes what belongs to no running conversation and what its author has taken back, also while it was on its way here;
 * the same value back when nothing changes.
 */
export function wordsForView(held: HeldWords | null, view: PartnerView): HeldWords | null {
  const listed = listedPieces(view);
  if (listed === null) return null;
  if (held === null || held.conversation !== listed.conversation)
    return { conversation: listed.conversation, pieces: [] };
  const gone = new Set(listed.marks.filter((mark) => mark.isTakenBack).map((mark) => mark.number));
  const isGone = ({ number }: OpenedPiece): boolean => gone.has(number);
  return held.pieces.some(isGone) ? { ...held, pieces: held.pieces.filter((piece) => !isGone(piece)) } : held;
}

/** The number after which the server has to be asked, or null when everything listed is here. */
export function missingAfter(held: HeldWords | null, view: PartnerView): number | null {
  const listed = listedPieces(view);
  if (listed === null || held === null) return null;
  const known = new Set(held.pieces.map((piece) => piece.number));
  const missing = listed.marks
    .filter((mark) => !mark.isTakenBack && !known.has(mark.number))
    .map((mark) => mark.number);
  return missing.length === 0 ? null : Math.min(...missing) - 1;
}

/**
 * Opens what came when `asked` was the state: the server stores a piece in the step that lists it, so everything
 * listed there was to be had. Who wrote a piece is taken from the state and bound into the seal, so it cannot pass
 * as the other's. A listed piece that did not come, or does not open, stays with text null: said, not hidden, and
 * not asked for forever.
 */
export function openWords(
  held: HeldWords,
  asked: PartnerView,
  came: readonly Piece[],
  keys: RoomKeys,
): HeldWords {
  const listed = listedPieces(asked);
  if (listed === null || listed.conversation !== held.conversation) return held;
  const pieces = new Map(held.pieces.map((piece) => [piece.number, piece]));
  const sealed = new Map(came.map((piece) => [piece.number, piece.sealed]));
  for (const mark of listed.marks) {
    if (mark.isTakenBack || pieces.has(mark.number)) continue;
    const bytes = sealed.get(mark.number);
    const place = { conversation: held.conversation, seat: mark.seat };
    const text = bytes === undefined ? null : openPiece(keys, place, bytes);
    pieces.set(mark.number, { number: mark.number, seat: mark.seat, text });
  }
  const inOrder = [...pieces.values()].toSorted((one, other) => one.number - other.number);
  return { conversation: held.conversation, pieces: inOrder };
}
