import type { StepPlan } from '../guides/plan.ts';
import type { Conversation } from './conversation-state.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { RULES_SHOWN_A_TURN } from './settings.ts';
import { withConversation } from './transitions.ts';

/** Where the rules are not on the screen already; not without end, so that a tap is a word and not a noise. */
export function showRulesGuard({ now }: Conversation, step: StepPlan): Refusal | null {
  const isOpen = step.rules === undefined && (now.rulesShown ?? 0) < RULES_SHOWN_A_TURN;
  return isOpen ? null : refuse({ reason: 'not-offered' });
}

/** Both see them; the floor, the clock and who tapped stay out of it. */
export function showRules(state: RoomState, conversation: Conversation, time: number): RoomState | Refusal {
  const times = conversation.rulesShown ?? 0;
  if (time !== times + 1) return refuse({ reason: 'not-offered' });
  const now = { ...conversation.now, rulesShown: (conversation.now.rulesShown ?? 0) + 1 };
  return withConversation(state, { ...conversation, now, rulesShown: time });
}
