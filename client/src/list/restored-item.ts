import type { Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import type { RemovableKind } from './list-port.ts';
import { SCHEMA_VERSION } from './list-schema.ts';
import type { ProjectedItem } from './project-item.ts';

/** Something that stood in the list, with all that is needed to put it there again. */
export interface Vanished {
  readonly id: string;
  readonly kind: RemovableKind;
  readonly whose: Seat;
  readonly order: number;
  readonly texts: Readonly<Record<string, string>>;
  /** What else it held, as it lay in the document. */
  readonly values: Readonly<Record<string, string | boolean>>;
}

/** Keys of an item that hold a plain value and are part of what it says. */
const VALUES = ['on', 'day', 'of', 'welcome', 'did', 'felt', 'gone', 'review', 'aside'] as const;

export function plainValuesOf(item: Y.Map<unknown>): Vanished['values'] {
  const values: Record<string, string | boolean> = {};
  for (const key of VALUES) {
    const value = item.get(key);
    if (typeof value === 'boolean' || (typeof value === 'string' && value.length <= 200)) values[key] = value;
  }
  return values;
}

export function vanishedItem({ kind, order, view, values }: ProjectedItem): Vanished {
  const { id } = view;
  return kind === 'agreement'
    ? { id, kind, whose: view.by, order, values, texts: view.fields }
    : { id, kind, whose: view.whose, order, values, texts: { text: view.text } };
}

/** Signatures and marks are over the words, so they count again with them. */
export function restoredItem({ kind, whose, order, texts, values }: Vanished): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['v', SCHEMA_VERSION],
    ['kind', kind],
    [kind === 'agreement' ? 'by' : 'whose', whose],
    ['order', order],
    ...Object.entries(values),
    ...Object.entries(texts).map(([field, words]): [string, unknown] => [field, new Y.Text(words)]),
  ]);
}
