/** The languages Heard speaks, each by its own name. Each partner has their own; nothing about it is sent. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

let current: Language = 'en';
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
  return current;
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The first of the wanted languages (BCP 47 tags, best first) that there is; English otherwise. */
export function languageFor(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in LANGUAGES);
  return (found as Language | undefined) ?? 'en';
}

let keep: (language: Language) => void = () => undefined;

/** Who remembers a choice (main.tsx: this device). */
export function whenChosen(remember: (language: Language) => void): void {
  keep = remember;
}

/** Somebody pressed it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speakLanguage(language);
  keep(language);
}

let regions: readonly string[] = [];

/** What the browser speaks, as BCP 47 tags: how a reader of one language writes days differs from region to region. */
export function readIn(browser: readonly string[]): void {
  regions = browser;
}

/** The tag for dates and times: the reader's own region where their browser speaks the page's language. */
export function dateTag(): string {
  return regions.find((tag) => tag.toLowerCase().startsWith(current)) ?? current;
}

/**
 * Speaks this language from now on, everywhere on the page at once. Its sentences are loaded when they are first
 * needed; where that fails (no network, say) the page stays as it was. English is always there.
 */
export async function speakLanguage(language: Language): Promise<void> {
  if (language === 'de') {
    const { bringGerman } = await import('./german/bring-german.ts');
    bringGerman();
  }
  current = language;
  for (const listener of listeners) listener();
}
