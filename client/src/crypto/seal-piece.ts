import type { Seat } from '@heard/shared/base';

import { fromBase64url, toBase64url } from './base64url.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { RoomKeys } from './room-keys.ts';
import { open, seal } from './seal.ts';

/** Where a written piece belongs; bound into the seal, so a piece cannot be shown as the other's or later. */
export interface PiecePlace {
  readonly conversation: number;
  readonly seat: Seat;
}

/** One written piece as base64url, ready for `send-piece`. */
export function sealPiece(keys: RoomKeys, place: PiecePlace, text: string, random: RandomBytes): string {
  return toBase64url(seal(keys, { kind: 'piece', ...place }, new TextEncoder().encode(text), random));
}

/** Null when it cannot be opened as a piece of this conversation and seat. */
export function openPiece(keys: RoomKeys, place: PiecePlace, sealed: string): string | null {
  const bytes = fromBase64url(sealed);
  const plain = bytes === null ? null : open(keys, { kind: 'piece', ...place }, bytes);
  if (plain === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    return null;
  }
}
