import type { StepId } from './types.ts';

export type GuideRule =
  | 'ids-unique'
  | 'times-in-order'
  | 'move-target'
  | 'move-missing'
  | 'reachable'
  | 'loops-bounded'
  | 'equal-time'
  | 'close-reachable'
  | 'heard-gate'
  | 'block'
  | 'roles'
  | 'lighter';

/** One thing that is wrong: which rule, at which step (null: the guide as a whole), and a sentence for its author. */
export interface GuideProblem {
  readonly rule: GuideRule;
  readonly step: StepId | null;
  readonly sentence: string;
}

export function problem(rule: GuideRule, step: StepId | null, sentence: string): GuideProblem {
  return { rule, step, sentence };
}
