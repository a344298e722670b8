import { SEATS } from '@heard/shared/base';
import * as Y from 'yjs';
import type { ListDocumentStatus } from './list-document.ts';
import { keptOrder } from './list-removals.ts';
import type { KeptWordsView, ListSnapshot, ListTrouble, RemovableKind } from './list-port.ts';
import { LIST_LIMITS, type ListRoots } from './list-schema.ts';
import { cleanName } from './person-name.ts';
import {
  parseKeptId,
  projectItem,
  projectKept,
  type ProjectedItem,
  type ProjectionParts,
} from './project-item.ts';
import { readRemoved } from './read-removed.ts';
import { vanishedItem, type Vanished } from './restored-item.ts';
import { readTalks, readTimes } from './week-records.ts';

export interface ListViewOptions extends ProjectionParts {
  readonly roots: ListRoots;
  readonly status: () => ListDocumentStatus;
  /** What the list itself has noticed, besides the document's troubles. */
  readonly ownTroubles: () => readonly ListTrouble[];
  readonly partnerKey: () => ListSnapshot['partnerKey'];
  /** Names as this device remembers them, shown until the list holds them. */
  readonly remembered: ListSnapshot['names'];
}

type Sections = Pick<ListSnapshot, 'needs' | 'agreements' | 'acts' | 'wishes' | 'shelf' | 'parked' | 'jar'>;

/**
 * The list as one snapshot. Only what changed is read again, and what reads the same keeps its identity, so
 * that a screen draws again only where something is different.
 */
export class ListView {
  readonly #options: ListViewOptions;
  readonly #items = new Map<string, ProjectedItem>();
  #names: ListSnapshot['names'];
  #kept: ListSnapshot['kept'];
  #removed: ListSnapshot['removed'] = [];
  #weeks: Pick<ListSnapshot, 'talks' | 'times'>;
  /** Places are read anew at the next refresh. */
  #isRemovedStale = true;
  #historyChanges = 0;
  #current: ListSnapshot;

  constructor(options: ListViewOptions) {
    const { roots } = options;
    this.#options = options;
    this.readAll();
    this.#names = readNames(roots.names, options.remembered);
    this.#kept = readKept(roots.kept);
    this.#weeks = this.#readWeeks();
    this.#readRemoved();
    this.#current = this.#build(null);
  }

  get current(): ListSnapshot {
    return this.#current;
  }

