import type { Millis } from '../base/index.ts';
import type { Command, PartnerView, Refusal } from '../engine/index.ts';
import type { CallServers, SealedSignal } from './call.ts';

/**
 * The room's socket (Socket.IO, websocket only, JSON only, path /socket). The handshake's `auth` is
 * RoomHello; nothing of it is in a URL. Every client event is acknowledged with exactly one answer.
 */
export interface RoomHello {
  readonly version: number;
  readonly room: string;
  readonly credential: string;
  /** Which of the room's keys this device has; absent: the first. */
  readonly epoch?: number;
}

/** A command with an id made by the client (a repeat gets the first answer) and the turn it was made against. */
export interface Envelope {
  readonly id: string;
  readonly turn: number;
  readonly command: Command;
  /** base64url; only and always with `send-piece`. */
  readonly sealed?: string;
}

/** The whole state for one partner. A client drops anything whose revision is not above what it has. */
export interface StatePush {
  readonly revision: number;
  readonly now: Millis;
  readonly view: PartnerView;
  /** Random per room creation: a lower revision with the same incarnation means that the server went back. */
  readonly incarnation: string;
  /** Names the two devices' pairing for the check phrase; null until the invite is claimed. */
  readonly pairing: string | null;
}

export type Answer =
  | { readonly ok: true; readonly state: StatePush }
  | { readonly ok: false; readonly refusal: Refusal; readonly state: StatePush }
  | { readonly ok: false; readonly problem: Problem };

/** What can go wrong outside the engine. `retryAfterMs` where waiting helps. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly retry: boolean;
  readonly retryAfterMs?: Millis;
}

export type ProblemCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'GONE'
  | 'CONFLICT_STALE'
  | 'TOO_LARGE'
  | 'UNSUPPORTED'
  | 'TOO_MANY'
  | 'FULL'
  | 'UNAVAILABLE'
  | 'UPGRADE_NEEDED'
  | 'METHOD_NOT_ALLOWED'
  | 'MISDIRECTED'
  | 'TOO_SLOW'
  | 'INTERNAL'
  | 'NOT_FOUND';

export interface Piece {
  readonly number: number;
  readonly sealed: string;
}

/** Carried by Socket.IO's `connect_error` as `data` when the server refuses a hello; `code` is from closing.ts. */
export interface HelloRefused {
  readonly code: number;
  readonly problem: Problem;
}

export interface ClientToServerEvents {
  command: (envelope: Envelope, answer: (answer: Answer) => void) => void;
  /** Asks for the whole state again: after a gap, a wake, a doubt. */
  look: (answer: (answer: Answer) => void) => void;
  /** One round trip of the clock estimate. */
  time: (answer: (answer: { readonly now: Millis } | { readonly problem: Problem }) => void) => void;
  /** The sealed pieces of the running conversation with a number above `after`. */
  words: (
    request: { readonly after: number },
    answer: (
      answer:
        | { readonly ok: true; readonly pieces: readonly Piece[] }
        | { readonly ok: false; readonly problem: Problem },
    ) => void,
  ) => void;
  /** For every device of the other seat that is connected now; kept nowhere. */
  signal: (
    signal: SealedSignal,
    answer: (answer: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }) => void,
  ) => void;
  /** Where a call may go through, with credentials for a while. */
  'call-servers': (
    answer: (
      answer:
        | { readonly ok: true; readonly call: CallServers }
        | { readonly ok: false; readonly problem: Problem },
    ) => void,
  ) => void;
}

export interface ServerToClientEvents {
  state: (push: StatePush) => void;
  /** From a device of the other seat. */
  signal: (signal: SealedSignal) => void;
  /** The server cannot reach its store: nothing can be decided until the next `state`, which comes when it can. */
  holding: () => void;
  /** Sent just before the server closes the socket for good; `code` is from closing.ts. */
  closing: (reason: { readonly code: number }) => void;
}
