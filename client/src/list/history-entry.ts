import type { Seat } from '@heard/shared/base';
import type { AgreementText } from './agreement-text.ts';
import { hashOfParts } from './length-prefixed.ts';
import type { AgreementField, HistoryAct } from './list-port.ts';
import { AGREEMENT_FIELDS, isItemId, isSeat, LIST_LIMITS } from './list-schema.ts';
import { tidyText } from './plain-text.ts';
import { readReviewDate } from './review-date.ts';

const LABEL = 'heard history entry v1';

/** Entries that one may follow; two people with two devices each make few ends. */
export const MAX_PREVIOUS = 16;

const HISTORY_ACTS: readonly HistoryAct[] = ['wrote', 'signed', 'withdrew', 'set-aside', 'let-go', 'took-up'];

/** What one seat did with one agreement, with the whole text as it stood after that. */
export interface HistoryEntry {
  readonly by: Seat;
  /** The public key it was signed with; a seat that had to begin with a new one begins its numbers anew. */
  readonly key: string;
  /** Counts this seat's entries about this agreement, from 1; its two devices may give the same number. */
  readonly number: number;
  readonly act: HistoryAct;
  /** ISO date on the device that wrote this, never a time. */
  readonly day: string;
  readonly text: AgreementText;
  /** Hashes of the entries that this one follows. */
  readonly previous: readonly string[];
}

/** An entry as it lies in the document, under its own hash. */
export interface StoredEntry {
  readonly hash: string;
  readonly entry: HistoryEntry;
  readonly signature: unknown;
  /** The place it lies in is its hash: nothing of it has been altered. */
  readonly isWhole: boolean;
}

export function entryHash(entry: HistoryEntry): string {
  const { by, key, number, act, day, text, previous } = entry;
  const fields = AGREEMENT_FIELDS.map((field) => text.fields[field]);
  const { id, reviewOn } = text;
  return hashOfParts([LABEL, by, key, `${number}`, act, day, id, ...fields, reviewOn, ...previous]);
}

/** A plain object for the document; read back by `readEntry`. */
export function storedForm(entry: HistoryEntry, signature: string): Readonly<Record<string, unknown>> {
  const { text, ...rest } = entry;
  return { ...rest, item: text.id, fields: { ...text.fields }, review: text.reviewOn, signature };
}

/** Null for what has not the shape of an entry. Never throws. */
export function readEntry(key: string, value: unknown): StoredEntry | null {
  if (!isHash(key) || typeof value !== 'object' || value === null) return null;
  const bag = value as Readonly<Record<string, unknown>>;
  const { by, key: signer, number, item, day, previous, fields, review } = bag;
  const act = HISTORY_ACTS.find((known) => known === bag['act']);
  if (!isSeat(by) || act === undefined || typeof item !== 'string' || !isItemId(item)) return null;
  if (!isHash(signer) || !Number.isSafeInteger(number) || (number as number) < 1) return null;
  if (readReviewDate(day) === '' || readReviewDate(day) !== day || readReviewDate(review) !== review)
    return null;
  if (!Array.isArray(previous) || previous.length > MAX_PREVIOUS || !previous.every(isHash)) return null;
  const texts = readFields(fields);
  if (texts === null) return null;
  const text = { id: item, fields: texts, reviewOn: readReviewDate(review) };
  const entry: HistoryEntry = {
    by,
    key: signer,
    number: number as number,
    act,
    day: readReviewDate(day),
    text,
    previous,
  };
  return { hash: key, entry, signature: bag['signature'], isWhole: entryHash(entry) === key };
}

function readFields(value: unknown): Readonly<Record<AgreementField, string>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const bag = value as Readonly<Record<string, unknown>>;
  const fields = { need: '', act: '', who: '', when: '', notice: '' };
  for (const field of AGREEMENT_FIELDS) {
    const text = bag[field];
    if (typeof text !== 'string' || text.length > LIST_LIMITS.shownChars || tidyText(text) !== text)
      return null;
    fields[field] = text;
  }
  return fields;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
