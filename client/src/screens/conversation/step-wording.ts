import type { StepId } from '@heard/shared/guides';

/** Steps that give back what was heard: only their wording differs, what may be pressed is the engine's. */
export const HANDING_BACK: ReadonlySet<StepId> = new Set([
  'honest-reflect',
  'weekly-back',
  'after-1-back',
  'after-2-back',
  'after-4-back',
  'after-5-back-r',
  'after-5-back-h',
]);

/** Steps about needs or agreements: the list's editor is one tap away, beside the step. */
export const LIST_SHORTCUTS: Readonly<Record<StepId, 'need' | 'agreement'>> = {
  'honest-safe': 'need',
  'honest-need': 'need',
  'honest-agree': 'agreement',
  'weekly-safe': 'need',
  'weekly-kept': 'agreement',
  'after-0-frame': 'agreement',
  'after-0-help': 'agreement',
  'after-1-acts': 'agreement',
  'after-6-open': 'agreement',
  'after-6-wave': 'agreement',
  'after-6-acts': 'agreement',
};

export type FeelingWord = 'calm' | 'tense' | 'too-full' | 'plenty' | 'some' | 'none';

/** Steps that ask how one is: the answer stays in this device's memory. */
export const FEELINGS: Readonly<Record<StepId, readonly FeelingWord[]>> = {
  'honest-arrive': ['calm', 'tense', 'too-full'],
  'after-1-arrive': ['plenty', 'some', 'none'],
  'after-2-arrive': ['plenty', 'some', 'none'],
  'after-4-arrive': ['plenty', 'some', 'none'],
};

/** What is said to each of them: encouraging nobody over their own limit. */
export const FEELING_LINES: Readonly<
  Record<FeelingWord, 'private.calm-line' | 'private.tense-line' | 'private.full-line'>
> = {
  calm: 'private.calm-line',
  plenty: 'private.calm-line',
  tense: 'private.tense-line',
  some: 'private.tense-line',
  'too-full': 'private.full-line',
  none: 'private.full-line',
};
