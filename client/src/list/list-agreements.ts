import type * as Y from 'yjs';
import { agreementHash, isSignable } from './agreement-text.ts';
import type { AgreementVersions } from './agreement-versions.ts';
import type { HistoryLog } from './history-log.ts';
import type { ListEdits } from './list-edits.ts';
import type { AgreementView, HistoryAct } from './list-port.ts';
import { findItem, LIST_LIMITS, newAgreement } from './list-schema.ts';
import { readText, tidyText } from './plain-text.ts';
import { readReviewDate } from './review-date.ts';

export interface ListAgreementsOptions extends ListEdits {
  readonly log: HistoryLog;
  readonly versions: AgreementVersions;
  /** As it stands in the snapshot. */
  readonly find: (id: string) => AgreementView | undefined;
}

/** What this person does with agreements. Every act is an entry of the agreement's history. */
export class ListAgreements {
  readonly #options: ListAgreementsOptions;

  constructor(options: ListAgreementsOptions) {
    this.#options = options;
  }

  add(fromNeed: string | undefined): string {
    const { roots, seat, add } = this.#options;
    const need = fromNeed === undefined ? undefined : findItem(roots.items, fromNeed, 'need');
    const words = (readText(need?.get('text')) ?? '').slice(0, LIST_LIMITS.shownChars);
    return add((order) => newAgreement(seat, order, tidyText(words)));
  }

  setReviewOn(id: string, date: string): void {
    const next = readReviewDate(date);
    this.#with(id, (item, view) => {
      if (view.reviewOn !== next) this.#options.change(() => item.set('review', next));
    });
  }

  /** `shown`, the agreement as it was on the screen, keeps a press from signing words that came in meanwhile. */
  sign(id: string, shown: AgreementView | undefined): void {
    this.#with(id, (_, view) => {
      if (isResting(view) || !isSignable(view) || !isAsShown(view, shown)) return;
      if (this.#signedHash(id) !== agreementHash(view)) this.#record('signed', id);
    });
  }

  withdraw(id: string): void {
    this.#with(id, () => {
      if (this.#signedHash(id) !== null) this.#record('withdrew', id);
    });
  }

  /** Takes back one's own signature too, so that what is taken up again is asked of this person anew. */
  rest(id: string, rest: 'set-aside' | 'let-go'): void {
    this.#with(id, (item, view) => {
      if (view.state === rest || view.state === 'let-go') return;
      this.#options.act(() => item.set('aside', rest === 'let-go' ? rest : true));
      this.#record(rest, id);
    });
  }

  takeUp(id: string): void {
    this.#with(id, (item, view) => {
      if (!isResting(view)) return;
      this.#options.act(() => item.delete('aside'));
      this.#record('took-up', id);
    });
  }

  keepOn(id: string, date: string, shown: AgreementView | undefined): void {
    this.#with(id, (_, view) => {
      if (isResting(view) || !isAsShown(view, shown) || readReviewDate(date) <= view.reviewOn) return;
      this.setReviewOn(id, date);
      this.sign(id, undefined);
    });
  }

  /** After the own words that led to it. */
  #record(act: HistoryAct, id: string): void {
    this.#options.versions.settle(id);
    const text = this.#options.find(id);
    if (text !== undefined) this.#options.log.add(act, text);
  }

  #signedHash(id: string): string | null {
    return this.#options.log.signedBy(id, this.#options.seat).hash;
  }

  #with(id: string, use: (item: Y.Map<unknown>, view: AgreementView) => void): void {
    const item = findItem(this.#options.roots.items, id, 'agreement');
    const view = this.#options.find(id);
    if (item && view) use(item, view);
  }
}

function isAsShown(view: AgreementView, shown: AgreementView | undefined): boolean {
  return shown === undefined || agreementHash(shown) === agreementHash(view);
}

function isResting({ state }: AgreementView): boolean {
  return state === 'set-aside' || state === 'let-go';
}
