import type { Seat } from '../base/index.ts';
import type { GuideId, Option } from '../guides/types.ts';
import type { BreakLength } from './break-state.ts';

/**
 * How one speaks: by voice here (the room carries it), aloud (side by side or on another call; the room is the
 * talking stick), or in writing.
 */
export type Way = 'voice' | 'aloud' | 'writing';

export type Pace = 'short' | 'standard' | 'long' | 'no-clock';

/** What both have to accept before a conversation begins. A coin is tossed by the server at the start. */
export interface Choice {
  readonly guide: GuideId;
  readonly way: Way;
  /** Who writes although the other speaks. Absent: both have the same way. */
  readonly writes?: Seat;
  readonly pace: Pace;
  readonly first: Seat | 'coin';
}

/** What a partner may ask of the room. Each is one press, except `send-piece`. */
export type Command =
  | { readonly kind: 'arrive' }
  | { readonly kind: 'depart' }
  | { readonly kind: 'propose'; readonly choice: Choice }
  | { readonly kind: 'accept'; readonly proposal: number }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'not-now' }
  /** `kept: false` says "not today" of a rule: the conversation then ends kindly for now. Ask before sending it. */
  | { readonly kind: 'keep-rule'; readonly rule: number; readonly kept: boolean }
  | { readonly kind: 'name-hurt'; readonly hurt: Seat }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'choose'; readonly option: Option }
  | { readonly kind: 'hear-again' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'smaller-piece' }
  /** "I have something heavy", now: asks the listener for a yes first. What it is stays with the speaker. */
  | { readonly kind: 'ask-heavy' }
  | { readonly kind: 'withdraw-heavy' }
  | { readonly kind: 'answer-heavy'; readonly yes: boolean }
  /** An own piece goes, on both sides and from the store; its number stays as an empty place. */
  | { readonly kind: 'take-back'; readonly piece: number }
  /** The sealed words travel beside the command and never enter the engine. */
  | { readonly kind: 'send-piece' }
  /** One's own way of speaking from here on; the step and the other's way stay as they are. */
  | { readonly kind: 'change-way'; readonly way: Way }
  | { readonly kind: 'pause' }
  /** Ends one's own part in a pause, and in a break once it may be ended. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'take-break'; readonly length: BreakLength }
  | { readonly kind: 'longer' }
  | { readonly kind: 'find-time'; readonly until: number }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'lighter-topic' }
  | { readonly kind: 'leave-for-today' }
  | { readonly kind: 'show-rules' }
  | { readonly kind: 'put-rules-away' }
  | { readonly kind: 'close-kindly' }
  /** "It is over": a normal ending. */
  | { readonly kind: 'part' }
  | { readonly kind: 'choose-kept'; readonly pieces: readonly number[] }
  | { readonly kind: 'kept-saved' }
  /** A day more between two sittings; either alone. */
  | { readonly kind: 'lengthen-rest' }
  /** A day less, once both have asked for it; `keep-rest` takes the own asking back. */
  | { readonly kind: 'shorten-rest' }
  | { readonly kind: 'keep-rest' };

export type CommandKind = Command['kind'];

/** What a decision needs from outside: the store's time, and a seat drawn at random for `first: 'coin'`. */
export interface Context {
  readonly now: number;
  readonly coin: Seat;
}

/** A command and the turn it was made against. */
export interface TurnCommand {
  readonly command: Command;
  readonly turn: number;
}

/** What the server tells the engine about a seat: never sent by a client. */
export type Notice =
  | { readonly kind: 'seat-taken' }
  /** Gave up this seat for good. */
  | { readonly kind: 'left-for-good'; readonly seat: Seat }
  | { readonly kind: 'gone'; readonly seat: Seat; readonly since: number }
  | { readonly kind: 'back'; readonly seat: Seat };
