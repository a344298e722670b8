export type { GuideId, Option, StepId, StepKind, StepWords } from './types.ts';
