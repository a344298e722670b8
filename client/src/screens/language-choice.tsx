import { QuietButton } from '../design/buttons.tsx';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../words/language.ts';

/** The other languages, each by its own name. A press changes the page at once and is remembered on this device. */
export function LanguageChoice() {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== currentLanguage());
  return others.map((language) => (
    <span key={language} lang={language}>
      <QuietButton place="start" onPress={() => void chooseLanguage(language)}>
        {LANGUAGES[language]}
      </QuietButton>
    </span>
  ));
}
