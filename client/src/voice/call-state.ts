import { assertNever, type Millis } from '@heard/shared/base';
import type { CallSignal, SignalBody } from './call-signal.ts';

/** The device at the other end: its session, and how many numbered signals have come from and gone to it. */
interface Peer {
  readonly session: string;
  readonly heard: number;
  readonly said: number;
}

/** Where a call stands. `tries` counts hellos since somebody last answered. */
export type CallState =
  | { readonly name: 'seeking'; readonly session: string; readonly tries: number }
  /** Both know each other; the way between them is being found. */
  | { readonly name: 'linking'; readonly session: string; readonly peer: Peer }
  | { readonly name: 'linked'; readonly session: string; readonly peer: Peer }
  /** It was linked, and the way is lost for now. */
  | { readonly name: 'mending'; readonly session: string; readonly peer: Peer }
  /** Another device of this seat has the call. */
  | { readonly name: 'elsewhere' }
  | { readonly name: 'ended' };

export type CallEvent =
  | { readonly kind: 'came'; readonly signal: CallSignal }
  /** The link made something for the peer. */
  | { readonly kind: 'made'; readonly body: SignalBody }
  | { readonly kind: 'link'; readonly is: 'connected' | 'lost' | 'failed' }
  | { readonly kind: 'waited' }
  /** The room's socket is there again: what was said meanwhile has reached nobody. */
  | { readonly kind: 'line-up' }
  /** A press: the call shall be on this device. */
  | { readonly kind: 'take-over' }
  | { readonly kind: 'end' };

/** What the shell has to do, in this order. */
export type CallEffect =
  | { readonly kind: 'say'; readonly signal: CallSignal }
  /** A fresh link in place of any other; the opener makes an offer at once. */
  | { readonly kind: 'open-link'; readonly isOpener: boolean }
  | { readonly kind: 'close-link' }
  | { readonly kind: 'offer-again' }
  | { readonly kind: 'take'; readonly body: SignalBody }
  | { readonly kind: 'wait'; readonly delayMs: Millis }
  | { readonly kind: 'stop-waiting' };

export interface CallStep {
  readonly state: CallState;
  readonly effects: readonly CallEffect[];
}

/** A link that is not there by then is begun anew: a try that hangs would hang for ever. */
const LINK_LIMIT_MS: Millis = 6000;
/** A hello may get lost with a socket; repeated ever more slowly, since whoever comes later says hello as well. */
const HELLO_AGAIN_MS: Millis = 1500;
const HELLO_CAP_MS: Millis = 6000;

/** The first step; `fresh` is a new random session. */
export function firstCallStep(fresh: string): CallStep {
  return seek(fresh);
}

/**
 * One event. Pure: `fresh` is a new random session for a step that begins anew. Only a device that has addressed this
 * session is talked with, numbered signals are taken in their order and once, and one of the two opens (the greater
 * session), so a server that repeats, swaps or leaves out signals only keeps a call from coming about.
 */
export function callStep(state: CallState, event: CallEvent, fresh: string): CallStep {
  if (state.name === 'ended') return stay(state);
  switch (event.kind) {
    case 'end':
      return { state: { name: 'ended' }, effects: [{ kind: 'stop-waiting' }, { kind: 'close-link' }] };
    case 'take-over':
      return state.name === 'elsewhere' ? seek(fresh) : stay(state);
    case 'line-up':
      return state.name === 'seeking' || state.name === 'linking' ? seek(fresh) : stay(state);
    case 'waited':
      return waited(state, fresh);
    case 'link':
      return linkChanged(state, event.is, fresh);
    case 'made':
      return 'peer' in state ? say(state, event.body) : stay(state);
    case 'came':
      return state.name === 'elsewhere' ? stay(state) : came(state, event.signal, fresh);
    default:
      return assertNever(event);
  }
}

type Seeking = Extract<CallState, { name: 'seeking' }>;
type WithPeer = Extract<CallState, { peer: Peer }>;

function seek(session: string): CallStep {
  const hello: CallSignal = { from: session, to: null, number: 0, body: { kind: 'hello' } };
  return {
    state: { name: 'seeking', session, tries: 0 },
    effects: [
      { kind: 'stop-waiting' },
      { kind: 'close-link' },
      { kind: 'say', signal: hello },
      { kind: 'wait', delayMs: HELLO_AGAIN_MS },
    ],
  };
}

