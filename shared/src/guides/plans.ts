import { afterPlan } from './after-plan.ts';
import { dailyPlan } from './daily-plan.ts';
import { honestPlan } from './honest-plan.ts';
import type { GuidePlan } from './plan.ts';
import type { GuideId } from './types.ts';
import { weeklyPlan } from './weekly-plan.ts';

/** The structure of every guide, without a word of their text. */
export const guides: Readonly<Record<GuideId, GuidePlan>> = {
  honest: honestPlan,
  daily: dailyPlan,
  after: afterPlan,
  weekly: weeklyPlan,
};

export const GUIDE_IDS: readonly GuideId[] = ['honest', 'daily', 'after', 'weekly'];
