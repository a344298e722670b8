import { LANGUAGES, languageFor, type Language } from '../words/language.ts';
import type { KeyValueStorage } from './device-rooms.ts';

const KEY = 'heard.language';

/** The language chosen on this device, or the first of the browser's own that Heard speaks. */
export function ownLanguage(storage: KeyValueStorage | null, browser: readonly string[]): Language {
  const chosen = kept(storage);
  return chosen in LANGUAGES ? (chosen as Language) : languageFor(browser);
}

/** Kept only because someone chose: a visit alone stores nothing. */
export function keepLanguage(storage: KeyValueStorage | null, language: Language): void {
  try {
    storage?.setItem(KEY, language);
  } catch {
    // A full storage: the choice then holds for this visit.
  }
}

function kept(storage: KeyValueStorage | null): string {
  try {
    return storage?.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
