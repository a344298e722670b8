export type { GuideProblem, GuideRule } from './guide-problem.ts';
export { checkGuide } from './check-guide.ts';
export type {
  Actor,
  AnswerPlan,
  GuidePlan,
  Move,
  Outcome,
  PlannedEnding,
  SittingPlan,
  StepPlan,
  Target,
  Times,
} from './plan.ts';
export { GUIDE_IDS, guides } from './plans.ts';
export type { GuideTitle } from './titles.ts';
export { guideTitles } from './titles.ts';
export type { GuideId, Option, StepId, StepKind, StepWords } from './types.ts';
export { everydayWords, stepWords } from './words.ts';
