import type { Millis, Seat } from '../../base/index.ts';
import { SEATS } from '../../base/index.ts';
import { advance, nextDeadline } from '../advance.ts';
import { applyCommand } from '../apply-command.ts';
import { applyNotice } from '../apply-notice.ts';
import type { Command, CommandKind, Notice } from '../commands.ts';
import { newRoom } from '../new-room.ts';
import { isRefusal } from '../refusal.ts';
import type { RefusalReason } from '../refusal.ts';
import type { RoomState } from '../room-state.ts';
import { COMMAND_KINDS, partnerView } from '../view.ts';
import { candidates } from './command-candidates.ts';
import {
  checkAdvance,
  checkCan,
  checkChange,
  checkHardMoment,
  checkOnce,
  checkOwnTurn,
  checkRoundTrip,
  checkSame,
  checkState,
} from './model-checks.ts';
import { naturalCommand } from './natural-command.ts';
import type { SeededRandom } from './seeded-random.ts';
import { seededRandom } from './seeded-random.ts';
import { turnLedger } from './turn-ledger.ts';

/** What the runs have come to between them, so that a run that did nothing is noticed. */
export interface Coverage {
  readonly accepted: Map<CommandKind, number>;
  readonly refused: Map<CommandKind, number>;
  readonly reasons: Set<RefusalReason>;
  readonly steps: Set<string>;
  readonly endings: Set<string>;
  events: number;
}

export function newCoverage(): Coverage {
  return {
    accepted: new Map(),
    refused: new Map(),
    reasons: new Set(),
    steps: new Set(),
    endings: new Set(),
    events: 0,
  };
}

const WAITS_MS: readonly Millis[] = [0, 700, 4000, 19_000, 45_000, 130_000, 400_000, 90_000_000];

/** In a break: the breath, twenty minutes, some hours, and past the day. */
const BREAK_WAITS_MS: readonly Millis[] = [5000, 1_200_000, 8_000_000, 45_000_000, 90_000_000];

interface Run {
  readonly random: SeededRandom;
  readonly coverage: Coverage;
  readonly ledger: ReturnType<typeof turnLedger>;
  readonly script: string[];
  state: RoomState;
  now: Millis;
}

