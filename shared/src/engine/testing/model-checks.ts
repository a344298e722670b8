import type { Millis, Seat } from '../../base/index.ts';
import { SEATS, otherSeat } from '../../base/index.ts';
import { advance, nextDeadline } from '../advance.ts';
import { applyCommand } from '../apply-command.ts';
import type { Command, CommandKind } from '../commands.ts';
import { indexOfStep, sittingOf, stepNamed } from '../plan-lookup.ts';
import { isRefusal } from '../refusal.ts';
import type { RoomState } from '../room-state.ts';
import { COMMAND_KINDS, partnerView } from '../view.ts';
import { candidates } from './command-candidates.ts';

function claim(isTrue: boolean, broken: string): void {
  if (!isTrue) throw new Error(broken);
}

function isSame(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What holds of every state at every instant: one floor, one truth, small views. */
export function checkState(state: RoomState, now: Millis): void {
  const [mine, theirs] = SEATS.map((seat) => partnerView(state, seat, now));
  if (mine === undefined || theirs === undefined) return;
  claim(
    mine.turn === theirs.turn && mine.phase.kind === theirs.phase.kind,
    'I1: the two see different turns',
  );
  for (const kind of ['hand-over', 'choose', 'extend', 'hear-again'] as const) {
    claim(mine.can[kind] !== true || theirs.can[kind] !== true, `I1: both may ${kind}`);
  }
  for (const view of [mine, theirs]) {
    const size = JSON.stringify(view).length; // ids, numbers and letters only: one byte each
    claim(size < 4096, `a view of ${size} bytes`);
    if (view.phase.kind === 'talking')
      claim(view.can['close-kindly'] === true && view.can.part === true, 'I12: closing is not offered');
  }
  checkSecrets(state, now);
}

/** Nothing a partner may not know changes their view: the other's kept choice, whom they named, a shorter rest. */
function checkSecrets(state: RoomState, now: Millis): void {
  const { phase } = state;
  for (const seat of SEATS) {
    const other = otherSeat(seat);
    if (state.sittings !== null && (phase.kind === 'home' || phase.kind === 'gathering')) {
      const { shorter = { a: false, b: false } } = state.sittings;
      const sittings = { ...state.sittings, shorter: { ...shorter, [other]: !shorter[other] } };
      checkSameView(state, { ...state, sittings }, seat, now);
    }
    if (phase.kind === 'keeping' && phase.chosen[other] !== null && phase.chosen[seat] === null) {
      const chosen = { ...phase.chosen, [other]: [] };
      checkSameView(state, { ...state, phase: { ...phase, chosen } }, seat, now);
    }
    if (phase.kind === 'talking' && phase.conversation.now.named[other] !== null) {
      const { conversation } = phase;
      const named = { ...conversation.now.named, [other]: other };
      const changed = { ...conversation, now: { ...conversation.now, named } };
      checkSameView(state, { ...state, phase: { ...phase, conversation: changed } }, seat, now);
    }
  }
}

function checkSameView(one: RoomState, other: RoomState, seat: Seat, now: Millis): void {
  const same = JSON.stringify(partnerView(one, seat, now)) === JSON.stringify(partnerView(other, seat, now));
  claim(same, `a view of ${seat} tells what only the other may know`);
}

function placeOf({ phase }: RoomState): string {
  if (phase.kind !== 'talking') return phase.kind;
  const { round, now } = phase.conversation;
  return [round, now.step, now.stage, now.part, now.floor].join(' ');
}

/** I2 and I6: one change at a time, along a way that the guide has, and the turn counts exactly those. */
export function checkChange(before: RoomState, after: RoomState): void {
  const risen = after.turn - before.turn;
  claim(risen === 0 || risen === 1, `I6: the turn went by ${risen}`);
  claim(risen === 1 || placeOf(before) === placeOf(after), 'I6: a change without a new turn');
  if (before.phase.kind !== 'talking' || after.phase.kind !== 'talking' || risen === 0) return;
  const was = before.phase.conversation;
  const is = after.phase.conversation;
  const sitting = sittingOf(was);
  const ways = stepNamed(sitting, was.now.step).moves.flatMap(({ to }) => ('step' in to ? [to.step] : []));
  const isLighter = was.break?.stage === 'together' && is.now.step === sitting.lighter;
  const within =
    was.now.step === is.now.step && (was.now.stage !== is.now.stage || was.now.part !== is.now.part);
  // The budget and a deadline may end in the same instant: what counts is that it is used up now.
  const closes = is.timeUsedUp && is.now.step === sitting.closingFrom;
  claim(
    within || closes || isLighter || ways.includes(is.now.step),
    `I2: no way from ${was.now.step} to ${is.now.step}`,
  );
  claim(indexOfStep(sitting, is.now.step) >= 0, 'I2: a step of another sitting');
}

/** Stopping is either's; a lighter topic is what both have chosen. */
const ENDS_FOR_BOTH: ReadonlySet<Command['kind']> = new Set(['close-kindly', 'part', 'lighter-topic']);

/** I8: what a command may end. Someone else's turn ends only by their own word or by closing kindly. */
export function checkOwnTurn(before: RoomState, after: RoomState, seat: Seat, command: Command): void {
  if (before.phase.kind !== 'talking' || after.turn === before.turn) return;
  const { floor } = before.phase.conversation.now;
  claim(
    floor === null || floor === seat || ENDS_FOR_BOTH.has(command.kind),
    `I8: ${seat} ended a turn of ${floor}`,
  );
}

/** What a hard moment may touch: never the place, the floor or the time. */
export function checkHardMoment(before: RoomState, after: RoomState, command: Command): void {
  if (!HARD_MOMENTS.has(command.kind) || before.phase.kind !== 'talking') return;
  const [was, is] = [before.phase.conversation, after.phase.kind === 'talking' && after.phase.conversation];
  const isSamePlace = is !== false && placeOf(before) === placeOf(after) && before.turn === after.turn;
  claim(
    isSamePlace && was.clock === is.clock && was.spentMs === is.spentMs,
    `${command.kind} moved the talk`,
  );
}

const HARD_MOMENTS: ReadonlySet<CommandKind> = new Set([
  'ask-heavy',
  'withdraw-heavy',
  'answer-heavy',
  'take-back',
]);

/** I3: what moved on once does not move on again by the same command. */
export function checkOnce(after: RoomState, seat: Seat, command: Command, turn: number, now: Millis): void {
  const again = applyCommand(after, seat, { command, turn }, { now, coin: 'a' });
  claim(isRefusal(again) || again === after, `I3: ${command.kind} was applied twice`);
}

/** I8 and the rest of time: nothing before its deadline, the same in one go, in many, and again. */
export function checkAdvance(state: RoomState, stepped: RoomState, now: Millis): void {
  const deadline = nextDeadline(state);
  if (deadline !== null)
    claim(advance(state, Math.min(now, deadline - 1)) === state, 'I8: moved before its deadline');
  const atOnce = advance(state, now);
  claim(
    JSON.stringify(atOnce) === JSON.stringify(stepped),
    'advancing at once differs from advancing in parts',
  );
  claim(advance(atOnce, now) === atOnce, 'advancing twice changes something');
}

/** `can` names exactly the kinds of which some command is accepted and changes something. */
export function checkCan(state: RoomState, now: Millis): void {
  const current = advance(state, now);
  for (const seat of SEATS) {
    const { can, turn } = partnerView(state, seat, now);
    for (const kind of COMMAND_KINDS) {
      const isPossible = candidates(current, kind, now).some((command) => {
        const next = applyCommand(current, seat, { command, turn }, { now, coin: 'a' });
        return !isRefusal(next) && next !== current;
      });
      claim(isPossible === (can[kind] === true), `can.${kind} of ${seat} is ${String(can[kind])}`);
    }
  }
}

export function checkRoundTrip(state: RoomState): void {
  const text = JSON.stringify(state);
  claim(JSON.stringify(JSON.parse(text)) === text, 'the state is not plain JSON');
}

/** A command decides the same whether or not someone applied the passed deadlines before. */
export function checkSame(watched: object, unwatched: object): void {
  claim(isSame(watched, unwatched), 'a late look changes what a command does');
}
