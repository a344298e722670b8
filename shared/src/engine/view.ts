import type { Millis, Seat } from '../base/index.ts';
import { assertNever, otherSeat } from '../base/index.ts';
import { advance } from './advance.ts';
import type { CommandKind } from './commands.ts';
import { suggestedFirst } from './conversation.ts';
import { guard } from './guard.ts';
import { keptByBoth } from './keeping.ts';
import type { HomeView, PartnerView, PhaseView } from './partner-view.ts';
import type { RoomState } from './room-state.ts';
import { sittingsView } from './resting.ts';
import { talkingView } from './talking-view.ts';

/** Every command kind once; a new one that is missing here does not compile. */
const KINDS: Readonly<Record<CommandKind, true>> = {
  arrive: true,
  depart: true,
  propose: true,
  accept: true,
  withdraw: true,
  ready: true,
  'not-ready': true,
  'not-now': true,
  'keep-rule': true,
  'name-hurt': true,
  'hand-over': true,
  choose: true,
  'hear-again': true,
  extend: true,
  'smaller-piece': true,
  'show-rules': true,
  'ask-heavy': true,
  'withdraw-heavy': true,
  'answer-heavy': true,
  'take-back': true,
  'send-piece': true,
  'change-way': true,
  pause: true,
  resume: true,
  'take-break': true,
  longer: true,
  'find-time': true,
  'go-on': true,
  'lighter-topic': true,
  'leave-for-today': true,
  'put-rules-away': true,
  'close-kindly': true,
  part: true,
  'choose-kept': true,
  'kept-saved': true,
  'lengthen-rest': true,
  'shorten-rest': true,
  'keep-rest': true,
};

export const COMMAND_KINDS = Object.keys(KINDS) as readonly CommandKind[];

/** A state never changes, so its views are made once: a change, its answer and its push all ask for them. */
const made = new WeakMap<RoomState, Partial<Record<Seat, PartnerView>>>();

/** What one partner may know and do at `now`, passed deadlines applied. The only shape that leaves the engine. */
export function partnerView(state: RoomState, seat: Seat, now: Millis): PartnerView {
  const current = advance(state, now);
  // At home before a sitting the view goes by the time as well: what may be done about a rest ends with it.
  if (current.phase.kind === 'home' && current.sittings !== null) return viewOf(current, seat, now);
  const views = made.get(current) ?? {};
  const view = views[seat] ?? viewOf(current, seat, now);
  made.set(current, { ...views, [seat]: view });
  return view;
}

function viewOf(current: RoomState, seat: Seat, now: Millis): PartnerView {
  const allowed = COMMAND_KINDS.filter((kind) => guard(current, seat, kind, now) === null);
  return {
    seat,
    turn: current.turn,
    can: Object.fromEntries(allowed.map((kind) => [kind, true as const])),
    phase: phaseView(current, seat),
  };
}

function homeView(state: RoomState, seat: Seat): HomeView {
  const { lastEnding } = state;
  const sittings = sittingsView(state, seat);
  return {
    kind: 'home',
    lastEnding,
    suggestedFirst: suggestedFirst(state),
    sittings,
    partnerLeft: state.leftForGood === otherSeat(seat),
    quietSince: state.quietSince ?? null,
  };
}

function phaseView(state: RoomState, seat: Seat): PhaseView {
  const { phase } = state;
  const sittings = sittingsView(state, seat);
  switch (phase.kind) {
    case 'inviting':
      return { kind: 'inviting' };
    case 'home':
      return homeView(state, seat);
    case 'gathering': {
      const { arrived, proposal } = phase;
      const isHere = (which: Seat): boolean => arrived[which] && state.goneSince[which] === null;
      const here = { a: isHere('a'), b: isHere('b') };
      return { kind: 'gathering', arrived, here, proposal, suggestedFirst: suggestedFirst(state), sittings };
    }
    case 'talking':
      return talkingView(state, phase.conversation, seat);
    case 'keeping':
      return {
        kind: 'keeping',
        number: state.conversations,
        pieces: phase.pieces,
        mine: phase.chosen[seat],
        partnerHasChosen: phase.chosen[otherSeat(seat)] !== null,
        kept: keptByBoth(phase),
        until: phase.until,
      };
    default:
      return assertNever(phase);
  }
}
