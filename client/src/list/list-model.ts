import { otherSeat, type Millis, type Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import { agreementHash, isSignable } from './agreement-text.ts';
import { mirrorCaret } from './caret-mirror.ts';
import type { ListClock, ListDocument, RandomBytes } from './list-document.ts';
import { openHistory, type ListHistory } from './list-history.ts';
import type { AgreementView, KeptWordsView, ListPort, ListSnapshot, TextTarget } from './list-port.ts';
import {
  findItem,
  LIST_LIMITS,
  listRoots,
  newAgreement,
  newNeed,
  readOrder,
  type ListRoots,
} from './list-schema.ts';
import { ListTexts } from './list-texts.ts';
import { ListView } from './list-view.ts';
import { ownAct, OwnEdit } from './own-edit.ts';
import { cleanName } from './person-name.ts';
import { readText, tidyText } from './plain-text.ts';
import { parseKeptId, projectKept } from './project-item.ts';
import { readReviewDate } from './review-date.ts';
import { plainSignatures, signatureKey, type SignatureScheme } from './signature.ts';

export interface ListOptions {
  readonly document: ListDocument;
  /** Whose device this is. Only this seat's signature is ever written. */
  readonly seat: Seat;
  /** The partner's name as this device remembers it, shown until the list holds one. */
  readonly partnerName?: string;
  readonly random: RandomBytes;
  readonly clock?: ListClock;
  readonly signatures?: SignatureScheme;
  /** Edits within this time are undone together. Yjs measures it on the wall clock; 0 makes a run repeatable. */
  readonly undoTogetherMs?: Millis;
}

/** Opens the shared list over a document that may still be loading. Nothing is written by opening. */
export function openList(options: ListOptions): ListPort {
  return new SharedList(options);
}

class SharedList implements ListPort {
  readonly #document: ListDocument;
  readonly #seat: Seat;
  readonly #random: RandomBytes;
  readonly #signatures: SignatureScheme;
  readonly #roots: ListRoots;
  readonly #view: ListView;
  readonly #history: ListHistory;
  readonly #texts: ListTexts;
  readonly #listeners = new Set<() => void>();
  readonly #edit = new OwnEdit('list');
  readonly #closing: (() => void)[] = [];

  constructor(options: ListOptions) {
    const { document, seat, random, clock, signatures = plainSignatures } = options;
    this.#document = document;
    this.#seat = seat;
    this.#random = random;
    this.#signatures = signatures;
    this.#roots = listRoots(document.doc);
    const remembered = { a: null, b: null, [otherSeat(seat)]: cleanName(options.partnerName) };
    this.#view = new ListView(this.#roots, signatures, document.status, remembered);
    this.#history = openHistory(document.doc, this.#roots.items, options.undoTogetherMs);
    this.#history.track(this.#edit);
    this.#texts = new ListTexts({
      document,
      seat,
      clock: clock ?? null,
      items: this.#roots.items,
      history: this.#history,
      newClientId: () => new DataView(this.#random(4).slice().buffer).getUint32(0),
      mirror: (area) => mirrorCaret(area, otherSeat(seat)),
    });
    this.#watch();
  }

  readonly snapshot = (): ListSnapshot => this.#view.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly setName = (seat: Seat, name: string): void => {
    const clean = cleanName(name);
    if (clean !== null && this.#roots.names.get(seat) !== clean) {
      this.#act(() => this.#roots.names.set(seat, clean));
    }
  };

  readonly addNeed = (): string => this.#add((order) => newNeed(this.#seat, order));

  /** Takes out one's own need; the partner's stays theirs. */
  readonly removeNeed = (id: string): void => {
    const need = findItem(this.#roots.items, id, 'need');
    if (need?.get('whose') === this.#seat) this.#change(() => this.#roots.items.delete(id));
  };

  readonly addAgreement = (fromNeed?: string): string => {
    const need = fromNeed === undefined ? undefined : findItem(this.#roots.items, fromNeed, 'need');
    const words = (readText(need?.get('text')) ?? '').slice(0, LIST_LIMITS.shownChars);
    return this.#add((order) => newAgreement(this.#seat, order, tidyText(words)));
  };

  readonly setReviewOn = (id: string, date: string): void => {
    const next = readReviewDate(date);
    this.#withAgreement(id, (item, view) => {
      if (view.reviewOn !== next) this.#change(() => item.set('review', next));
    });
  };

  /** `shown`, the agreement as it was on the screen, keeps a press from signing words that came in meanwhile. */
  readonly sign = (id: string, shown?: AgreementView): void => {
    this.#withAgreement(id, (item, view) => {
      if (view.state === 'set-aside' || !isSignable(view) || view.signed[this.#seat]) return;
      const hash = agreementHash(view);
      if (shown !== undefined && agreementHash(shown) !== hash) return;
      this.#act(() => item.set(signatureKey(this.#seat), this.#signatures.make(this.#seat, hash)));
    });
  };

  readonly withdraw = (id: string): void => {
    this.#withAgreement(id, (item) => {
      if (item.has(signatureKey(this.#seat))) this.#act(() => item.delete(signatureKey(this.#seat)));
    });
  };

  /** Takes back one's own signature too, so that what is taken up again is asked of this person anew. */
  readonly setAside = (id: string): void => {
    this.#withAgreement(id, (item, view) => {
      if (view.state === 'set-aside') return;
      this.#act(() => {
        item.set('aside', true);
        item.delete(signatureKey(this.#seat));
      });
    });
  };

  readonly takeUp = (id: string): void => {
    this.#withAgreement(id, (item, view) => {
      if (view.state === 'set-aside') this.#act(() => item.delete('aside'));
    });
  };

  /** Ids come from `keptId`; words that are there already, or have another id, are left out. */
  readonly keepWords = (words: readonly KeptWordsView[]): void => {
    const { kept } = this.#roots;
    const fresh = words.filter(
      ({ id, seat, text, conversation }) =>
        parseKeptId(id)?.conversation === conversation && projectKept(id, { seat, text }) && !kept.has(id),
    );
    if (fresh.length === 0) return;
    this.#act(() => {
      for (const { id, seat, text } of fresh) kept.set(id, { seat, text: tidyText(text) });
    });
  };

  readonly undo = (): void => this.#history.undo();
  readonly redo = (): void => this.#history.redo();
  readonly canUndo = (): boolean => this.#history.canUndo();
  readonly canRedo = (): boolean => this.#history.canRedo();

  readonly bindText = (
    target: TextTarget,
    area: HTMLTextAreaElement,
    onCut?: (chars: number) => void,
  ): (() => void) => this.#texts.bind(target, area, onCut);

  readonly whenSaved = (): Promise<void> => this.#document.whenSaved();

  readonly close = (): void => {
    for (const end of this.#closing.splice(0).toReversed()) end();
    this.#listeners.clear();
  };

  #watch(): void {
    const { names, items, kept } = this.#roots;
    const onItems = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      this.#view.itemsChanged(events);
      this.#refresh();
      this.#texts.itemsChanged();
    };
    const onNames = (): void => {
      this.#view.namesChanged();
      this.#refresh();
    };
    const onKept = (): void => {
      this.#view.keptChanged();
      this.#refresh();
    };
    items.observeDeep(onItems);
    names.observe(onNames);
    kept.observe(onKept);
    this.#closing.push(
      () => this.#document.close(),
      () => items.unobserveDeep(onItems),
      () => names.unobserve(onNames),
      () => kept.unobserve(onKept),
      this.#document.subscribe(() => this.#refresh()),
      () => this.#history.close(),
      () => this.#texts.close(),
    );
  }

  #refresh(): void {
    if (!this.#view.refresh()) return;
    for (const listener of this.#listeners) listener();
  }

  /** A change that this person may undo, as a step of its own. */
  #change(make: () => void): void {
    this.#history.endStep();
    this.#document.doc.transact(make, this.#edit);
    this.#history.endStep();
  }

  #act(make: () => void): void {
    this.#document.doc.transact(make, ownAct);
  }

  #add(make: (order: number) => Y.Map<unknown>): string {
    const id = newId(this.#random);
    this.#change(() => this.#roots.items.set(id, make(this.#lastOrder() + 1)));
    return id;
  }

  #lastOrder(): number {
    const { needs, agreements } = this.#view.current;
    const orders = [...needs, ...agreements].map(({ id }) => {
      const item = this.#roots.items.get(id);
      return item instanceof Y.Map ? readOrder(item.get('order')) : 0;
    });
    return Math.max(0, ...orders.filter((order) => order < 1e9));
  }

  #withAgreement(id: string, use: (item: Y.Map<unknown>, view: AgreementView) => void): void {
    const item = findItem(this.#roots.items, id, 'agreement');
    const view = this.#view.current.agreements.find((agreement) => agreement.id === id);
    if (item && view) use(item, view);
  }
}

function newId(random: RandomBytes): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
