/**
 * The document log's messages: one binary websocket message each, a type byte and fields (document-log-codec.ts).
 * The server never opens `sealed`. Positions are contiguous from 0; `base` is where the snapshot ends and frames
 * begin; `durable` means: every position below it is on disk.
 *
 * A connection: hello → welcome, [snapshot], frames…, caughtUp, then live in both directions. Nothing but hello
 * is accepted before welcome. Refusals of the whole socket are close codes (closing.ts).
 */
export type DocumentClientMessage =
  | DocumentHello
  | { readonly kind: 'durable'; readonly sequence: number; readonly sealed: Uint8Array }
  | { readonly kind: 'ephemeral'; readonly sealed: Uint8Array }
  | SnapshotPart
  | LockPart
  /** Asks for the snapshot that the present one replaced. */
  | { readonly kind: 'previous' };

export interface DocumentHello {
  readonly kind: 'hello';
  readonly version: number;
  readonly epoch: number;
  readonly room: string;
  /** The seat credential; proves access to the log, opens nothing. */
  readonly credential: string;
  /** Random per opened document: a newer socket of the same session fences the older one. */
  readonly session: Uint8Array;
  /** Random per connection: sequences count from 0 under it, and are never continued on another. */
  readonly author: Uint8Array;
  /** What this client holds of the log, or null when nothing. */
  readonly held: HeldLog | null;
}

export interface HeldLog {
  readonly incarnation: string;
  readonly base: number;
  /** The first position that it does not hold. */
  readonly position: number;
  /** The last `TAG_BYTES` of what stands just before `position`: of the frame, or of the snapshot at the base. */
  readonly tag: Uint8Array;
}

/** A snapshot in parts, sent in order without other snapshots between; stored when the last has come. */
export interface SnapshotPart {
  readonly kind: 'snapshot';
  /** The base it replaces; another base there means that somebody else was first. */
  readonly base: number;
  readonly position: number;
  readonly tag: Uint8Array;
  readonly part: number;
  readonly parts: number;
  readonly bytes: Uint8Array;
}

/**
 * A change of the lock in parts, as snapshots are; `bytes` make a `LockChange` (lock-change.ts). `base` is the epoch
 * that it ends, `position` where the log has to stand.
 */
export interface LockPart extends Omit<SnapshotPart, 'kind'> {
  readonly kind: 'lock';
}

export type DocumentServerMessage =
  | DocumentWelcome
  | { readonly kind: 'snapshot'; readonly position: number; readonly sealed: Uint8Array }
  | {
      readonly kind: 'frames';
      readonly first: number;
      readonly durable: number;
      readonly frames: readonly Uint8Array[];
    }
  | { readonly kind: 'caughtUp'; readonly position: number }
  /** Takes the place of one's own frame in the order of the log. */
  | {
      readonly kind: 'appended';
      readonly sequence: number;
      readonly position: number;
      readonly durable: number;
    }
  | { readonly kind: 'durable'; readonly position: number }
  | { readonly kind: 'ephemeral'; readonly sealed: Uint8Array }
  /** A snapshot replaced the frames before `base`; `sealed` is empty when it was this client's own. */
  | { readonly kind: 'compacted'; readonly base: number; readonly sealed: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly what: 'frame' | 'snapshot';
      readonly reason: DocumentRefusal;
      readonly sequence: number;
    }
  /** The answer to `previous`; `sealed` is empty when there is none. */
  | { readonly kind: 'previous'; readonly position: number; readonly sealed: Uint8Array }
  /** What came of a change of the lock that this client sent; after `changed` the socket closes. */
  | { readonly kind: 'lock'; readonly outcome: LockOutcome }
  | { readonly kind: 'heartbeat' };

export interface DocumentWelcome {
  readonly kind: 'welcome';
  /** `resume`: what the client holds stands, frames follow from there. `snapshot`, `full`: begin anew. */
  readonly mode: DocumentReplayMode;
  readonly incarnation: string;
  readonly base: number;
  readonly next: number;
}

export const REPLAY_MODES = ['resume', 'snapshot', 'full'] as const;
type DocumentReplayMode = (typeof REPLAY_MODES)[number];

export const DOCUMENT_REFUSALS = ['stale', 'full', 'too-large'] as const;
export type DocumentRefusal = (typeof DOCUMENT_REFUSALS)[number];

/**
 * `stale`: the log or the key is another one by now. `talking`: words of a talk are sealed under the present key.
 * `alone`: the second place is not taken. `uncovered`: a place would be left without a device that gets the key.
 * `too-many`: devices have not fetched the last changes yet. `unavailable`: the store did not answer.
 */
export const LOCK_OUTCOMES = [
  'changed',
  'stale',
  'talking',
  'alone',
  'uncovered',
  'too-many',
  'refused',
  'unavailable',
] as const;
export type LockOutcome = (typeof LOCK_OUTCOMES)[number];

export const SESSION_BYTES = 16;
export const AUTHOR_BYTES = 12;
/** A frame is known by its last bytes, which are its Poly1305 tag; to the server they are just bytes. */
export const TAG_BYTES = 16;
