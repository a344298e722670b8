import type { catalog, SentenceKey } from './catalog.ts';
import { frontWords } from './front.ts';
import { currentLanguage, type Language } from './language.ts';

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

type Given = Readonly<Record<string, string | number>>;

/** Puts a sentence's values in their places. */
type FillIn = (language: Language, key: SentenceKey, sentence: string, values: Given) => string;

/**
 * The front page comes with its own sentences and needs no plurals, so that its first script stays small. Every
 * other page imports all-words.ts, which brings the whole catalog and the ICU messages.
 */
const sentences = new Map<Language, Readonly<Partial<Record<SentenceKey, string>>>>([['en', frontWords]]);
let fillIn: FillIn = (_language, _key, sentence, values) =>
  sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** Sentences of a language, as ICU messages, beside those it has already. */
export function bringSentences(
  language: Language,
  more: Readonly<Partial<Record<SentenceKey, string>>>,
): void {
  sentences.set(language, { ...sentences.get(language), ...more });
}

/** Called once by all-words.ts. */
export function fillInWith(fill: FillIn): void {
  fillIn = fill;
}

/** The sentence of a key, with its values in place. */
export function say<Key extends SentenceKey>(key: Key, ...values: ValuesWhereNeeded<Key>): string {
  return sayWith(key, values[0] ?? {});
}

/** For a key computed elsewhere, whose values travel beside it. A missing value shows as nothing: prefer `say`. */
export function sayWith(key: SentenceKey, values: Given): string {
  const language = currentLanguage();
  const sentence = sentences.get(language)?.[key];
  // A page that forgot all-words.ts: the browser tests would meet it at once.
  if (sentence === undefined) throw new Error(`no sentence for ${key}`);
  return fillIn(language, key, typographic(sentence), values);
}

/** The catalog is typed with the keyboard's apostrophe; a page is read with the printed one. */
export function typographic(sentence: string): string {
  return sentence.replaceAll("'", '’');
}
