import { SEATS, type Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import type { AgreementField, NoteKind } from './list-port.ts';

/**
 * The shared list as it lies in the Y.Doc, version 1. Roots: `names` (seat → string), `items` (random id →
 * Y.Map), `kept` (conversation and piece → plain object), `keys` (seat → public signing key), `weeks` (week-records.ts), `history` (hash →
 * entry, history-entry.ts), `removed` (item or kept id → removal-mark.ts). An item carries `v`, `kind`, `order` and a Y.Text for
 * each field. Items of a newer version are left alone and not shown. Nothing is written when a list is opened,
 * so two clients never both write defaults.
 */
export const SCHEMA_VERSION = 1;

export const NOTE_KINDS: readonly NoteKind[] = ['need', 'act', 'wish', 'victory', 'parked', 'thanks'];

export const AGREEMENT_FIELDS: readonly AgreementField[] = ['need', 'act', 'who', 'when', 'notice'];

/** Lengths in UTF-16 units (what `value.length` counts), counts in entries. */
export const LIST_LIMITS = {
  /** What one person may write into one field. */
  fieldChars: 2000,
  /** What is shown of a field at most; merged edits may exceed `fieldChars`, only a broken client exceeds this. */
  shownChars: 8000,
  keptChars: 4000,
  items: 500,
  kept: 2000,
  /** How many entries of a root are looked at before the rest is ignored. */
  entriesRead: 5000,
} as const;

export interface ListRoots {
  readonly names: Y.Map<unknown>;
  readonly items: Y.Map<unknown>;
  readonly kept: Y.Map<unknown>;
  readonly keys: Y.Map<unknown>;
  readonly history: Y.Map<unknown>;
  readonly removed: Y.Map<unknown>;
  readonly weeks: Y.Map<unknown>;
}

export function listRoots(doc: Y.Doc): ListRoots {
  return {
    names: doc.getMap('names'),
    items: doc.getMap('items'),
    kept: doc.getMap('kept'),
    keys: doc.getMap('keys'),
    history: doc.getMap('history'),
    removed: doc.getMap('removed'),
    weeks: doc.getMap('weeks'),
  };
}

export function isItemId(id: string): boolean {
  return /^[A-Za-z0-9_-]{16,32}$/.test(id);
}

export function isSeat(value: unknown): value is Seat {
  return SEATS.some((seat) => seat === value);
}

/** A position, not always whole; anything else sorts last. */
export function readOrder(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, -1e9), 1e9) : 1e9;
}

/** `day`: an act's offer fades from there, and what is put into the jar is not drawn on it. */
export function newNote(kind: NoteKind, whose: Seat, order: number, day: string, text = ''): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['v', SCHEMA_VERSION],
    ['kind', kind],
    ['whose', whose],
    ['order', order],
    ...(kind === 'act' || kind === 'thanks' ? [['day', day] as [string, unknown]] : []),
    ['text', new Y.Text(text)],
  ]);
}

export function newAgreement(by: Seat, order: number, need: string): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['v', SCHEMA_VERSION],
    ['kind', 'agreement'],
    ['by', by],
    ['order', order],
    ...AGREEMENT_FIELDS.map((field): [string, unknown] => [field, new Y.Text(field === 'need' ? need : '')]),
  ]);
}

/** The item with this id if it has this kind and a version this client knows; undefined otherwise. */
export function findItem(
  items: Y.Map<unknown>,
  id: string,
  kind: NoteKind | 'agreement',
): Y.Map<unknown> | undefined {
  const item = isItemId(id) ? items.get(id) : undefined;
  if (!(item instanceof Y.Map)) return undefined;
  return item.get('v') === SCHEMA_VERSION && item.get('kind') === kind ? item : undefined;
}
