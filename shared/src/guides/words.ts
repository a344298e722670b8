import { afterWords } from './after-words.ts';
import { dailyWords } from './daily-words.ts';
import { honestWords } from './honest-words.ts';
import type { StepId, StepWords } from './types.ts';
import { weeklyWords } from './weekly-words.ts';

/** The English wording of every step of every guide, by step id. */
export const guideWords: Readonly<Record<StepId, StepWords>> = {
  ...honestWords,
  ...dailyWords,
  ...afterWords,
  ...weeklyWords,
};

const WITHOUT_WORDS: StepWords = { title: '', speak: '', listen: '', stems: [] };

/** Empty words for a step that nobody has written for: a screen then shows its controls alone. */
export function stepWords(id: StepId): StepWords {
  return guideWords[id] ?? WITHOUT_WORDS;
}
