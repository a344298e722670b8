import { SEATS } from '@heard/shared/base';
import * as Y from 'yjs';
import type { ListDocumentStatus } from './list-document.ts';
import type { AgreementView, KeptWordsView, ListSnapshot, NeedView } from './list-port.ts';
import { LIST_LIMITS, type ListRoots } from './list-schema.ts';
import { cleanName } from './person-name.ts';
import { parseKeptId, projectItem, projectKept, type ProjectedItem } from './project-item.ts';
import type { SignatureScheme } from './signature.ts';

/**
 * The list as one snapshot. Only what changed is read again, and what reads the same keeps its identity, so
 * that a screen draws again only where something is different.
 */
export class ListView {
  readonly #roots: ListRoots;
  readonly #signatures: SignatureScheme;
  readonly #status: () => ListDocumentStatus;
  readonly #remembered: ListSnapshot['names'];
  readonly #items = new Map<string, ProjectedItem>();
  #names: ListSnapshot['names'];
  #kept: ListSnapshot['kept'];
  #current: ListSnapshot;

  constructor(
    roots: ListRoots,
    signatures: SignatureScheme,
    status: () => ListDocumentStatus,
    remembered: ListSnapshot['names'],
  ) {
    this.#remembered = remembered;
    this.#roots = roots;
    this.#signatures = signatures;
    this.#status = status;
    for (const id of firstKeys(roots.items)) this.#read(id);
    this.#names = readNames(roots.names, remembered);
    this.#kept = readKept(roots.kept);
    this.#current = this.#build(null);
  }

  get current(): ListSnapshot {
    return this.#current;
  }

  /** The snapshot's items that these events touch are read again. */
  itemsChanged(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) touched.add(String(key));
    }
    for (const id of touched) this.#read(id);
  }

  namesChanged(): void {
    const next = readNames(this.#roots.names, this.#remembered);
    if (!isSameJson(this.#names, next)) this.#names = next;
  }

  keptChanged(): void {
    this.#kept = readKept(this.#roots.kept);
  }

  /** Puts the snapshot together anew; false when it reads as before. */
  refresh(): boolean {
    const next = this.#build(this.#current);
    const isSame = next === this.#current;
    this.#current = next;
    return !isSame;
  }

  #read(id: string): void {
    const next = projectItem(id, this.#roots.items.get(id), this.#signatures);
    const last = this.#items.get(id);
    if (next === null) this.#items.delete(id);
    else if (last === undefined || !isSameJson(last, next)) this.#items.set(id, next);
  }

  #build(last: ListSnapshot | null): ListSnapshot {
    const { needs, agreements } = this.#sorted();
    const status = this.#status();
    const troubles =
      last !== null && isSameJson(last.troubles, status.troubles) ? last.troubles : status.troubles;
    const next: ListSnapshot = {
      names: this.#names,
      needs: keepIfSame(last?.needs, needs),
      agreements: keepIfSame(last?.agreements, agreements),
      kept: this.#kept,
      saving: status.saving,
      troubles,
    };
    const keys = Object.keys(next) as (keyof ListSnapshot)[];
    return last !== null && keys.every((key) => last[key] === next[key]) ? last : next;
  }

  #sorted(): { readonly needs: readonly NeedView[]; readonly agreements: readonly AgreementView[] } {
    const ordered = [...this.#items.values()]
      .toSorted((x, y) => x.order - y.order || (x.view.id < y.view.id ? -1 : 1))
      .slice(0, LIST_LIMITS.items);
    const needs: NeedView[] = [];
    const agreements: AgreementView[] = [];
    for (const item of ordered) {
      if (item.kind === 'need') needs.push(item.view);
      else agreements.push(item.view);
    }
    return { needs, agreements };
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
