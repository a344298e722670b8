import type { Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import type { Choice, Command, CommandKind, Context } from './commands.ts';
import { restingUntil, startConversation } from './conversation.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Gathering, RoomState } from './room-state.ts';

/** Whether a partner may give a command of this kind in the waiting place. */
export function gatheringGuard(
  state: RoomState,
  gathering: Gathering,
  seat: Seat,
  kind: CommandKind,
): Refusal | null {
  const { arrived, proposal } = gathering;
  if (kind === 'arrive') return arrived[seat] ? refuse({ reason: 'not-now' }) : null;
  if (!arrived[seat]) return refuse({ reason: 'not-now' });
  const partner = otherSeat(seat);
  if (kind === 'depart') return null;
  if (kind === 'propose') return arrived[partner] ? null : refuse({ reason: 'nobody-else-yet' });
  if (kind === 'accept') {
    if (proposal === null || proposal.by === seat) return refuse({ reason: 'not-offered' });
    return state.goneSince[partner] === null ? null : refuse({ reason: 'nobody-else-yet' });
  }
  if (kind === 'withdraw') return proposal?.by === seat ? null : refuse({ reason: 'not-offered' });
  return refuse({ reason: 'not-now' });
}

/** The command accepts a proposal that has been withdrawn or replaced: its giver has not seen that yet. */
export function acceptsPastProposal({ phase }: RoomState, command: Command): boolean {
  if (phase.kind !== 'gathering' || command.kind !== 'accept') return false;
  return command.proposal <= phase.proposals && command.proposal !== phase.proposal?.number;
}

/** Comes to talk. The first one opens the waiting place. */
export function arrive(state: RoomState, seat: Seat): RoomState {
  const goneSince = { ...state.goneSince, [seat]: null };
  if (state.phase.kind === 'gathering') {
    const arrived = { ...state.phase.arrived, [seat]: true };
    return { ...state, goneSince, phase: { ...state.phase, arrived } };
  }
  const arrived = { a: false, b: false, [seat]: true };
  return {
    ...state,
    turn: state.turn + 1,
    floorBefore: null,
    goneSince,
    phase: { kind: 'gathering', arrived, proposal: null, proposals: 0 },
  };
}

/** Leaves the waiting place; what was proposed goes with either of the two. */
export function depart(state: RoomState, gathering: Gathering, seat: Seat): RoomState {
  const arrived = { ...gathering.arrived, [seat]: false };
  const goneSince = { ...state.goneSince, [seat]: null };
  if (arrived.a || arrived.b)
    return { ...state, goneSince, phase: { ...gathering, arrived, proposal: null } };
  return {
    ...state,
    turn: state.turn + 1,
    floorBefore: null,
    goneSince: { a: null, b: null },
    phase: { kind: 'home' },
  };
}

function isSameChoice(one: Choice, other: Choice): boolean {
  return (
    one.guide === other.guide &&
    one.way === other.way &&
    one.writes === other.writes &&
    one.pace === other.pace &&
    one.first === other.first
  );
}

/** What both have to accept. Two equal proposals are an acceptance: the two pressed at the same moment. */
export function propose(
  state: RoomState,
  gathering: Gathering,
  seat: Seat,
  choice: Choice,
  context: Context,
): RoomState | Refusal {
  const opensAt = restingUntil(state, choice, context.now);
  if (opensAt !== null) return refuse({ reason: 'resting', opensAt });
  const { proposal } = gathering;
  if (proposal !== null && isSameChoice(proposal.choice, choice)) {
    if (proposal.by === seat) return state;
    if (state.goneSince[proposal.by] === null) return startConversation(state, choice, context);
  }
  const number = gathering.proposals + 1;
  const next = { number, by: seat, choice };
  return { ...state, phase: { ...gathering, proposals: number, proposal: next } };
}

export function accept(
  state: RoomState,
  gathering: Gathering,
  command: Extract<Command, { kind: 'accept' }>,
  context: Context,
): RoomState | Refusal {
  const { proposal } = gathering;
  if (proposal === null || proposal.number !== command.proposal) return refuse({ reason: 'stale' });
  const opensAt = restingUntil(state, proposal.choice, context.now);
  if (opensAt !== null) return refuse({ reason: 'resting', opensAt });
  return startConversation(state, proposal.choice, context);
}

export function withdraw(state: RoomState, gathering: Gathering): RoomState {
  return { ...state, phase: { ...gathering, proposal: null } };
}
