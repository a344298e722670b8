import { cleanName } from '../list/person-name.ts';
import { LIST_LIMITS } from '../list/list-schema.ts';
import { ITEM_KINDS } from './item-kinds.ts';
import type { Bag, TakenItem } from './taken-item.ts';
import type { Takeaway } from './takeaway.ts';

/** The file that can be brought back. Its version rises when an older page could misread a newer file. */
const APP = 'heard';
const FORMAT = 'list';
const VERSION = 1;
const OPENING = `{"app":"${APP}"`;

/** Bytes. A full list fits many times over. */
export const FILE_LIMIT = 2 * 1024 * 1024;

export type FileProblem = 'not-ours' | 'newer' | 'too-large' | 'damaged';

export type ReadFile =
  | {
      readonly ok: true;
      readonly takeaway: Takeaway;
      /** Entries of a kind that this page does not know, damaged ones, and repeated ids. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** JSON; `<` is written as an escape, so that nothing that takes the file for a page finds a tag in it. */
export function writeListFile({ names, items }: Takeaway): string {
  const file = {
    app: APP,
    format: FORMAT,
    version: VERSION,
    names: { a: names.a, b: names.b },
    items: items.map(({ kind, data }) => ({ kind, ...data })),
  };
  return JSON.stringify(file).replaceAll('<', String.raw`\u003c`);
}

/** Any text a person may have picked. Never throws; what is read is copied field by field. */
export function readListFile(text: string): ReadFile {
  if (new TextEncoder().encode(text).length > FILE_LIMIT) return problem('too-large');
  const file = parse(text);
  if (file === null) return problem(text.trimStart().startsWith(OPENING) ? 'damaged' : 'not-ours');
  if (own(file, 'app') !== APP || own(file, 'format') !== FORMAT) return problem('not-ours');
  const version = own(file, 'version');
  if (typeof version === 'number' && version > VERSION) return problem('newer');
  const items = own(file, 'items');
  if (version !== VERSION || !Array.isArray(items)) return problem('damaged');
  const names = own(file, 'names');
  const takeaway = {
    names: isBag(names)
      ? { a: cleanName(own(names, 'a')), b: cleanName(own(names, 'b')) }
      : { a: null, b: null },
    items: readItems(items),
  };
  return { ok: true, takeaway, leftOut: items.length - takeaway.items.length };
}

/** The first of an id wins. */
function readItems(items: readonly unknown[]): readonly TakenItem[] {
  const read = new Map<string, TakenItem>();
  for (const entry of items.slice(0, LIST_LIMITS.entriesRead)) {
    const item = isBag(entry) ? readItem(entry) : null;
    if (item !== null && !read.has(item.id)) read.set(item.id, item);
  }
  return [...read.values()];
}

function readItem(bag: Bag): TakenItem | null {
  const kind = own(bag, 'kind');
  return ITEM_KINDS.find((one) => one.kind === kind)?.read(bag) ?? null;
}

function parse(text: string): Bag | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBag(value) ? value : null;
  } catch {
    return null;
  }
}

function own(bag: Bag, key: string): unknown {
  return Object.hasOwn(bag, key) ? bag[key] : undefined;
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(of: FileProblem): ReadFile {
  return { ok: false, problem: of };
}
