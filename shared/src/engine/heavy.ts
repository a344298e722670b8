import type { Seat } from '../base/index.ts';
import type { StepPlan } from '../guides/plan.ts';
import type { Conversation, Heavy } from './conversation-state.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { withConversation } from './transitions.ts';

const NOT_OFFERED: Refusal = refuse({ reason: 'not-offered' });

/** In one's own share, once; after a "not now" not again in this conversation, so that nobody is pressed. */
export function askHeavyGuard(conversation: Conversation, step: StepPlan, seat: Seat): Refusal | null {
  const { now, heavyDeclined } = conversation;
  const isShare = (step.kind === 'speak' || step.kind === 'each') && step.handBack !== true;
  const isOpen = isShare && now.stage === 'acting' && now.heavy === undefined;
  return isOpen && heavyDeclined?.[seat] !== true ? null : NOT_OFFERED;
}

export function withdrawHeavyGuard({ now }: Conversation): Refusal | null {
  return now.heavy === 'asked' ? null : NOT_OFFERED;
}

export function answerHeavyGuard({ now }: Conversation, seat: Seat): Refusal | null {
  return now.heavy === 'asked' && now.floor !== seat ? null : NOT_OFFERED;
}

export function setHeavy(state: RoomState, conversation: Conversation, heavy: Heavy | null): RoomState {
  const { heavy: _before, ...now } = conversation.now;
  return withConversation(state, { ...conversation, now: heavy === null ? now : { ...now, heavy } });
}

/** A yes is to listening now and to nothing else; a "not now" needs no reason and stands for this conversation. */
export function answerHeavy(state: RoomState, conversation: Conversation, yes: boolean): RoomState {
  const { floor } = conversation.now;
  if (yes || floor === null) return setHeavy(state, conversation, 'yes');
  const heavyDeclined = { a: false, b: false, ...conversation.heavyDeclined, [floor]: true };
  return setHeavy(state, { ...conversation, heavyDeclined }, 'not-now');
}
