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

/** Steps after which something may belong on the list: its editor is one tap away, beside the step. */
export const LIST_SHORTCUTS: Readonly<Record<StepId, 'need' | 'agreement' | 'act' | 'victory' | 'parked'>> = {
  'honest-safe': 'need',
  'honest-need': 'need',
  'honest-agree': 'agreement',
  'daily-tomorrow': 'act',
  'daily-close': 'parked',
  'weekly-safe': 'need',
  'weekly-heard': 'parked',
  'weekly-win': 'victory',
  'weekly-plan': 'parked',
  'after-1-acts': 'agreement',
  'after-1-close': 'parked',
  'after-2-close': 'parked',
  'after-3-answer': 'parked',
  'after-3-close': 'parked',
  'after-4-close': 'parked',
  'after-5-close': 'parked',
  'after-6-open': 'agreement',
  'after-6-wave': 'agreement',
  'after-6-acts': 'agreement',
  'after-6-close': 'parked',
};

/** What a step does with the list on its own screen (step-list.tsx). */
export const LIST_PARTS: Readonly<
  Record<StepId, 'frame' | 'detail' | 'help' | 'due' | 'felt' | 'to-sign' | undefined>
> = {
  'after-0-frame': 'frame',
  'after-0-detail': 'detail',
  'after-0-help': 'help',
  'after-1-acts': 'to-sign',
  'after-6-open': 'to-sign',
  'after-6-wave': 'to-sign',
  'after-6-acts': 'to-sign',
  'daily-saw': 'felt',
  'honest-agree': 'to-sign',
  'weekly-kept': 'due',
};

/** Where the one who was hurt has their own questions before them. */
export const QUESTIONS: ReadonlySet<StepId> = new Set(['after-3-prepare', 'after-3-ask']);

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
