import { assertNever, type Millis } from '@heard/shared/base';
import type { Closing } from '@heard/shared/protocol';
import { backoffMs } from './backoff.ts';

/**
 * Where the room's connection stands. `attempt` counts the tries since the server last gave us the room's state;
 * it is not reset by a socket that opens and drops again, so a server that lets in and throws out is not hammered.
 */
export type ConnectionState =
  | { readonly name: 'opening'; readonly attempt: number; readonly lostSince: Millis | null }
  | { readonly name: 'open'; readonly attempt: number }
  | { readonly name: 'waiting'; readonly attempt: number; readonly lostSince: Millis }
  | { readonly name: 'stopped'; readonly closing: Closing }
  | { readonly name: 'closed' };

export type ConnectionEvent =
  /** The server took our hello. */
  | { readonly kind: 'opened' }
  /** The server gave the room's state: the connection is worth something. */
  | { readonly kind: 'proved' }
  /** Dropped without a reason, an answer that did not come, or a try that took too long. */
  | { readonly kind: 'dropped' }
  /** Refused or closed for a reason of the server's. */
  | { readonly kind: 'told'; readonly closing: Closing; readonly retryAfterMs: Millis | null }
  | { readonly kind: 'waited' }
  /** The page became visible or the network came back. */
  | { readonly kind: 'woke' }
  /** The person leaves the room's page. */
  | { readonly kind: 'close' };

/** What the shell has to do, in this order. */
export type ConnectionEffect =
  | { readonly kind: 'drop-socket' }
  | { readonly kind: 'open-socket' }
  | { readonly kind: 'wait'; readonly delayMs: Millis }
  | { readonly kind: 'stop-waiting' }
  | { readonly kind: 'greet' };

export interface Step {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

/** How long a server that moves asks us to stay away at most; it spreads its people itself as well. */
const REJOIN_SPREAD_MS = 800;

export function firstStep(): Step {
  return { state: { name: 'opening', attempt: 0, lostSince: null }, effects: [{ kind: 'open-socket' }] };
}

/**
 * One event. Pure: `now` is this device's monotonic time, `chance` in [0, 1) the jitter. An event that means
 * nothing in a state changes nothing.
 */
export function connectionStep(
  state: ConnectionState,
  event: ConnectionEvent,
  now: Millis,
  chance: number,
): Step {
  if (state.name === 'stopped' || state.name === 'closed') {
    return event.kind === 'close' ? { state: { name: 'closed' }, effects: [] } : stay(state);
  }
  switch (event.kind) {
    case 'opened':
      if (state.name !== 'opening') return stay(state);
      return { state: { name: 'open', attempt: state.attempt }, effects: [{ kind: 'greet' }] };
    case 'proved':
      return state.name === 'open' ? stay({ name: 'open', attempt: 0 }) : stay(state);
    case 'dropped':
      return state.name === 'waiting' ? stay(state) : retry(state, now, backoffMs(state.attempt, chance));
    case 'told':
      return told(state, event, now, chance);
    case 'waited':
      return state.name === 'waiting' ? reopen(state) : stay(state);
    case 'woke':
      return woke(state);
    case 'close':
      return {
        state: { name: 'closed' },
        effects: [{ kind: 'stop-waiting' }, { kind: 'drop-socket' }],
      };
    default:
      return assertNever(event);
  }
}

/**
 * The public status is derived, never set. `holdingSince`: from when the server could not reach its store; letting
 * in is no connection then.
 */
export function connectionStatus(
  state: ConnectionState,
  holdingSince: Millis | null = null,
): {
  readonly connection: 'connecting' | 'connected' | 'lost' | 'stopped';
  readonly lostSince: Millis | null;
  readonly stopped: Closing | null;
} {
  switch (state.name) {
    case 'open':
      return holdingSince === null
        ? { connection: 'connected', lostSince: null, stopped: null }
        : { connection: 'lost', lostSince: holdingSince, stopped: null };
    case 'opening':
    case 'waiting':
      if (state.lostSince === null) return { connection: 'connecting', lostSince: null, stopped: null };
      return { connection: 'lost', lostSince: state.lostSince, stopped: null };
    case 'stopped':
      return { connection: 'stopped', lostSince: null, stopped: state.closing };
    case 'closed':
      return { connection: 'stopped', lostSince: null, stopped: null };
    default:
      return assertNever(state);
  }
}

type Alive = Exclude<ConnectionState, { name: 'stopped' | 'closed' }>;

function told(
  state: Alive,
  event: Extract<ConnectionEvent, { kind: 'told' }>,
  now: Millis,
  chance: number,
): Step {
  switch (event.closing.reaction) {
    case 'stop':
      return {
        state: { name: 'stopped', closing: event.closing },
        effects: [{ kind: 'stop-waiting' }, { kind: 'drop-socket' }],
      };
    case 'rejoin':
      return retry(state, now, Math.round(chance * REJOIN_SPREAD_MS));
    case 'retry': {
      const own = backoffMs(state.attempt, chance, event.closing.words === 'closing.too-many');
      return retry(state, now, Math.max(own, event.retryAfterMs ?? 0));
    }
    default:
      return assertNever(event.closing);
  }
}

function retry(state: Alive, now: Millis, delayMs: Millis): Step {
  const lostSince = state.name === 'open' ? now : (state.lostSince ?? now);
  return {
    state: { name: 'waiting', attempt: state.attempt + 1, lostSince },
    effects: [{ kind: 'stop-waiting' }, { kind: 'drop-socket' }, { kind: 'wait', delayMs }],
  };
}

function reopen(state: Extract<Alive, { name: 'waiting' }>): Step {
  return {
    state: { name: 'opening', attempt: state.attempt, lostSince: state.lostSince },
    effects: [{ kind: 'stop-waiting' }, { kind: 'open-socket' }],
  };
}

function woke(state: Alive): Step {
  if (state.name === 'waiting') return reopen(state);
  return state.name === 'open' ? { state, effects: [{ kind: 'greet' }] } : stay(state);
}

function stay(state: ConnectionState): Step {
  return { state, effects: [] };
}
