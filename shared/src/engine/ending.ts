import type { Millis } from '../base/index.ts';
import type { Conversation } from './conversation-state.ts';
import { standingPieces } from './pieces.ts';
import { planOf, sittingOf, indexOfStep } from './plan-lookup.ts';
import type { Ending, Phase, RoomState, SittingProgress } from './room-state.ts';
import { KEEPING_MS, hoursToMs } from './settings.ts';

/** Ends the running conversation: home, or first the choice of what to keep where something was written. */
export function finish(state: RoomState, conversation: Conversation, ending: Ending, at: Millis): RoomState {
  const phase: Phase =
    standingPieces(conversation.pieces).length === 0
      ? { kind: 'home' }
      : {
          kind: 'keeping',
          pieces: conversation.pieces,
          chosen: { a: null, b: null },
          until: at + KEEPING_MS,
        };
  return {
    ...state,
    turn: state.turn + 1,
    floorBefore: conversation.now.floor,
    lastEnding: ending,
    sittings: ending === 'closed' ? nextSitting(state, conversation, at) : state.sittings,
    goneSince: { a: null, b: null },
    quietSince: at,
    phase,
  };
}

/** "Closed" once the thanks or the close were reached, "stopped" before. */
export function kindEnding(conversation: Conversation): Ending {
  const sitting = sittingOf(conversation);
  const here = indexOfStep(sitting, conversation.now.step);
  return here >= indexOfStep(sitting, sitting.closingFrom) ? 'closed' : 'stopped';
}

/** A sitting that reached its close opens the next after the rest; one that was stopped is offered again. */
function nextSitting(state: RoomState, conversation: Conversation, at: Millis): SittingProgress | null {
  const plan = planOf(conversation);
  if (plan.restHours === null || conversation.hurt === null) return state.sittings;
  const next = conversation.sitting + 1;
  if (next >= plan.sittings.length) return null;
  const opensAt = at + hoursToMs(plan.restHours);
  return { guide: plan.id, next, opensAt, hurt: conversation.hurt, restSince: at };
}
