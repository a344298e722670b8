import type { Millis } from '@heard/shared/base';

/**
 * Where rooms are kept. One written contract, one suite run against every implementation
 * (tests/contract/room-store-contract.ts), including reopen after `kill -9`.
 *
 * - A promise resolves only when the write is on disk (embedded: fdatasync; Redis: AOF `always`).
 * - Every operation is atomic on its room; writes to one room are totally ordered.
 * - Expected outcomes are values. `StoreError` is thrown for `unavailable`, `full`, `corrupt` only, and
 *   says whether the write happened (`not-sent`, `not-applied`, `unknown`).
 * - `incarnation` is random per creation: an operation that names another one answers `gone`.
 * - A dropped room leaves a tombstone (hash of its id): it is never created again.
 * - Bytes handed in are not changed by the store; bytes handed out are the caller's.
 */
export interface RoomStore {
  /**
   * Puts a new room at version 1, its log empty at position 0. `exists` also for an expired room's id until it is
   * swept (expiry leaves no tombstone); `tombstone` for a dropped one.
   */
  create(room: RoomId, record: Uint8Array, expiresAt: Millis): Promise<CreateOutcome>;

  /** The record as last saved, with the store's time read in the same step. Unknown, expired and dropped look the same. */
  load(room: RoomId): Promise<LoadOutcome>;

  /**
   * Replaces the record if its version is still `expected`; `words` and `reseal` are done in the same atomic step.
   * A conflict changes nothing and says the version that stands; `moved`, also changing nothing, that the log is not
   * where `reseal` says.
   */
  compareAndSet(room: RoomId, change: RecordChange): Promise<SetOutcome>;

  /**
   * The running conversation's sealed pieces with a number above `after`, rising. Empty when there are none.
   * A piece whose number was there already replaces it.
   */
  readWords(room: RoomId, incarnation: string, after: number): Promise<readonly Word[] | Gone>;

  /**
   * Appends one frame to the room's document log. `member`+`sequence` make a repeat harmless: the last sequence
   * again answers `appended` with the first position. A sequence that is neither last nor last+1 is `out-of-order`
   * (a member unknown to the log begins anywhere). A member is forgotten when all it wrote lies before the snapshot
   * that a compaction replaces. `full` when the room's quota of bytes or frames would be passed. `resealed`: the log
   * is of another epoch, and nothing sealed under the frame's own is taken any more.
   */
  append(room: RoomId, frame: NewFrame): Promise<AppendOutcome>;

  /** At most `count` frames from position `from` on; with the snapshot instead of what it replaced when `from` lies before it. */
  read(room: RoomId, from: number, count: number): Promise<LogPage | Gone>;

  /** Puts a snapshot that stands for all frames before `upTo` (base < upTo <= next), if `base` is still the snapshot's position. */
  compact(room: RoomId, change: Compaction): Promise<CompactOutcome>;

  /**
   * The snapshot that the present one replaced, kept until the next compaction and not counted in `LogHead.bytes`;
   * null when there is none.
   */
  previousSnapshot(room: RoomId, incarnation: string): Promise<PreviousSnapshot | null | Gone>;

  /** Removes everything of the room and leaves a tombstone. True when there was something. Notifies subscribers. */
  drop(room: RoomId, incarnation: string): Promise<boolean>;

  /**
   * Calls back after a change of this room by any process, in the order of the changes; also see `onUp`. A change
   * with `reseal` is told as a change of the record.
   * A note may be lost with a connection: a gap in versions or positions means read again.
   */
  subscribe(room: RoomId, listener: (note: RoomNote) => void): Promise<Unsubscribe>;

  /** Sends bytes to the room's subscribers on every process; stored nowhere, may be lost. */
  whisper(room: RoomId, bytes: Uint8Array): Promise<void>;

  /** Called when notes may have been lost (a connection came back): re-read every local room. */
  onUp(listener: () => void): Unsubscribe;

  /** One heartbeat of this process, saved like any other write; answers with its time. */
  beat(process: string): Promise<Millis>;

  /** When each of these processes was last heard (kept for 400 days); null when unknown. Read with the store's time. */
  lastBeats(
    processes: readonly string[],
  ): Promise<{ readonly now: Millis; readonly beats: ReadonlyMap<string, Millis | null> }>;

  /** The store's clock. Never below a time that came with an acknowledged write, also after reopening. */
  now(): Promise<Millis>;