function waited(state: CallState, fresh: string): CallStep {
  if (state.name === 'linking' || state.name === 'mending') return seek(fresh);
  if (state.name !== 'seeking') return stay(state);
  const tries = state.tries + 1;
  const delayMs = Math.min(HELLO_CAP_MS, HELLO_AGAIN_MS * 2 ** Math.min(tries, 8));
  const hello = helloTo(state.session, null);
  return { state: { ...state, tries }, effects: [hello, { kind: 'wait', delayMs }] };
}

function linkChanged(state: CallState, is: 'connected' | 'lost' | 'failed', fresh: string): CallStep {
  if (state.name !== 'linking' && state.name !== 'linked' && state.name !== 'mending') return stay(state);
  // A first try that failed is begun anew when its time is up, and not at once: that might go round and round.
  if (is === 'failed') return state.name === 'linking' ? stay(state) : seek(fresh);
  if (is === 'connected') return { state: { ...state, name: 'linked' }, effects: [{ kind: 'stop-waiting' }] };
  if (state.name !== 'linked') return stay(state);
  const again: readonly CallEffect[] = isOpener(state) ? [{ kind: 'offer-again' }] : [];
  return {
    state: { ...state, name: 'mending' },
    effects: [...again, { kind: 'wait', delayMs: LINK_LIMIT_MS }],
  };
}

function came(state: Seeking | WithPeer, signal: CallSignal, fresh: string): CallStep {
  const isKnown = 'peer' in state && state.peer.session === signal.from;
  if (signal.to === null) return isKnown || signal.body.kind !== 'hello' ? stay(state) : greet(state, signal);
  if (signal.to !== state.session) return stay(state);
  if (isKnown) return signal.body.kind === 'hello' ? stay(state) : inOrder(state, signal, fresh);
  // The opener's offer may be the first that is addressed to us; it proves as much as a hello does.
  const adopted = adopt(state, signal.from);
  if (signal.body.kind === 'hello' || !('peer' in adopted.state)) return adopted;
  const taken = inOrder(adopted.state, signal, fresh);
  return { state: taken.state, effects: [...adopted.effects, ...taken.effects] };
}

/** Whoever says hello is answered, and is talked with only once they have answered that. */
function greet(state: Seeking | WithPeer, signal: CallSignal): CallStep {
  return { state, effects: [helloTo(state.session, signal.from)] };
}

/** A device that is here now: the one to talk with, in place of any before it. */
function adopt(state: Seeking | WithPeer, session: string): CallStep {
  const left: readonly CallEffect[] =
    'peer' in state ? [{ kind: 'say', signal: numbered(state, { kind: 'elsewhere' }) }] : [];
  const next: WithPeer = { name: 'linking', session: state.session, peer: { session, heard: 0, said: 0 } };
  return {
    state: next,
    effects: [
      ...left,
      { kind: 'stop-waiting' },
      helloTo(state.session, session),
      { kind: 'open-link', isOpener: isOpener(next) },
      { kind: 'wait', delayMs: LINK_LIMIT_MS },
    ],
  };
}

function inOrder(state: WithPeer, signal: CallSignal, fresh: string): CallStep {
  const { peer } = state;
  if (signal.number <= peer.heard) return stay(state);
  if (signal.number > peer.heard + 1) return state.name === 'linked' ? stay(state) : seek(fresh);
  if (signal.body.kind === 'elsewhere') {
    return { state: { name: 'elsewhere' }, effects: [{ kind: 'stop-waiting' }, { kind: 'close-link' }] };
  }
  const next = { ...state, peer: { ...peer, heard: signal.number } };
  return { state: next, effects: [{ kind: 'take', body: signal.body }] };
}

function say(state: WithPeer, body: SignalBody): CallStep {
  const next = { ...state, peer: { ...state.peer, said: state.peer.said + 1 } };
  return { state: next, effects: [{ kind: 'say', signal: numbered(state, body) }] };
}

function numbered({ session, peer }: WithPeer, body: SignalBody): CallSignal {
  return { from: session, to: peer.session, number: peer.said + 1, body };
}

function helloTo(from: string, to: string | null): CallEffect {
  return { kind: 'say', signal: { from, to, number: 0, body: { kind: 'hello' } } };
}

function isOpener({ session, peer }: WithPeer): boolean {
  return session > peer.session;
}

function stay(state: CallState): CallStep {
  return { state, effects: [] };
}
