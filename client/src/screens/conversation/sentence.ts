import type { SentenceKey } from '../../words/catalog.ts';

/** A sentence before it is put into a language: its key in the catalog and what goes into it. */
export interface Sentence {
  readonly word: SentenceKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function sentence(word: SentenceKey, values?: Readonly<Record<string, string | number>>): Sentence {
  return values === undefined ? { word } : { word, values };
}