  /** The snapshot's items that these events touch are read again; gives those that are not there any more. */
  itemsChanged(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): readonly Vanished[] {
    const touched = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) touched.add(String(key));
    }
    const vanished: Vanished[] = [];
    for (const id of touched) {
      const before = this.#items.get(id);
      this.#read(id);
      if (before !== undefined && !this.#options.roots.items.has(id)) vanished.push(vanishedItem(before));
    }
    this.#isRemovedStale = true;
    return vanished;
  }

  /** Another key, another day: anything may read differently. */
  readAll(): void {
    this.#historyChanges += 1;
    for (const id of firstKeys(this.#options.roots.items)) this.#read(id);
    this.#isRemovedStale = true;
  }

  /** The history of these agreements, and with it what is signed, may read differently. */
  historyChanged(ids: Iterable<string>): void {
    this.#historyChanges += 1;
    for (const id of ids) this.#read(id);
  }

  /** Some signature checks are done. */
  checksDone(): void {
    this.historyChanged([...this.#items].filter(([, item]) => item.isChecking).map(([id]) => id));
    this.#isRemovedStale = true;
  }

  removedChanged(): void {
    this.#isRemovedStale = true;
  }

  weeksChanged(): void {
    const next = this.#readWeeks();
    if (!isSameJson(this.#weeks, next)) this.#weeks = next;
  }

  namesChanged(): void {
    const next = readNames(this.#options.roots.names, this.#options.remembered);
    if (!isSameJson(this.#names, next)) this.#names = next;
  }

  /** Gives the kept words that are gone, or read differently. */
  keptChanged(): readonly Vanished[] {
    const before = this.#kept;
    this.#kept = readKept(this.#options.roots.kept);
    this.#isRemovedStale = true;
    const now = new Map(this.#kept.map((words) => [words.id, words]));
    return before
      .filter((words) => !isSameJson(words, now.get(words.id) ?? null))
      .map(({ id, seat, text }) => ({
        id,
        kind: 'kept' as const,
        whose: seat,
        order: keptOrder(id),
        texts: { text },
        values: {},
      }));
  }

  /** Puts the snapshot together anew; false when it reads as before. */
  refresh(): boolean {
    if (this.#isRemovedStale) this.#readRemoved();
    const next = this.#build(this.#current);
    const isSame = next === this.#current;
    this.#current = next;
    return !isSame;
  }

  #readWeeks(): Pick<ListSnapshot, 'talks' | 'times'> {
    const { roots, today } = this.#options;
    return { talks: readTalks(roots.weeks, today()), times: readTimes(roots.weeks) };
  }

  #readRemoved(): void {
    const { roots, signatures } = this.#options;
    const items = [...this.#items.values()];
    const standing = {
      has: (id: string) => roots.items.has(id) || roots.kept.has(id),
      ordersOf: (kind: RemovableKind) =>
        kind === 'kept'
          ? this.#kept.map(({ id }) => keptOrder(id))
          : items.filter((item) => item.kind === kind).map(({ order }) => order),
    };
    const { views, isChecking } = readRemoved(roots.removed, standing, signatures);
    if (!isSameJson(this.#removed, views)) this.#removed = views;
    this.#isRemovedStale = isChecking;
  }

  #read(id: string): void {
    const next = projectItem(id, this.#options.roots.items.get(id), this.#options);
    const last = this.#items.get(id);
    if (next === null) this.#items.delete(id);
    else if (last === undefined || !isSameJson(last, next)) this.#items.set(id, next);
  }

  #build(last: ListSnapshot | null): ListSnapshot {
    const sections = this.#sections();
    const status = this.#options.status();
    const troubles = [...status.troubles, ...this.#options.ownTroubles()];
    const next: ListSnapshot = {
      names: this.#names,
      needs: keepIfSame(last?.needs, sections.needs),
      agreements: keepIfSame(last?.agreements, sections.agreements),
      acts: keepIfSame(last?.acts, sections.acts),
      wishes: keepIfSame(last?.wishes, sections.wishes),
      shelf: keepIfSame(last?.shelf, sections.shelf),
      parked: keepIfSame(last?.parked, sections.parked),
      jar: keepIfSame(last?.jar, sections.jar),
      kept: this.#kept,
      removed: this.#removed,
      ...this.#weeks,
      historyChanges: this.#historyChanges,
      today: this.#options.today(),
      partnerKey: this.#options.partnerKey(),
      saving: status.saving,
      troubles: last !== null && isSameJson(last.troubles, troubles) ? last.troubles : troubles,
    };
    const keys = Object.keys(next) as (keyof ListSnapshot)[];
    return last !== null && keys.every((key) => last[key] === next[key]) ? last : next;
  }

  #sections(): Sections {
    const ordered = [...this.#items.values()]
      .toSorted((x, y) => x.order - y.order || (x.view.id < y.view.id ? -1 : 1))
      .slice(0, LIST_LIMITS.items);
    return {
      needs: ordered.flatMap((item) => (item.kind === 'need' ? [item.view] : [])),
      agreements: ordered.flatMap((item) => (item.kind === 'agreement' ? [item.view] : [])),
      acts: ordered.flatMap((item) => (item.kind === 'act' ? [item.view] : [])),
      wishes: ordered.flatMap((item) => (item.kind === 'wish' ? [item.view] : [])),
      shelf: ordered.flatMap((item) => (item.kind === 'victory' ? [item.view] : [])),
      parked: ordered.flatMap((item) => (item.kind === 'parked' ? [item.view] : [])),
      jar: ordered.flatMap((item) => (item.kind === 'thanks' ? [item.view] : [])),
    };
  }
}

function readNames(names: Y.Map<unknown>, remembered: ListSnapshot['names']): ListSnapshot['names'] {
  const [a, b] = SEATS;
  return {
    a: cleanName(names.get(a)) ?? remembered.a,
    b: cleanName(names.get(b)) ?? remembered.b,
  };
}

function readKept(kept: Y.Map<unknown>): readonly KeptWordsView[] {
  const words: { readonly order: number; readonly view: KeptWordsView }[] = [];
  for (const id of firstKeys(kept)) {
    const view = projectKept(id, kept.get(id));
    const piece = parseKeptId(id)?.piece ?? 0;
    if (view) words.push({ order: view.conversation * 1e9 + piece, view });
  }
  return words
    .toSorted((x, y) => x.order - y.order)
    .slice(-LIST_LIMITS.kept)
    .map((entry) => entry.view);
}

function firstKeys(map: Y.Map<unknown>): string[] {
  const keys: string[] = [];
  for (const key of map.keys()) {
    if (keys.push(key) >= LIST_LIMITS.entriesRead) break;
  }
  return keys;
}

function keepIfSame<T>(last: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const isSame = last?.length === next.length && last.every((entry, at) => entry === next[at]);
  return isSame ? last : next;
}

function isSameJson(last: unknown, next: unknown): boolean {
  return JSON.stringify(last) === JSON.stringify(next);
}
