import type { Seat } from '@heard/shared/base';
import { agreementHash, type AgreementText } from './agreement-text.ts';
import type { StoredEntry } from './history-entry.ts';
import type { HistoryLog } from './history-log.ts';
import type { AgreementHistoryView, HistoryChange, HistoryEntryView } from './list-port.ts';
import { AGREEMENT_FIELDS } from './list-schema.ts';

/** How the agreement that stands there now came to be, oldest first. */
export function readHistory(log: HistoryLog, text: AgreementText, today: string): AgreementHistoryView {
  const stored = inOrder(log.entriesOf(text.id));
  const known = new Set(stored.map(({ hash }) => hash));
  const days = new Map<string, string>();
  const entries: HistoryEntryView[] = [];
  let before: AgreementText = { id: text.id, fields: EMPTY, reviewOn: '' };
  let isMissing = false;
  for (const one of stored) {
    const { hash, entry } = one;
    const standing = log.standingOf(one);
    const counts = standing !== 'not-verified';
    const earliest = latestOf(entry.previous.map((previous) => days.get(previous) ?? ''));
    entries.push({
      id: hash,
      by: entry.by,
      act: entry.act,
      day: entry.day,
      isDayInDoubt: entry.day < earliest || entry.day > dayAfter(today),
      standing,
      changes: changesBetween(before, entry.text),
    });
    if (!counts) continue;
    // What follows an entry was not earlier, whatever day it names.
    days.set(hash, latestOf([earliest, entry.day > today ? '' : entry.day]));
    before = entry.text;
    isMissing ||= entry.previous.some((previous) => !known.has(previous)) || lacksOwn(one, stored);
  }
  return { entries, isMissing, isAhead: agreementHash(before) !== agreementHash(text) };
}

const EMPTY = { need: '', act: '', who: '', when: '', notice: '' } as const;

function changesBetween(before: AgreementText, after: AgreementText): readonly HistoryChange[] {
  const changes: HistoryChange[] = [];
  for (const field of AGREEMENT_FIELDS) {
    const [was, is] = [before.fields[field], after.fields[field]];
    if (was.normalize('NFC') !== is.normalize('NFC')) changes.push({ field, before: was, after: is });
  }
  if (before.reviewOn !== after.reviewOn)
    changes.push({ field: 'review', before: before.reviewOn, after: after.reviewOn });
  return changes;
}

/** A seat's numbers have no hole: one that is not there was taken out. */
function lacksOwn({ entry }: StoredEntry, entries: readonly StoredEntry[]): boolean {
  return (
    entry.number > 1 &&
    !entries.some(({ entry: other }) => other.key === entry.key && other.number === entry.number - 1)
  );
}

/** Every entry after those it follows; where that says nothing, by the author's own number, then by hash. */
function inOrder(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const waiting = new Map(entries.map((stored) => [stored.hash, stored]));
  const ordered: StoredEntry[] = [];
  const followers = new Map<string, StoredEntry[]>();
  const open = new Map<string, number>();
  for (const stored of entries) {
    const previous = new Set(
      stored.entry.previous.filter((hash) => waiting.has(hash) && hash !== stored.hash),
    );
    open.set(stored.hash, previous.size);
    for (const hash of previous) followers.set(hash, [...(followers.get(hash) ?? []), stored]);
  }
  let ready = entries.filter(({ hash }) => open.get(hash) === 0);
  while (ready.length > 0) {
    const [next, ...rest] = ready.toSorted(byNumber);
    ready = rest;
    if (next === undefined) break;
    ordered.push(next);
    waiting.delete(next.hash);
    for (const follower of followers.get(next.hash) ?? []) {
      const left = (open.get(follower.hash) ?? 0) - 1;
      open.set(follower.hash, left);
      if (left === 0) ready.push(follower);
    }
  }
  // Only an altered entry can follow itself; it is shown, after the rest.
  return [...ordered, ...[...waiting.values()].toSorted(byNumber)];
}

function byNumber(x: StoredEntry, y: StoredEntry): number {
  return x.entry.number - y.entry.number || seatOrder(x.entry.by, y.entry.by) || (x.hash < y.hash ? -1 : 1);
}

function seatOrder(x: Seat, y: Seat): number {
  return x === y ? 0 : x < y ? -1 : 1;
}

function latestOf(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** One day ahead is a time zone, not a wrong date. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
