import type { AgreementView } from './list-port.ts';
import { hashOfParts } from './length-prefixed.ts';
import { AGREEMENT_FIELDS, LIST_LIMITS } from './list-schema.ts';

const LABEL = 'heard agreement v1';

export type AgreementText = Pick<AgreementView, 'id' | 'fields' | 'reviewOn'>;

/**
 * The hash (SHA-256, hex) that a signature names. Canonical form: the label, the item's id, each field in fixed
 * order and the review date; every part as its length in bytes (32 bit, big endian) and its UTF-8. Fields are
 * NFC-normalised, so a keyboard that composes letters differently is not a change; any other character is.
 * The id is inside so that a signature cannot be moved to another agreement of the same words.
 */
export function agreementHash(agreement: AgreementText): string {
  const fields = AGREEMENT_FIELDS.map((field) => agreement.fields[field].normalize('NFC'));
  return hashOfParts([LABEL, agreement.id, ...fields, agreement.reviewOn]);
}

/** Something to do is written, and every field is short enough to be wholly on the screen. */
export function isSignable(agreement: Pick<AgreementView, 'fields'>): boolean {
  return (
    agreement.fields.act.trim() !== '' &&
    AGREEMENT_FIELDS.every((field) => agreement.fields[field].length < LIST_LIMITS.shownChars)
  );
}
