import { otherSeat, type Seat } from '@heard/shared/base';
import { makeMark } from './act-mark.ts';
import type { ListEdits } from './list-edits.ts';
import type { ActMark, ActView, AgreementView, ListSnapshot, NoteKind } from './list-port.ts';
import { findItem, newNote } from './list-schema.ts';
import { readReviewDate } from './review-date.ts';
import type { SignatureScheme } from './signature.ts';

export interface ListNotesOptions extends ListEdits {
  readonly signatures: SignatureScheme;
  readonly today: () => string;
  readonly current: () => ListSnapshot;
}

/** What one person writes in a text of their own: needs, small acts, wishes, victories, parked things. */
export class ListNotes {
  readonly #options: ListNotesOptions;

  constructor(options: ListNotesOptions) {
    this.#options = options;
  }

  add(kind: NoteKind): string {
    const { seat, today, add } = this.#options;
    return add((order) => newNote(kind, seat, order, today()));
  }

  setParkedOn(id: string, date: string): void {
    const item = findItem(this.#options.roots.items, id, 'parked');
    const next = readReviewDate(date);
    if (item && readReviewDate(item.get('on')) !== next) this.#options.change(() => item.set('on', next));
  }

  /** An act of this agreement, by this person, done today; null where there is nothing to have done. */
  did(agreement: AgreementView | undefined): string | null {
    const { seat, today, add } = this.#options;
    const text = agreement?.fields.act.trim() ?? '';
    if (agreement === undefined || text === '') return null;
    const id = add((order) => {
      const item = newNote('act', seat, order, today(), text);
      item.set('of', agreement.id);
      return item;
    });
    this.mark(id, 'did');
    return id;
  }

  mark(id: string, mark: ActMark): void {
    const { roots, seat, signatures, today, act } = this.#options;
    const item = findItem(roots.items, id, 'act');
    const view = this.#options.current().acts.find((known) => known.id === id);
    if (item === undefined || view === undefined || !mayMark(view, mark, seat)) return;
    if (mark === 'let-go') return act(() => item.set('gone', true));
    const place = { id, mark, seat, text: view.text };
    act(() => item.set(mark, makeMark(place, today(), signatures)));
  }
}

function mayMark(view: ActView, mark: ActMark, seat: Seat): boolean {
  const { whose, state } = view;
  const isOther = seat === otherSeat(whose);
  const may: Readonly<Record<ActMark, boolean>> = {
    welcome: isOther && state === 'offered',
    did: seat === whose && state !== 'done' && view.text.trim() !== '',
    felt: isOther && state === 'done' && !view.isFelt,
    'let-go': state === 'offered' || state === 'welcome',
  };
  return may[mark];
}
