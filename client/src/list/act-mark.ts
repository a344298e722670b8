import type { Seat } from '@heard/shared/base';
import { hashOfParts } from './length-prefixed.ts';
import { readReviewDate } from './review-date.ts';
import type { SignatureScheme, Standing } from './signature.ts';

const LABEL = 'heard act mark v1';

type SignedMark = 'welcome' | 'did' | 'felt';

export interface MarkPlace {
  readonly id: string;
  readonly mark: SignedMark;
  /** Whose mark it is. */
  readonly seat: Seat;
  /** The act's words; other words are another act. */
  readonly text: string;
}

export interface ReadMark {
  readonly day: string;
  readonly standing: Standing;
}

/** The stored form of the own seat's mark: its day and its signature. */
export function makeMark(place: MarkPlace, day: string, signatures: SignatureScheme): string {
  return `${day}|${signatures.make(markHash(place, day))}`;
}

/** Null where no mark stands. */
export function readMark(place: MarkPlace, stored: unknown, signatures: SignatureScheme): ReadMark | null {
  if (typeof stored !== 'string' || stored === '' || stored.length > 200) return null;
  const day = readReviewDate(stored.slice(0, 10));
  if (day === '' || stored[10] !== '|') return { day: '', standing: 'not-verified' };
  const hash = markHash(place, day);
  return { day, standing: signatures.read(place.seat, hash, stored.slice(11)) };
}

function markHash({ id, mark, seat, text }: MarkPlace, day: string): string {
  return hashOfParts([LABEL, id, mark, seat, day, text.normalize('NFC')]);
}
