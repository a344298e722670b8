import type { Millis, Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import type { AfterBreak, Away, Break, BreakLength } from './break-state.ts';
import { startClock, stopClock } from './clock.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { goneAnew } from './gone-since.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { BREAK_LADDER_MS, BREATH_MS, DAY_MS, FOUND_TIME_MOST_MS, SHORTEST_BREAK_MS } from './settings.ts';
import { isAnyoneGone } from './talking.ts';
import { beginLighterTopic, withConversation } from './transitions.ts';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

const NOBODY = { a: false, b: false } as const;

/** A record from before there were breaks has none. */
export function breakOf(conversation: Conversation): Break | null {
  return conversation.break ?? null;
}

/** The break while somebody still has to come back; null in a running talk and once both are together again. */
export function awayOf(conversation: Conversation): Away | null {
  const standing = breakOf(conversation);
  return standing === null || standing.stage === 'breath' || standing.stage === 'together' ? null : standing;
}

/** Covers the talk and stops the clock; a pause or an open list of rules goes with it. */
function cover(conversation: Conversation, standing: Break, at: Millis): Conversation {
  return { ...stopClock(conversation, at), pause: null, rulesOpen: NOBODY, break: standing };
}

export function takeBreak(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  { length }: Of<'take-break'>,
  at: Millis,
): RoomState | Refusal {
  const lengthMs = lengthOf(length, at);
  if (lengthMs < SHORTEST_BREAK_MS || lengthMs > DAY_MS) return refuse({ reason: 'not-offered' });
  const breaks = Math.min(2, (conversation.breaks ?? 0) + 1);
  const called: Away = {
    stage: 'away',
    cause: 'called',
    of: seat,
    since: at,
    until: at + lengthMs,
    opensAt: at + SHORTEST_BREAK_MS,
    lengthMs,
    back: NOBODY,
  };
  return withConversation(state, { ...cover(conversation, called, at), breaks });
}

function lengthOf(length: BreakLength, at: Millis): Millis {
  switch (length) {
    case 'twenty-minutes':
      return SHORTEST_BREAK_MS;
    case 'one-hour':
      return 3 * SHORTEST_BREAK_MS;
    case 'three-hours':
      return 9 * SHORTEST_BREAK_MS;
    default:
      return length.until - at;
  }
}

/** What "a little longer" asks for now. */
export function nextRung(away: Away): Millis {
  return BREAK_LADDER_MS.find((rung) => rung > away.lengthMs) ?? DAY_MS;
}

/** The next rung of the ladder, never past the day of the first call. Whoever asks is the one who said when. */
export function longerBreak(
  state: RoomState,
  conversation: Conversation,
  away: Away,
  seat: Seat,
  at: Millis,
): RoomState {
  const lengthMs = nextRung(away);
  const until = Math.min(at + lengthMs, away.since + DAY_MS);
  return withAway(state, conversation, {
    ...away,
    stage: 'away',
    cause: 'called',
    of: seat,
    until,
    opensAt: Math.min(at + SHORTEST_BREAK_MS, until),
    lengthMs,
    back: NOBODY,
  });
}

/** After the day, and as long as the found time has not come, either may find another one. */
export function findTime(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  { until }: Of<'find-time'>,
  at: Millis,
): RoomState | Refusal {
  if (until < at + SHORTEST_BREAK_MS || until > at + FOUND_TIME_MOST_MS)
    return refuse({ reason: 'not-offered' });
  const found: Away = {
    stage: 'away',
    cause: 'time-found',
    of: seat,
    since: until,
    until,
    opensAt: at + SHORTEST_BREAK_MS,
    lengthMs: SHORTEST_BREAK_MS,
    back: NOBODY,
  };
  return withAway(state, conversation, found);
}

/** The talk is held for a day; the other need not wait. Both having left is nobody's own. */
export function leaveForToday(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  at: Millis,
): RoomState {
  const away = awayOf(conversation);
  const hasOtherLeft = away?.cause === 'left' && away.of !== seat;
  const since = away === null || away.stage === 'resting' ? at : Math.min(at, away.since);
  return withConversation(
    state,
    cover(conversation, unpromised('left', hasOtherLeft ? null : seat, since), at),
  );
}

function unpromised(cause: 'left' | 'lost', of: Seat | null, since: Millis): Away {
  const until = since + DAY_MS;
  return { stage: 'away', cause, of, since, until, opensAt: null, lengthMs: DAY_MS, back: NOBODY };
}

/** Who has been away for two minutes has a day to come back; both away is nobody's own. */
export function coverLost(state: RoomState, conversation: Conversation, at: Millis): RoomState {
  const { a, b } = state.goneSince;
  const of = a !== null && b !== null ? null : a === null ? 'b' : 'a';
  return withConversation(state, cover(conversation, unpromised('lost', of, at), at));
}

/** Says that one is back, or takes it back. With both back, one breath. */
export function setBack(
  state: RoomState,
  conversation: Conversation,
  away: Away,
  seat: Seat,
  isBack: boolean,
  at: Millis,
): RoomState {
  const back = { ...away.back, [seat]: isBack };
  if (!back.a || !back.b) return withAway(state, conversation, { ...away, back });
  const together = { ...state, goneSince: goneAnew(state, at) };
  return withConversation(together, { ...conversation, break: { stage: 'breath', endsAt: at + BREATH_MS } });
}

/** It goes on with what both choose; the floor and the remaining time are where they were. */
export function chooseAfter(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  choice: AfterBreak,
  at: Millis,
): RoomState {
  const standing = breakOf(conversation);
  if (standing?.stage !== 'together') return state;
  const chosen = { ...standing.chosen, [seat]: choice };
  if (chosen.a !== chosen.b)
    return withConversation(state, { ...conversation, break: { ...standing, chosen } });
  const open: Conversation = { ...conversation, break: null };
  const running = isAnyoneGone(state) ? open : startClock(open, at);
  return choice === 'go-on' ? withConversation(state, running) : beginLighterTopic(state, running, at);
}

/** When the break changes by itself. */
export function breakDeadline(standing: Break): Millis | null {
  switch (standing.stage) {
    case 'breath':
      return standing.endsAt;
    case 'together':
    case 'resting':
      return null;
    case 'due':
      return standing.since + DAY_MS;
    case 'away':
      return Math.min(standing.opensAt ?? Infinity, standing.until);
    default:
      return assertNever(standing);
  }
}

export function passBreakDeadline(
  state: RoomState,
  conversation: Conversation,
  standing: Break,
  at: Millis,
): RoomState {
  switch (standing.stage) {
    case 'breath':
      return withConversation(state, {
        ...conversation,
        break: { stage: 'together', chosen: { a: null, b: null } },
      });
    case 'due':
      return withAway(state, conversation, { ...standing, stage: 'resting' });
    case 'away':
      return withAway(state, conversation, {
        ...standing,
        opensAt: standing.opensAt !== null && standing.opensAt <= at ? null : standing.opensAt,
        stage: standing.until > at ? 'away' : hasPromise(standing) ? 'due' : 'resting',
      });
    case 'together':
    case 'resting':
      return state;
    default:
      return assertNever(standing);
  }
}

function hasPromise({ cause }: Away): boolean {
  return cause === 'called' || cause === 'time-found';
}

export function withAway(state: RoomState, conversation: Conversation, away: Away): RoomState {
  return withConversation(state, { ...conversation, break: away });
}
