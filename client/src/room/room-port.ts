import type { Millis, Seat } from '@heard/shared/base';
import type { Command } from '@heard/shared/engine';
import type { Answer, CallServers, Closing, StatePush } from '@heard/shared/protocol';

/** What a screen may know of the room's socket. A plain snapshot; made anew on each change. */
export interface RoomSnapshot {
  readonly connection: 'connecting' | 'connected' | 'lost' | 'stopped';
  /** Since when (this device's monotonic time) the connection is lost; null otherwise. */
  readonly lostSince: Millis | null;
  /** Why it stopped for good; null otherwise. */
  readonly stopped: Closing | null;
  /** The last state heard; stays readable while the connection is lost. */
  readonly state: StatePush | null;
  /** The running conversation's pieces, opened. */
  readonly words: readonly OpenedPiece[];
  /** The server lost its latest copy (its revision went back). */
  readonly serverWentBack: boolean;
  /** The server answers, but cannot reach what it keeps; counts as a lost connection until it can again. */
  readonly isHolding: boolean;
}

export interface OpenedPiece {
  readonly number: number;
  readonly seat: Seat;
  /** Null: could not be opened; said so on the screen, never hidden. */
  readonly text: string | null;
}

/** The room as screens use it. One implementation over Socket.IO, one literal for tests and galleries. */
export interface RoomPort {
  readonly snapshot: () => RoomSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Never queued while offline: answers `not-sent` at once. */
  readonly send: (command: Exclude<Command, { kind: 'send-piece' }>) => Promise<Answer | NotSent>;
  /** Seals and sends one written piece. The text stays the caller's until the answer is ok. */
  readonly sendPiece: (text: string) => Promise<Answer | NotSent>;
  /** The store's time now, from several round trips and this device's monotonic clock. */
  readonly now: () => Millis;
  /** A sealed signal of a call to the partner's devices. Never queued: without a connection it is lost. */
  readonly signal: (sealed: string) => void;
  readonly onSignal: (listener: (sealed: string) => void) => () => void;
  /** Ways through for a call; null: not to be had just now. */
  readonly callServers: () => Promise<CallServers | null>;
  readonly close: () => void;
}

export type NotSent = { readonly ok: false; readonly notSent: true };
