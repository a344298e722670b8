import type { ClientToServerEvents, RoomHello } from '@heard/shared/protocol';

/** One try at the room's socket. After `drop` nothing more is called; each try is a new wire. */
export interface Wire {
  /** Asks, and hands over the answer as it came. Nothing is kept for later: without a connection nothing is sent. */
  readonly ask: (event: keyof ClientToServerEvents, request: unknown, answer: (raw: unknown) => void) => void;
  readonly drop: () => void;
}

/** What came in, not yet decoded. */
export interface WireEvents {
  readonly opened: () => void;
  /** The hello was refused, with what the server said about it. */
  readonly refused: (data: unknown) => void;
  readonly dropped: () => void;
  readonly state: (data: unknown) => void;
  readonly signal: (data: unknown) => void;
  /** The server cannot reach its store. */
  readonly holding: () => void;
  readonly closing: (data: unknown) => void;
}

export type OpenWire = (hello: RoomHello, events: WireEvents) => Wire;
