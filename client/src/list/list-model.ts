import { otherSeat, type Millis, type Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import { broughtAgreement, broughtNote } from './brought-item.ts';
import { readHistory } from './agreement-history.ts';
import { AgreementVersions } from './agreement-versions.ts';
import { mirrorCaret } from './caret-mirror.ts';
import { newItemId, type ListClock, type ListDocument, type RandomBytes } from './list-document.ts';
import { HistoryLog } from './history-log.ts';
import type { ListEdits } from './list-edits.ts';
import { keepWords } from './keep-words.ts';
import { openHistory, type ListHistory } from './list-history.ts';
import { ListAgreements } from './list-agreements.ts';
import { ListNotes } from './list-notes.ts';
import { moveInSnapshot } from './list-order.ts';
import { ListRemovals } from './list-removals.ts';
import type {
  ActMark,
  AgreementHistoryView,
  AgreementView,
  BroughtNote,
  KeptWordsView,
  ListKeys,
  ListPort,
  ListSnapshot,
  ListTrouble,
  ListWeeks,
  NoteKind,
  TextTarget,
} from './list-port.ts';
import { isItemId, listRoots, readOrder, type ListRoots } from './list-schema.ts';
import { ListTexts } from './list-texts.ts';
import { ListView } from './list-view.ts';
import { ownAct, OwnEdit } from './own-edit.ts';
import { cleanName } from './person-name.ts';
import { listKeys } from './seat-keys.ts';
import type { SeatSigning } from './seat-signing.ts';
import { weekRecords } from './week-records.ts';

export interface ListOptions {
  readonly document: ListDocument;
  /** Whose device this is. Only this seat's signature is ever written. */
  readonly seat: Seat;
  /** The partner's name as this device remembers it, shown until the list holds one. */
  readonly partnerName?: string;
  readonly random: RandomBytes;
  readonly clock?: ListClock;
  readonly signing: SeatSigning;
  /** The day it is here, as an ISO date. */
  readonly today: () => string;
  /** Edits within this time are undone together. Yjs measures it on the wall clock; 0 makes a run repeatable. */
  readonly undoTogetherMs?: Millis;
}

/** Opens the shared list over a document that may still be loading. Nothing is written by opening. */
export function openList(options: ListOptions): ListPort {
  return new SharedList(options);
}

class SharedList implements ListPort {
  readonly keys: ListKeys;
  readonly weeks: ListWeeks;
  readonly #document: ListDocument;
  readonly #seat: Seat;
  readonly #random: RandomBytes;
  readonly #today: () => string;
  readonly #signing: SeatSigning;
  readonly #roots: ListRoots;
  readonly #log: HistoryLog;
  readonly #versions: AgreementVersions;
  readonly #notes: ListNotes;
  readonly #removals: ListRemovals;
  readonly #agreements: ListAgreements;
  readonly #view: ListView;
  readonly #history: ListHistory;
  readonly #texts: ListTexts;
  readonly #listeners = new Set<() => void>();
  readonly #edit = new OwnEdit('list');
  readonly #closing: (() => void)[] = [];

  constructor(options: ListOptions) {
    const { document, seat, random, clock, today } = options;
    const { signatures } = options.signing;
    this.#document = document;
    this.#seat = seat;
    this.#random = random;
    this.#today = today;
    this.#signing = options.signing;
    this.#roots = listRoots(document.doc);
    const remembered = { a: null, b: null, [otherSeat(seat)]: cleanName(options.partnerName) };
    this.#log = new HistoryLog({ seat, history: this.#roots.history, signatures, today });
    const edits = this.#edits(seat);
    this.weeks = weekRecords(edits, today);
    this.#removals = new ListRemovals({ ...edits, signatures, today, clock: clock ?? null });
    this.#view = new ListView({
      roots: this.#roots,
      signatures,
      log: this.#log,
      today,
      status: document.status,
      ownTroubles: this.#troubles,
      partnerKey: () => options.signing.keys.partner,
      remembered,
    });
    this.#versions = new AgreementVersions({
      log: this.#log,
      clock: clock ?? null,
      today,
      textOf: (id) => this.#agreement(id) ?? null,
    });
    this.#notes = new ListNotes({ ...edits, signatures, today, current: this.snapshot });
    this.#agreements = new ListAgreements({
      ...edits,
      log: this.#log,
      versions: this.#versions,
      find: (id) => this.#agreement(id),
    });
    this.#history = openHistory(document.doc, this.#roots, options.undoTogetherMs);
    this.#history.track(this.#edit);
    this.#texts = this.#openTexts(options);
    this.keys = listKeys(this.#signing.keys, () => {
      this.#view.readAll();
      this.#refresh();
    });
    this.#watchSigning();
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

  readonly addNeed = (): string => this.#notes.add('need');
  readonly addNote = (kind: NoteKind): string => this.#notes.add(kind);
  readonly remove = (id: string): void =>
    isItemId(id) ? this.#removals.removeNote(id) : this.#removals.removeKept(id);
  readonly setParkedOn = (id: string, date: string): void => this.#notes.setParkedOn(id, date);
  readonly didAgreement = (id: string): string | null => this.#notes.did(this.#agreement(id));
  readonly markAct = (id: string, mark: ActMark): void => this.#notes.mark(id, mark);

  readonly addAgreement = (fromNeed?: string): string => this.#agreements.add(fromNeed);
  readonly setReviewOn = (id: string, date: string): void => this.#agreements.setReviewOn(id, date);
  readonly sign = (id: string, shown?: AgreementView): void => this.#agreements.sign(id, shown);
  readonly withdraw = (id: string): void => this.#agreements.withdraw(id);
  readonly setAside = (id: string): void => this.#agreements.rest(id, 'set-aside');
  readonly letGo = (id: string): void => this.#agreements.rest(id, 'let-go');
  readonly takeUp = (id: string): void => this.#agreements.takeUp(id);
  readonly keepOn = (id: string, date: string, shown?: AgreementView): void =>
    this.#agreements.keepOn(id, date, shown);

  readonly settle = (id: string): void => this.#versions.settle(id);

  readonly historyOf = (id: string): AgreementHistoryView => {
    const text = this.#agreement(id);
    if (text === undefined) return { entries: [], isMissing: false, isAhead: false };
    return readHistory(this.#log, text, this.#today());
  };

  readonly move = (id: string, place: number): void =>
    moveInSnapshot({ id, place, items: this.#roots.items, snapshot: this.snapshot(), change: this.#change });

  readonly keepWords = (words: readonly KeptWordsView[]): void => keepWords(this.#edits(this.#seat), words);

  readonly bringNote = (kind: NoteKind, note: BroughtNote): void =>
    this.#bring(note.id, note.whose, (order) => broughtNote(kind, note, order, this.#today()));

  readonly bringAgreement = (agreement: AgreementView): void =>
    this.#bring(agreement.id, agreement.by, (order) => broughtAgreement(agreement, order));

  readonly undo = (): void => this.#history.undo();
  readonly redo = (): void => this.#history.redo();
  readonly canUndo = (): boolean => this.#history.canUndo();
  readonly canRedo = (): boolean => this.#history.canRedo();

  readonly bindText = (
    target: TextTarget,
    area: HTMLTextAreaElement,
    onCut?: (chars: number) => void,
  ): (() => void) => this.#texts.bind(target, area, onCut);

  readonly answerTrouble = (kind: ListTrouble['kind']): void => this.#document.answerTrouble(kind);

  readonly whenSaved = (): Promise<void> => this.#document.whenSaved();

  readonly close = (): void => {
    for (const end of this.#closing.splice(0).toReversed()) end();
    this.#listeners.clear();
  };

  #openTexts({ document, seat, clock }: ListOptions): ListTexts {
    return new ListTexts({
      document,
      seat,
      clock: clock ?? null,
      items: this.#roots.items,
      history: this.#history,
      newClientId: () => new DataView(this.#random(4).slice().buffer).getUint32(0),
      mirror: (area) => mirrorCaret(area, otherSeat(seat)),
    });
  }

  #watch(): void {
    const { names, items, kept, removed, weeks } = this.#roots;
    const onItems = (
      events: Y.YEvent<Y.AbstractType<unknown>>[],
      { origin }: Pick<Y.Transaction, 'origin'>,
    ): void => {
      const vanished = this.#view.itemsChanged(events);
      const isOwn = origin instanceof OwnEdit || this.#history.isOrigin(origin);
      if (isOwn) for (const [id] of events.map(({ path }) => path)) this.#versions.edited(String(id));
      this.#refresh();
      this.#texts.itemsChanged();
      this.#removals.vanished(vanished, this.#history.isOrigin(origin));
    };
    const onNames = (): void => {
      this.#view.namesChanged();
      this.#refresh();
    };
    const onKept = (_: unknown, { origin }: Pick<Y.Transaction, 'origin'>): void => {
      const vanished = this.#view.keptChanged();
      this.#refresh();
      this.#removals.vanished(vanished, this.#history.isOrigin(origin));
    };
    const onRemoved = (): void => {
      this.#view.removedChanged();
      this.#refresh();
    };
    const onWeeks = (): void => {
      this.#view.weeksChanged();
      this.#refresh();
    };
    items.observeDeep(onItems);
    names.observe(onNames);
    kept.observe(onKept);
    removed.observe(onRemoved);
    weeks.observe(onWeeks);
    this.#closing.push(
      () => this.#document.close(),
      () => items.unobserveDeep(onItems),
      () => names.unobserve(onNames),
      () => kept.unobserve(onKept),
      () => removed.unobserve(onRemoved),
      () => weeks.unobserve(onWeeks),
      () => this.#removals.close(),
      this.#document.subscribe(() => this.#refresh()),
      () => this.#history.close(),
      () => this.#texts.close(),
      () => this.#versions.settleAll(),
    );
  }

  #edits(seat: Seat): ListEdits {
    return {
      seat,
      roots: this.#roots,
      add: (make) => this.#add(make),
      change: (make) => this.#change(make),
      act: (make) => this.#act(make),
    };
  }

  /** What may change how signatures read. */
  #watchSigning(): void {
    const { keys, history } = this.#roots;
    const { checks } = this.#signing;
    const onHistory = (event: Y.YMapEvent<unknown>): void => {
      this.#view.historyChanged(this.#log.changed(event));
      this.#refresh();
    };
    const onKeys = (): void => {
      if (this.#signing.keys.look()) this.#view.readAll();
      this.#refresh();
    };
    checks.onResults(() => {
      this.#view.checksDone();
      this.#refresh();
    });
    keys.observe(onKeys);
    history.observe(onHistory);
    this.#closing.push(
      () => keys.unobserve(onKeys),
      () => history.unobserve(onHistory),
      () => checks.close(),
    );
  }

  readonly #troubles = (): readonly ListTrouble[] => [
    ...this.#signing.keys.troubles,
    ...(this.#log.wasHarmed ? [{ kind: 'history-harmed' } as const] : []),
    ...(this.#removals.wasHarmed ? [{ kind: 'words-harmed' } as const] : []),
  ];

  #refresh(): void {
    if (!this.#view.refresh()) return;
    for (const listener of this.#listeners) listener();
  }

  /** A change that this person may undo, as a step of its own. */
  readonly #change = (make: () => void): void => {
    this.#history.endStep();
    this.#document.doc.transact(make, this.#edit);
    this.#history.endStep();
  };

  #act(make: () => void): void {
    this.#document.doc.transact(make, ownAct);
  }

  /** Only what is in one's own name may be undone: for the other's, taking it out again is theirs. */
  #bring(id: string, whose: Seat, make: (order: number) => Y.Map<unknown>): void {
    const isFree = isItemId(id) && !this.#roots.items.has(id);
    this.#add(make, isFree ? id : undefined, whose !== this.#seat);
  }

  #add(make: (order: number) => Y.Map<unknown>, id = newItemId(this.#random), isFinal = false): string {
    const add = (): void => void this.#roots.items.set(id, make(this.#lastOrder() + 1));
    if (isFinal) this.#act(add);
    else this.#change(add);
    return id;
  }

  #lastOrder(): number {
    const { needs, agreements, acts, wishes, shelf, parked } = this.#view.current;
    const orders = [...needs, ...agreements, ...acts, ...wishes, ...shelf, ...parked].map(({ id }) => {
      const item = this.#roots.items.get(id);
      return item instanceof Y.Map ? readOrder(item.get('order')) : 0;
    });
    return Math.max(0, ...orders.filter((order) => order < 1e9));
  }

  #agreement(id: string): AgreementView | undefined {
    return this.#view.current.agreements.find((agreement) => agreement.id === id);
  }
}
