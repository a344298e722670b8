import type { GuidePlan } from './plan.ts';
import type { StepId } from './types.ts';

export type GuideRule = 'ids-unique';

export interface GuideProblem {
  readonly rule: GuideRule;
  readonly step: StepId | null;
  readonly sentence: string;
}

export function checkGuide(_plan: GuidePlan): readonly GuideProblem[] {
  return [];
}
