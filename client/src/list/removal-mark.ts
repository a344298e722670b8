import type { Seat } from '@heard/shared/base';
import { hashOfParts } from './length-prefixed.ts';
import type { RemovableKind } from './list-port.ts';
import { isSeat, NOTE_KINDS, readOrder } from './list-schema.ts';
import { readReviewDate } from './review-date.ts';
import type { SignatureScheme, Standing } from './signature.ts';

const LABEL = 'heard removal v1';

/** What an author leaves in the place of their own words. */
export interface Removal {
  readonly kind: RemovableKind;
  readonly whose: Seat;
  /** Where it stood. */
  readonly order: number;
  readonly day: string;
  /** `undone`: nothing had been read in it, or its addition was taken back; no place is kept for it. */
  readonly how: 'removed' | 'undone';
}

export interface ReadRemoval extends Removal {
  readonly standing: Standing;
}

/** A plain object for the document; read back by `readRemoval`. */
export function makeRemoval(
  id: string,
  removal: Removal,
  signatures: SignatureScheme,
): Readonly<Record<string, unknown>> {
  return { ...removal, signature: signatures.make(removalHash(id, removal)) };
}

/**
 * Null for what has not the shape of one. Only the author's own signature makes it count.
 * @param isNow checked at once, however long it takes
 */
export function readRemoval(
  id: string,
  value: unknown,
  signatures: SignatureScheme,
  isNow = false,
): ReadRemoval | null {
  if (typeof value !== 'object' || value === null) return null;
  const bag = value as Readonly<Record<string, unknown>>;
  const kind = REMOVABLE.find((known) => known === bag['kind']);
  const { whose, how, signature } = bag;
  const day = readReviewDate(bag['day']);
  if (kind === undefined || !isSeat(whose) || (how !== 'removed' && how !== 'undone') || day === '')
    return null;
  const removal: Removal = { kind, whose, order: readOrder(bag['order']), day, how };
  const read = isNow ? signatures.readNow : signatures.read;
  return { ...removal, standing: read(whose, removalHash(id, removal), signature) };
}

const REMOVABLE: readonly RemovableKind[] = [...NOTE_KINDS, 'agreement', 'kept'];

function removalHash(id: string, { kind, whose, order, day, how }: Removal): string {
  return hashOfParts([LABEL, id, kind, whose, `${order}`, day, how]);
}
