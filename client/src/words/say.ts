import type { catalog, SentenceKey } from './catalog.ts';
import { frontWords } from './front.ts';

/** The names between braces: `{name}`, `{count, plural, …}`; text inside a plural form is no name. */
type Placeholders<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? PlaceholderName<Rest> | Placeholders<Rest>
  : never;

type PlaceholderName<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? NameOnly<Before<Before<Inside, '{'>, ','>>
  : never;

type Before<Text extends string, Mark extends string> = Text extends `${infer Head}${Mark}${string}`
  ? Head
  : Text;

type NameOnly<Text extends string> = Text extends '' | `${string} ${string}` ? never : Text;

type Values<Key extends SentenceKey> = Readonly<Record<Placeholders<(typeof catalog)[Key]>, string | number>>;

type ValuesWhereNeeded<Key extends SentenceKey> = [Placeholders<(typeof catalog)[Key]>] extends [never]
  ? []
  : [values: Values<Key>];

/** Puts a sentence's values in their places. */
export type FillIn = (
  key: SentenceKey,
  sentence: string,
  values: Readonly<Record<string, string | number>>,
) => string;

/**
 * The front page comes with its own sentences and needs no plurals, so that its first script stays small. Every
 * other page imports all-words.ts, which brings the whole catalog and the ICU messages.
 */
let sentences: Readonly<Partial<Record<SentenceKey, string>>> = frontWords;
let fillIn: FillIn = (_key, sentence, values) =>
  sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** Called once by all-words.ts. */
export function bringWords(usual: typeof sentences, fill: FillIn): void {
  bringMoreWords(usual);
  fillIn = fill;
}

/** A part of the catalog that comes with what it is said by. */
export function bringMoreWords(part: typeof sentences): void {
  sentences = { ...sentences, ...part };
}

/** The sentence of a key, with its values in place. */
export function say<Key extends SentenceKey>(key: Key, ...values: ValuesWhereNeeded<Key>): string {
  return sayWith(key, values[0] ?? {});
}

/** For a key computed elsewhere, whose values travel beside it. A missing value shows as nothing: prefer `say`. */
export function sayWith(key: SentenceKey, values: Readonly<Record<string, string | number>>): string {
  const sentence = sentences[key];
  // A page that forgot all-words.ts: the browser tests would meet it at once.
  if (sentence === undefined) throw new Error(`no sentence for ${key}`);
  return fillIn(key, typographic(sentence), values);
}

/** The catalog is typed with the keyboard's apostrophe; a page is read with the printed one. */
export function typographic(sentence: string): string {
  return sentence.replaceAll("'", '’');
}
