import type { AgreementHistoryView, AgreementView, ListSnapshot } from '../list/list-port.ts';
import { sharedWord } from '../list/week-records.ts';

/** Something that happened, on a day. Nothing of it says who, how often, or how it went. */
export type JourneyEvent = { readonly day: string } & (
  | { readonly kind: 'talk'; readonly word: string | null }
  | { readonly kind: 'began' | 'changed' | 'let-go'; readonly text: string }
  | { readonly kind: 'act'; readonly isFelt: boolean; readonly text: string }
);

type Source = Pick<ListSnapshot, 'talks' | 'agreements' | 'acts' | 'today'>;

/** Everything the list on this device knows to have happened, oldest first. */
export function journeyEvents(
  list: Source,
  historyOf: (agreement: string) => AgreementHistoryView,
): readonly JourneyEvent[] {
  const talks = list.talks.map((talk): JourneyEvent => ({
    kind: 'talk',
    day: talk.day,
    word: sharedWord(talk),
  }));
  const acts = list.acts.flatMap(({ state, doneOn, isFelt, text }): readonly JourneyEvent[] =>
    state === 'done' && doneOn !== ''
      ? [{ kind: 'act', day: earlier(doneOn, list.today), isFelt, text }]
      : [],
  );
  const agreements = list.agreements.flatMap((agreement) =>
    agreementEvents(agreement, historyOf(agreement.id), list.today),
  );
  return [...talks, ...agreements, ...acts].toSorted((x, y) => (x.day < y.day ? -1 : Number(x.day > y.day)));
}

/**
 * Both signed one text: it began, or was changed. What only one has signed has not happened to the two of them, and
 * what could not be verified as its author's counts for nothing.
 */
function agreementEvents(
  agreement: AgreementView,
  history: AgreementHistoryView,
  today: string,
): readonly JourneyEvent[] {
  const events: JourneyEvent[] = [];
  const text = agreement.fields.act;
  const fields: Record<string, string> = {};
  const signed: Record<'a' | 'b', string | null> = { a: null, b: null };
  let agreed: string | null = null;
  let day = '';
  for (const entry of history.entries) {
    if (entry.standing !== 'verified') continue;
    // An entry that names a day before what it follows, or one to come, happened no earlier and no later than this.
    day = later(day, earlier(entry.day, today));
    for (const change of entry.changes) fields[change.field] = change.after;
    if (entry.act === 'let-go') {
      if (agreed !== null) events.push({ kind: 'let-go', day, text });
      agreed = null;
    }
    if (entry.act === 'signed') signed[entry.by] = JSON.stringify(fields, Object.keys(fields).toSorted());
    else if (entry.act !== 'wrote' && entry.act !== 'took-up') signed[entry.by] = null;
    if (signed.a === null || signed.a !== signed.b || signed.a === agreed) continue;
    events.push({ kind: agreed === null ? 'began' : 'changed', day, text });
    agreed = signed.a;
  }
  return events;
}

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
