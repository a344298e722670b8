import { dailyWords } from './daily-words.ts';
import { honestWords } from './honest-words.ts';
import type { StepId, StepWords } from './types.ts';
import { weeklyWords } from './weekly-words.ts';

type Words = Readonly<Record<StepId, StepWords>>;

/** The English wording of the guides of one sitting, by step id. The paced one's is long: `guides/after-words`. */
export const everydayWords: Words = { ...honestWords, ...dailyWords, ...weeklyWords };

const WITHOUT_WORDS: StepWords = { title: '', speak: '', listen: '', stems: [] };

/** Empty words for a step that nobody has written for: a screen then shows its controls alone. */
export function stepWords(words: Words, id: StepId): StepWords {
  return words[id] ?? WITHOUT_WORDS;
}
