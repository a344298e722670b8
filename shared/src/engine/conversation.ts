import type { Millis, Seat } from '../base/index.ts';
import { guides } from '../guides/plans.ts';
import type { Choice, Context } from './commands.ts';
import type { Conversation, Moment } from './conversation-state.ts';
import { goneAnew } from './gone-since.ts';
import { enter } from './moment.ts';
import type { RoomState } from './room-state.ts';

/** Begins the conversation that both have accepted. */
export function startConversation(state: RoomState, choice: Choice, context: Context): RoomState {
  const { guide, way, writes, pace } = choice;
  const progress = state.sittings?.guide === guide ? state.sittings : null;
  const chosen = choice.first === 'coin' ? context.coin : choice.first;
  const first = progress?.hurt ?? chosen;
  const sitting = progress?.next ?? 0;
  const plan = guides[guide];
  const [step] = (plan.sittings[sitting] ?? plan.sittings[0]).steps;
  if (step === undefined) return state;
  const blank: Conversation = {
    guide,
    sitting,
    way,
    ...(writes === undefined ? {} : { writes }),
    pace,
    first,
    hurt: progress?.hurt ?? null,
    round: 1,
    now: nowhere(step.id),
    taken: {},
    minutes: { owed: { a: 0, b: 0 }, ahead: [] },
    clock: null,
    runningSince: context.now,
    spentMs: 0,
    timeUsedUp: false,
    pause: null,
    break: null,
    breaks: 0,
    rulesOpen: { a: false, b: false },
    lastHeard: null,
    pieces: [],
  };
  const conversation = enter(blank, { step, stage: 'acting', part: 1 }, context.now);
  return {
    ...state,
    turn: state.turn + 1,
    floorBefore: null,
    conversations: state.conversations + 1,
    lastFirst: plan.equalTime ? first : state.lastFirst,
    lastEnding: null,
    goneSince: goneAnew(state, context.now),
    phase: { kind: 'talking', conversation },
  };
}

function nowhere(step: string): Moment {
  return {
    step,
    stage: 'acting',
    part: 1,
    floor: null,
    ready: { a: false, b: false },
    rules: { a: [], b: [] },
    named: { a: null, b: null },
    written: { a: 0, b: 0 },
    smallerPieceAsked: false,
    again: null,
    added: 0,
    mirrored: 0,
  };
}

/** Who is suggested to begin: whoever did not begin the last time. */
export function suggestedFirst(state: RoomState): Seat {
  return state.lastFirst === 'a' ? 'b' : 'a';
}

/** From when the paced guide's next sitting may begin; null if it may now. */
export function restingUntil(state: RoomState, choice: Choice, now: Millis): Millis | null {
  const { sittings } = state;
  return sittings?.guide === choice.guide && now < sittings.opensAt ? sittings.opensAt : null;
}
