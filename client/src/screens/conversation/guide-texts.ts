import {
  everydayWords,
  guideTitles,
  stepWords,
  type GuideId,
  type StepId,
  type StepWords,
} from '@heard/shared/guides';
import { typographic } from '../../words/say.ts';

let words: Readonly<Record<StepId, StepWords>> = everydayWords;

/** The wording of the guide in sittings, which comes after the room's own script (use-after-texts.ts). */
export function bringAfterTexts(afterWords: Readonly<Record<StepId, StepWords>>): void {
  words = { ...everydayWords, ...afterWords };
}

/** The wording of a step as it is printed. */
export function stepTexts(id: StepId): StepWords {
  const { title, speak, listen, stems, rules } = stepWords(words, id);
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
  const { title, description } = guideTitles[id];
  return { title: typographic(title), description: typographic(description) };
}
