import type { Choice, Pace, Way } from '@heard/shared/engine';
import { guideTitles, type GuideId } from '@heard/shared/guides';
import { say } from '../../words/say.ts';

/** Guides in the order they are offered. */
export const GUIDES: readonly GuideId[] = ['honest', 'daily', 'weekly', 'after'];
export const WAYS: readonly Way[] = ['voice', 'aloud', 'writing'];
export const PACES: readonly Pace[] = ['short', 'standard', 'long', 'no-clock'];

/** How long it takes at the standard pace, for both together. */
export function guideMinutes(guide: GuideId): string {
  const { minutes, sittings } = guideTitles[guide];
  return say(sittings > 1 ? 'choose.guide.sittings' : 'choose.guide.minutes', { minutes });
}

export const FIRST_CHOICE: Omit<Choice, 'first'> = { guide: 'honest', way: 'aloud', pace: 'standard' };
