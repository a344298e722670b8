import type { Seat } from '@heard/shared/base';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import type { SentenceKey } from '../words/catalog.ts';

/** One item of the list on its way out of the room, or back in: its data as a file holds it, and what can be done with it. */
export interface TakenItem {
  readonly kind: string;
  readonly id: string;
  /** Plain values only, in a fixed order of keys. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What makes two items the same: the data without what no file can carry over, such as signatures. */
  readonly content: string;
  /** In words, for the letter and for Markdown. */
  readonly told: (telling: Telling) => ToldItem;
  /** ISO days on which it is looked at again. */
  readonly days: readonly string[];
  /** Puts it into a list that does not have it. */
  readonly bring: (list: ListPort) => void;
  /** Puts it beside one of the same id that reads differently; null where that cannot be. */
  readonly bringBeside: ((list: ListPort) => void) | null;
}

/** How people and days are called where it is read. */
export interface Telling {
  readonly nameOf: (seat: Seat) => string;
  /** @param day `YYYY-MM-DD` */
  readonly dayOf: (day: string) => string;
}

export interface ToldItem {
  readonly heading: string;
  readonly lines: readonly { readonly label: string | null; readonly text: string }[];
  /** The app's own sentences about it, after the words. */
  readonly marks?: readonly string[];
}

/** Untrusted values out of a file. */
export type Bag = Readonly<Record<string, unknown>>;

/** What a kind of item says about itself: the one place to add a kind to all exports and to the import. */
export interface ItemKind<View extends { readonly id: string }> {
  readonly kind: string;
  readonly heading: SentenceKey;
  readonly pick: (list: ListSnapshot) => readonly View[];
  /** A view out of a file; null for what is none. Every field is checked and cut to the list's limits. */
  readonly read: (bag: Bag) => View | null;
  /** The view as plain data, keys in a fixed order. */
  readonly data: (view: View) => Readonly<Record<string, unknown>>;
  /** The part of the data that has to agree for two to be the same. */
  readonly content: (view: View) => unknown;
  readonly told: (view: View, telling: Telling) => ToldItem;
  readonly days?: (view: View) => readonly string[];
  readonly bring: (view: View, list: ListPort) => void;
  readonly canStandBeside: boolean;
}

/** A kind with the type of its view closed over, so that a table can hold all of them. */
export interface AnyKind {
  readonly kind: string;
  readonly heading: SentenceKey;
  readonly from: (list: ListSnapshot) => readonly TakenItem[];
  readonly read: (bag: Bag) => TakenItem | null;
}

export function itemKind<View extends { readonly id: string }>(kind: ItemKind<View>): AnyKind {
  const take = (view: View): TakenItem => {
    const bring = (list: ListPort): void => kind.bring(view, list);
    return {
      kind: kind.kind,
      id: view.id,
      data: kind.data(view),
      content: JSON.stringify(kind.content(view)),
      told: (telling) => kind.told(view, telling),
      days: kind.days?.(view) ?? [],
      bring,
      bringBeside: kind.canStandBeside ? bring : null,
    };
  };
  return {
    kind: kind.kind,
    heading: kind.heading,
    from: (list) => kind.pick(list).map(take),
    read: (bag) => {
      const view = kind.read(bag);
      return view === null ? null : take(view);
    },
  };
}
