import { useSyncExternalStore } from 'react';
import { currentLanguage, onLanguage, type Language } from '../words/language.ts';

/** The language of the page, as it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage);
}
