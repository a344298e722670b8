import * as Y from 'yjs';
import type { AgreementView, BroughtNote, NoteKind } from './list-port.ts';
import { AGREEMENT_FIELDS, newAgreement, newNote } from './list-schema.ts';

/**
 * A note out of a file as it lies in the document. An act comes as an open offer of that day, or let go: a file must
 * not say for anyone that they did it or felt it.
 */
export function broughtNote(kind: NoteKind, note: BroughtNote, order: number, day: string): Y.Map<unknown> {
  const item = newNote(kind, note.whose, order, day, note.text);
  if (kind === 'parked' && note.on !== undefined && note.on !== '') item.set('on', note.on);
  if (kind === 'act' && typeof note.agreement === 'string') item.set('of', note.agreement);
  if (kind === 'act' && note.state === 'let-go') item.set('gone', true);
  // Of another day, so that it reads at once as it did where it was taken from.
  if (kind === 'thanks') item.set('day', note.day !== undefined && note.day < day ? note.day : '');
  return item;
}

/** An agreement out of a file, unsigned: both are asked anew. */
export function broughtAgreement(agreement: AgreementView, order: number): Y.Map<unknown> {
  const item = newAgreement(agreement.by, order, agreement.fields.need);
  for (const field of AGREEMENT_FIELDS) item.set(field, new Y.Text(agreement.fields[field]));
  if (agreement.reviewOn !== '') item.set('review', agreement.reviewOn);
  if (agreement.state === 'set-aside') item.set('aside', true);
  if (agreement.state === 'let-go') item.set('aside', 'let-go');
  return item;
}
