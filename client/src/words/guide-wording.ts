import {
  everydayWords,
  guideTitles,
  stepWords,
  type GuideId,
  type StepId,
  type StepWords,
} from '@heard/shared/guides';
import { currentLanguage, type Language } from './language.ts';
import { typographic } from './say.ts';

interface GuideWording {
  readonly steps: Readonly<Record<StepId, StepWords>>;
  readonly titles: Readonly<Record<GuideId, { readonly title: string; readonly description: string }>>;
}

const brought = new Map<Language, GuideWording>();

/** The guides in another language than English, whose words the guides themselves hold. */
export function bringGuideWords(language: Language, wording: GuideWording): void {
  brought.set(language, wording);
}

let english: Readonly<Record<StepId, StepWords>> = everydayWords;

/** The guide in sittings, whose English comes after the room's own script (use-after-texts.ts). */
export function bringAfterWords(afterWords: Readonly<Record<StepId, StepWords>>): void {
  english = { ...everydayWords, ...afterWords };
}

/** The wording of a step as it is printed, in the reader's language. */
export function stepTexts(id: StepId): StepWords {
  const { title, speak, listen, stems, rules } =
    brought.get(currentLanguage())?.steps[id] ?? stepWords(english, id);
  const printed = {
    title: typographic(title),
    speak: typographic(speak),
    listen: typographic(listen),
    stems: stems.map(typographic),
  };
  return rules === undefined ? printed : { ...printed, rules: rules.map(typographic) };
}

/** A guide's name and what it is for, as they are printed. */
export function guideTexts(id: GuideId): { readonly title: string; readonly description: string } {
  const { title, description } = (brought.get(currentLanguage())?.titles ?? guideTitles)[id];
  return { title: typographic(title), description: typographic(description) };
}
