import * as Y from 'yjs';
import type { AgreementView, NeedView } from './list-port.ts';
import { AGREEMENT_FIELDS, newAgreement, newNote } from './list-schema.ts';

/** A need out of a file as it lies in the document. */
export function broughtNeed(need: NeedView, order: number): Y.Map<unknown> {
  return newNote('need', need.whose, order, '', need.text);
}

/** An agreement out of a file, unsigned: both are asked anew. */
export function broughtAgreement(agreement: AgreementView, order: number): Y.Map<unknown> {
  const item = newAgreement(agreement.by, order, agreement.fields.need);
  for (const field of AGREEMENT_FIELDS) item.set(field, new Y.Text(agreement.fields[field]));
  if (agreement.reviewOn !== '') item.set('review', agreement.reviewOn);
  if (agreement.state === 'set-aside') item.set('aside', true);
  return item;
}