/** One random life of a room; throws with its script when a rule is broken. */
export function runModel(seed: number, length: number, coverage: Coverage): void {
  const random = seededRandom(seed);
  const state = startState(random);
  const run: Run = { random, coverage, ledger: turnLedger(), script: [], state, now: 5_000_000 };
  try {
    for (let left = length; left > 0; left -= 1) {
      event(run);
      coverage.events += 1;
      note(run);
      checkState(run.state, run.now);
      if (random.chance(3)) checkCan(run.state, run.now);
      if (random.chance(5)) checkRoundTrip(run.state);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nafter ${run.script.slice(-25).join('\n      ')}`, { cause: error });
  }
}

/** Half the rooms are in the middle of the paced guide, so that its later sittings are seen as well. */
function startState(random: SeededRandom): RoomState {
  if (random.chance(60)) return newRoom();
  const next = random.below(7);
  const hurt = random.pick(SEATS);
  const opensAt = random.chance(80) ? 0 : 20_000_000;
  return { ...newRoom(), sittings: { guide: 'after', next, opensAt, hurt } };
}

function note({ state, coverage }: Run): void {
  if (state.phase.kind === 'talking') coverage.steps.add(state.phase.conversation.now.step);
  if (state.lastEnding !== null) coverage.endings.add(state.lastEnding);
}

function event(run: Run): void {
  const { random } = run;
  const draw = random.below(100);
  if (run.state.phase.kind === 'inviting' && draw < 60) notice(run, { kind: 'seat-taken' });
  else if (draw < 62) beNatural(run);
  else if (draw < 80) anything(run);
  else if (draw < 95) wait(run, usualWait(run) + random.below(900));
  else if (draw < 96) wait(run, random.pick(WAITS_MS));
  else connection(run);
}

/** Breaks are long: without longer waits a run would end in its first one. */
function usualWait({ state, random }: Run): Millis {
  const isOnBreak = state.phase.kind === 'talking' && (state.phase.conversation.break ?? null) !== null;
  return random.pick(isOnBreak ? BREAK_WAITS_MS : WAITS_MS.slice(0, -1));
}

/** Deadlines one by one, each checked as its own change, then the same in one go. */
function wait(run: Run, ms: Millis): void {
  run.script.push(`wait ${ms}`);
  run.now += ms;
  settleTo(run, run.now);
}

function settleTo(run: Run, at: Millis): void {
  const start = run.state;
  for (let deadline = nextDeadline(run.state); deadline !== null && deadline <= at;) {
    become(run, advance(run.state, deadline), deadline, true);
    note(run);
    deadline = nextDeadline(run.state);
  }
  checkAdvance(start, run.state, at);
}

function become(run: Run, next: RoomState, at: Millis, byItself = false): void {
  checkChange(run.state, next);
  run.ledger.changed(run.state, next, at, byItself);
  run.state = next;
}

/** Mostly someone who is gone comes back; sometimes one is gone, noticed a little late. */
function connection(run: Run): void {
  const seat = run.random.pick(SEATS);
  if (run.state.goneSince[seat] !== null) {
    notice(run, { kind: 'back', seat });
    return;
  }
  const since = run.now;
  run.now += run.random.below(9000);
  notice(run, { kind: 'gone', seat, since });
}

function notice(run: Run, made: Notice): void {
  run.script.push(`${JSON.stringify(made)} at ${run.now}`);
  const at = made.kind === 'gone' ? made.since : run.now;
  settleTo(run, at);
  become(run, applyNotice(run.state, made, run.now), at);
  settleTo(run, run.now);
}

function beNatural(run: Run): void {
  const { state, now, random } = run;
  const first = random.pick(SEATS);
  const views = [partnerView(state, first, now), partnerView(state, first === 'a' ? 'b' : 'a', now)];
  const { phase } = state;
  if (phase.kind === 'home') return beAtHome(run, first);
  if (phase.kind === 'gathering') return gather(run, first);
  if (phase.kind === 'keeping') return keep(run, first);
  const asked = views.find((view) => view.can['answer-heavy'] === true);
  if (asked !== undefined && random.chance(40))
    return give(run, asked.seat, { kind: 'answer-heavy', yes: random.chance(50) });
  for (const view of views) {
    const command = naturalCommand(view);
    if (command !== null) return give(run, view.seat, command);
  }
  return wait(run, phase.kind === 'talking' ? Math.max(6000, usualWait(run)) : 6000);
}

/** While a rest lasts the two change it now and then; otherwise they come to talk. */
function beAtHome(run: Run, seat: Seat): void {
  const { can } = partnerView(run.state, seat, run.now);
  const changes = (['lengthen-rest', 'shorten-rest', 'keep-rest'] as const).filter((kind) => can[kind]);
  const isChanged = changes.length > 0 && run.random.chance(60);
  give(run, seat, { kind: isChanged ? run.random.pick(changes) : 'arrive' });
}

function gather(run: Run, seat: Seat): void {
  const { phase } = run.state;
  if (phase.kind !== 'gathering') return;
  if (!phase.arrived[seat]) give(run, seat, { kind: 'arrive' });
  else if (phase.proposal === null)
    give(run, seat, run.random.pick(candidates(run.state, 'propose', run.now)));
  else give(run, seat, { kind: 'accept', proposal: phase.proposal.number });
}

function keep(run: Run, seat: Seat): void {
  const { phase } = partnerView(run.state, seat, run.now);
  const isDecided = phase.kind === 'keeping' && phase.kept !== null;
  if (isDecided) give(run, seat, { kind: 'kept-saved' });
  else give(run, seat, run.random.pick(candidates(run.state, 'choose-kept', run.now)));
}

function anything(run: Run): void {
  const kind = run.random.pick(COMMAND_KINDS);
  // Ending it all is one command among many, and is drawn less often so that talks get somewhere.
  if ((kind === 'close-kindly' || kind === 'not-now' || kind === 'part') && run.random.chance(80)) return;
  const command = run.random.pick(candidates(run.state, kind, run.now));
  if (command.kind === 'keep-rule' && !command.kept && run.random.chance(80)) return;
  const seat = run.random.pick(SEATS);
  // A long letter or many minutes now and then, to come to where there are no more.
  const most = kind === 'send-piece' ? 45 : 3;
  const isRepeated = (kind === 'send-piece' || kind === 'extend') && run.random.chance(20);
  const times = isRepeated ? most : 1;
  for (let left = times; left > 0; left -= 1) give(run, seat, command);
}

/** One command; sometimes after a while in which nobody applied the deadlines. */
function give(run: Run, seat: Seat, command: Command): void {
  const { coverage, random } = run;
  const unwatched = run.state;
  if (random.chance(8)) run.now += random.pick(WAITS_MS.slice(0, -1));
  const { now } = run;
  settleTo(run, now);
  const { state } = run;
  const turn = random.chance(5) ? state.turn - random.below(3) : state.turn;
  run.script.push(`${seat} ${JSON.stringify(command)} for ${turn} at ${now}`);
  const context = { now, coin: random.pick(SEATS) };
  const next = applyCommand(state, seat, { command, turn }, context);
  checkSame(next, applyCommand(unwatched, seat, { command, turn }, context));
  if (isRefusal(next)) {
    count(coverage.refused, command.kind);
    coverage.reasons.add(next.reason);
    return;
  }
  if (next !== state) count(coverage.accepted, command.kind);
  checkOwnTurn(state, next, seat, command);
  checkHardMoment(state, next, command);
  become(run, next, now);
  if (next.turn !== state.turn) checkOnce(next, seat, command, turn, now);
}

function count(counts: Map<CommandKind, number>, kind: CommandKind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
