import type { TalkingView } from '@heard/shared/engine';
import { guides } from '@heard/shared/guides';

/** Whether the talk has passed a step in which both tapped the ground rules: such a step is left in no other way. */
export function rulesAgreed({ guide, sitting, step }: TalkingView): boolean {
  const { sittings } = guides[guide];
  const { steps } = sittings[sitting ?? 0] ?? sittings[0];
  const rules = steps.findIndex((planned) => planned.rules !== undefined);
  return rules >= 0 && steps.findIndex((planned) => planned.id === step.id) > rules;
}
