import type { Millis, Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import type { CommandKind } from './commands.ts';
import { talkingGuard } from './floor.ts';
import { gatheringGuard } from './gathering.ts';
import { keepingGuard } from './keeping.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { restGuard } from './resting.ts';
import type { RoomState } from './room-state.ts';

/**
 * Whether a partner may give some command of this kind now; null: yes. The one place for it: `applyCommand` asks it
 * before it decides and `partnerView` makes every `can` of it, so the two cannot disagree.
 */
export function guard(state: RoomState, seat: Seat, kind: CommandKind, now: Millis): Refusal | null {
  const { phase } = state;
  switch (phase.kind) {
    case 'inviting':
      return refuse({ reason: kind === 'arrive' ? 'nobody-else-yet' : 'not-now' });
    case 'home':
      if (state.leftForGood !== undefined) return refuse({ reason: 'not-now' });
      return kind === 'arrive' ? null : restGuard(state, seat, kind, now);
    case 'gathering':
      return gatheringGuard(state, phase, seat, kind);
    case 'talking':
      return talkingGuard(phase.conversation, seat, kind);
    case 'keeping':
      return keepingGuard(phase, kind);
    default:
      return assertNever(phase);
  }
}