  /** Resolves when the store answers; rejects with StoreError otherwise. For /readyz. */
  ready(): Promise<void>;

  close(): Promise<void>;
}

/** `[A-Za-z0-9_-]{22}`: 16 random bytes as base64url. */
export type RoomId = string;

export type Unsubscribe = () => void;

export type Gone = { readonly kind: 'gone' };

export type CreateOutcome =
  | { readonly kind: 'created'; readonly incarnation: string; readonly now: Millis }
  | { readonly kind: 'exists' }
  | { readonly kind: 'tombstone' };

export type LoadOutcome =
  | { readonly kind: 'absent'; readonly now: Millis }
  | {
      readonly kind: 'loaded';
      readonly now: Millis;
      readonly incarnation: string;
      readonly version: number;
      readonly record: Uint8Array;
      readonly log: LogHead;
    };

export interface LogHead {
  /** Position of the first frame kept; everything before it is in the snapshot. */
  readonly base: number;
  /** Position the next frame will get. */
  readonly next: number;
  /** Stored bytes of frames and snapshot. */
  readonly bytes: number;
  /** Under which of the room's keys all of it is sealed: 1 at first, one more with each `reseal`. */
  readonly epoch: number;
}

export interface RecordChange {
  readonly incarnation: string;
  readonly expected: number;
  readonly record: Uint8Array;
  readonly expiresAt: Millis;
  readonly words?: WordsChange;
  readonly reseal?: Reseal;
}

/**
 * The whole log anew under another key: the snapshot takes the place of every frame, of the snapshot and of the one
 * before it, and the log's epoch rises by one. Only while the log stands at `epoch` and its next position at `position`.
 */
export interface Reseal {
  readonly epoch: number;
  readonly position: number;
  readonly snapshot: Uint8Array;
}

/** `remove` takes one piece out; one that is not there is no error. */
export type WordsChange =
  | { readonly kind: 'append'; readonly word: Word }
  | { readonly kind: 'remove'; readonly number: number }
  | { readonly kind: 'wipe' };

/** A sealed piece of the running conversation. */
export interface Word {
  readonly number: number;
  readonly sealed: Uint8Array;
}

export type SetOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly now: Millis }
  | { readonly kind: 'conflict'; readonly version: number }
  /** Only with `reseal`. */
  | { readonly kind: 'moved'; readonly head: LogHead }
  | Gone;

export interface NewFrame {
  readonly incarnation: string;
  readonly epoch: number;
  readonly member: string;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly expiresAt: Millis;
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly position: number }
  | { readonly kind: 'out-of-order'; readonly last: number }
  | { readonly kind: 'full'; readonly bytes: number }
  | { readonly kind: 'resealed'; readonly epoch: number }
  | Gone;

export interface LogPage {
  readonly kind: 'page';
  readonly incarnation: string;
  readonly head: LogHead;
  readonly snapshot: { readonly position: number; readonly bytes: Uint8Array } | null;
  readonly frames: readonly { readonly position: number; readonly bytes: Uint8Array }[];
}

export interface PreviousSnapshot {
  readonly kind: 'previous';
  readonly position: number;
  readonly bytes: Uint8Array;
}

export interface Compaction {
  readonly incarnation: string;
  /** Another one stands: `refused`. */
  readonly epoch: number;
  readonly base: number;
  readonly upTo: number;
  readonly snapshot: Uint8Array;
  readonly expiresAt: Millis;
}

export type CompactOutcome =
  | { readonly kind: 'compacted'; readonly head: LogHead }
  | { readonly kind: 'refused'; readonly head: LogHead }
  | Gone;

/**
 * What changed, told when it is on disk. `frame` carries the bytes so that nobody has to read them again; `read` says
 * that a frame too large for a note is at that position; a gap means: read.
 *
 * `queued` alone is told before the disk: the frame has this position in the order of the log, and a crash may still
 * take it. Positions are queued in order and each is followed by its `frame`; readings give only what is on disk. A
 * store whose order is made by the durable write itself never tells it.
 */
export type RoomNote =
  | { readonly kind: 'record'; readonly version: number }
  | { readonly kind: 'queued'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'frame'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly position: number }
  | { readonly kind: 'compacted'; readonly base: number }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'whisper'; readonly bytes: Uint8Array };
