export type WordingHint = 'absolute' | 'you-are';

export interface HintLists {
  readonly absolute: readonly string[];
  readonly youAre: readonly string[];
}

/**
 * What might be worth a second look in a draft, by whole words and in any case. Computed on this device from the draft
 * alone; it blocks nothing and goes nowhere.
 */
export function wordingHints(draft: string, lists: HintLists): readonly WordingHint[] {
  const text = plainApostrophes(draft);
  const hasAny = (words: readonly string[]): boolean => words.some((word) => hasWord(text, word));
  const found: WordingHint[] = [];
  if (hasAny(lists.absolute)) found.push('absolute');
  if (hasAny(lists.youAre)) found.push('you-are');
  return found;
}

function hasWord(text: string, word: string): boolean {
  const literal = plainApostrophes(word)
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu').test(text);
}

function plainApostrophes(text: string): string {
  return text.replaceAll('’', "'");
}

/** The items of a list sentence of the catalog. */
export function listItems(sentence: string): readonly string[] {
  return sentence
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
