import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { catalog, type SentenceKey } from './catalog.ts';

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

const LOCALE = 'en';
const i18n = setupI18n({ locale: LOCALE, messages: { [LOCALE]: {} } });
const compiled = new Set<string>();

/** The sentence of a key, with its values in place. */
export function say<Key extends SentenceKey>(key: Key, ...values: ValuesWhereNeeded<Key>): string {
  return sayWith(key, values[0] ?? {});
}

/** For a key computed elsewhere, whose values travel beside it. A missing value shows as nothing: prefer `say`. */
export function sayWith(key: SentenceKey, values: Readonly<Record<string, string | number>>): string {
  if (!compiled.has(key)) {
    i18n.load(LOCALE, { [key]: compileMessage(typographic(catalog[key])) });
    compiled.add(key);
  }
  return i18n._(key, values);
}

/** The catalog is typed with the keyboard's apostrophe; a page is read with the printed one. */
function typographic(sentence: string): string {
  return sentence.replaceAll("'", '’');
}
