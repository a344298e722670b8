import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from '../../ports/clock.ts';
import type * as Port from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { LogQuota } from '../log-quota.ts';
import { CommitQueue } from './commit-queue.ts';
import { del, put, readNumber, text } from './engine-change.ts';
import type { Engine, EngineChange } from './engine.ts';
import { decodeHead, encodeHead, logHead, type Head } from './head.ts';
import * as layout from './layout.ts';
import { LocalNotes } from './local-notes.ts';
import { canCompact, canReseal, compactedHead, decideAppend, resealedHead } from './log-rules.ts';
import { decodePrevious, encodePrevious } from './previous-snapshot.ts';
import { RoomEntries, type RoomEntry } from './room-entries.ts';
import { firstRecord, recordChanges } from './record-changes.ts';
import { readFrameKeys, readPage, readReplaced, readRoom, readWordKeys, readWordsOf } from './room-reader.ts';
import { StoreClock } from './store-clock.ts';
import { copyBytes } from '../copy-bytes.ts';

export interface EmbeddedStoreParts {
  readonly engine: Engine;
  readonly randomBytes: RandomBytes;
  readonly wallClock: () => Millis;
  /** The latest time known from disk. */
  readonly floor: Millis;
  readonly quota: LogQuota;
  readonly onFailure: (error: StoreError) => void;
}

const GONE: Port.Gone = { kind: 'gone' };
const INCARNATION_BYTES = 9;
const IDLE_ENTRIES = 2000;
const SWEEP_EVERY_MS = 600_000;
const SWEEP_AT_ONCE = 500;

/**
 * The store of a single process. Writers decide synchronously against the room's entry in memory, the commit queue
 * brings it to disk; readers see the disk only, so what they report is durable.
 */
export class EmbeddedStore implements Port.RoomStore {
  readonly #engine: Engine;
  readonly #randomBytes: RandomBytes;
  readonly #quota: LogQuota;
  readonly #clock: StoreClock;
  readonly #queue: CommitQueue;
  readonly #rooms: RoomEntries;
  readonly #notes = new LocalNotes();
  #nextSweep = -Infinity;

  constructor(parts: EmbeddedStoreParts) {
    this.#engine = parts.engine;
    this.#randomBytes = parts.randomBytes;
    this.#quota = parts.quota;
    this.#clock = new StoreClock(parts.wallClock, parts.floor);
    this.#queue = new CommitQueue(
      parts.engine,
      () => put(layout.CLOCK_KEY, text(this.#clock.now())),
      parts.onFailure,
    );
    this.#rooms = new RoomEntries((room) => this.#loadEntry(room), IDLE_ENTRIES);
  }

  create(room: Port.RoomId, record: Uint8Array, expiresAt: Millis): Promise<Port.CreateOutcome> {
    return this.#rooms.with(room, async (entry): Promise<Port.CreateOutcome> => {
      this.#queue.assertWorking();
      if (entry.tombstone) return { kind: 'tombstone' };
      if (entry.head !== null || entry.erasing) return { kind: 'exists' };
      const incarnation = Buffer.from(this.#randomBytes(INCARNATION_BYTES)).toString('base64url');
      const log = { base: 0, next: 0, bytes: 0, snapshotBytes: 0, epoch: 1 };
      const head: Head = { incarnation, version: 1, ...log, expiresAt, members: new Map() };
      const changes = [firstRecord(room, record)];
      await this.#replaceHead(room, entry, head, changes, { kind: 'record', version: 1 }, record);
      return { kind: 'created', incarnation, now: this.#clock.now() };
    });
  }

  async load(room: Port.RoomId): Promise<Port.LoadOutcome> {
    this.#queue.assertWorking();
    // Every command waits for this: what was written from here is in memory, as it is on disk and not ahead of it.
    const known = this.#rooms.known(room)?.standing ?? null;
    const found = known ?? (await this.#engine.view((view) => readRoom(view, room)));
    const now = this.#clock.now();
    if (found === null || found.head.expiresAt <= now) return { kind: 'absent', now };
    const { incarnation, version } = found.head;
    const record = copyBytes(found.record);
    return { kind: 'loaded', now, incarnation, version, record, log: logHead(found.head) };
  }

  compareAndSet(room: Port.RoomId, change: Port.RecordChange): Promise<Port.SetOutcome> {
    return this.#rooms.with(room, async (entry) => {
      const { reseal } = change;
      const wiped = change.words?.kind === 'wipe' ? await this.#keys(room, readWordKeys) : [];
      const unsealed = reseal === undefined ? [] : await this.#keys(room, readFrameKeys);
      const head = this.#writable(entry, change.incarnation);
      if (head === null) return GONE;
      if (head.version !== change.expected) return this.#answer({ kind: 'conflict', version: head.version });
      // Frames that came since were listed by nobody: they move the log's end, which is seen here.
      if (reseal !== undefined && !canReseal(head, reseal))
        return this.#answer({ kind: 'moved', head: logHead(head) });
      const version = head.version + 1;
      const changes = recordChanges(room, version, change, [...wiped, ...unsealed]);
      const log = reseal === undefined ? head : resealedHead(head, reseal);
      const next: Head = { ...log, version, expiresAt: change.expiresAt };
      await this.#replaceHead(room, entry, next, changes, { kind: 'record', version }, change.record);
      if (change.words?.kind === 'remove') await this.#scrub(room);
      return { kind: 'saved', version, now: this.#clock.now() };
    });
  }

  async readWords(
    room: Port.RoomId,
    incarnation: string,
    after: number,
  ): Promise<readonly Port.Word[] | Port.Gone> {
    this.#queue.assertWorking();
    const found = await this.#engine.view((view) => readWordsOf(view, room, after));
    return found !== null && this.#isCurrent(found.head, incarnation) ? found.words : GONE;
  }

  append(room: Port.RoomId, frame: Port.NewFrame): Promise<Port.AppendOutcome> {
    return this.#rooms.with(room, async (entry) => {
      const head = this.#writable(entry, frame.incarnation);
      if (head === null) return GONE;
      const decision = decideAppend(head, frame, this.#quota);
      if (decision.kind === 'answer') return this.#answer(decision.outcome);
      const { position } = decision;
      const bytes = copyBytes(frame.bytes);
      const changes = [put(layout.frameKey(room, position), bytes)];
      await this.#replaceHead(room, entry, decision.head, changes, { kind: 'frame', position, bytes });
      return { kind: 'appended', position };
    });
  }

  async read(room: Port.RoomId, from: number, count: number): Promise<Port.LogPage | Port.Gone> {
    this.#queue.assertWorking();
    const found = await this.#engine.view((view) => readPage(view, room, from, count));
    return found !== null && this.#isCurrent(found.head, found.head.incarnation) ? found.page : GONE;
  }

  compact(room: Port.RoomId, change: Port.Compaction): Promise<Port.CompactOutcome> {
    return this.#rooms.with(room, async (entry) => {
      const known = this.#writable(entry, change.incarnation);
      if (known === null) return GONE;
      if (!canCompact(known, change)) return this.#answer({ kind: 'refused', head: logHead(known) });
      // Frames before `upTo` can only vanish by another compaction, which changes `base` and is refused below.
      const [replaced, snapshot] = await this.#replaced(room, change);
      const head = this.#writable(entry, change.incarnation);
      if (head === null) return GONE;
      if (!canCompact(head, change)) return this.#answer({ kind: 'refused', head: logHead(head) });
      const freed = replaced.reduce((sum, [, bytes]) => sum + bytes.length, 0);
      const next = compactedHead(head, change, freed);
      const changes = [
        ...replaced.map(([key]) => del(key)),
        ...(snapshot ? [put(layout.previousKey(room), encodePrevious(head.base, snapshot))] : []),
        put(layout.snapshotKey(room), copyBytes(change.snapshot)),
      ];
      await this.#replaceHead(room, entry, next, changes, { kind: 'compacted', base: next.base });
      return { kind: 'compacted', head: logHead(next) };
    });
  }

  async previousSnapshot(
    room: Port.RoomId,
    incarnation: string,
  ): ReturnType<Port.RoomStore['previousSnapshot']> {
    this.#queue.assertWorking();
    return this.#engine.view(async (view) => {
      const [head, stored] = await Promise.all([
        view.get(layout.headKey(room)),
        view.get(layout.previousKey(room)),
      ]);
      if (head === undefined || !this.#isCurrent(decodeHead(head), incarnation)) return GONE;
      return stored === undefined ? null : decodePrevious(stored);
    });
  }

  drop(room: Port.RoomId, incarnation: string): Promise<boolean> {
    return this.#rooms.with(room, async (entry) => {
      const head = this.#writable(entry, incarnation);
      if (head === null) return false;
      entry.head = null;
      entry.tombstone = true;
      await this.#erase(room, entry, head, [put(layout.tombstoneKey(room), text(this.#clock.now()))]);
      await this.#scrub(room);
      return true;
    });
  }

  subscribe(room: Port.RoomId, listener: (note: Port.RoomNote) => void): Promise<Port.Unsubscribe> {
    return Promise.resolve(this.#notes.subscribe(room, listener));
  }

  whisper(room: Port.RoomId, bytes: Uint8Array): Promise<void> {
    this.#notes.publish(room, { kind: 'whisper', bytes });
    return Promise.resolve();
  }

  /** Notes stay in the process and cannot be lost. */
  onUp(): Port.Unsubscribe {
    return () => undefined;
  }

  async beat(process: string): Promise<Millis> {
    const now = this.#clock.now();
    await this.#queue.commit([put(layout.beatKey(process), text(now))]);
    if (now >= this.#nextSweep) {
      this.#nextSweep = now + SWEEP_EVERY_MS;
      await this.sweep();
    }
    return now;
  }

  async lastBeats(processes: readonly string[]): ReturnType<Port.RoomStore['lastBeats']> {
    this.#queue.assertWorking();
    const stored = await this.#engine.view((view) =>
      Promise.all(processes.map((process) => view.get(layout.beatKey(process)))),
    );
    const beats = new Map(processes.map((process, index) => [process, readNumber(stored[index])]));
    return { now: this.#clock.now(), beats };
  }

  async now(): Promise<Millis> {
    this.#queue.assertWorking();
    return Promise.resolve(this.#clock.now());
  }

  ready(): Promise<void> {
    return this.#queue.settled();
  }

  async close(): Promise<void> {
    await this.#queue.commit([put(layout.CLOCK_KEY, text(this.#clock.now()))]).catch(() => undefined);
    this.#queue.stop(new StoreError('unavailable', 'no', 'the store is closed'));
    await this.#engine.close();
  }

  /** Erases expired rooms, a portion at a time; also done with the heartbeats. Returns how many. */
  async sweep(): Promise<number> {
    const [from, before] = layout.expiredRange(this.#clock.now());
    const entries = await this.#engine.view((view) => view.range(from, before, SWEEP_AT_ONCE));
    const erased = await Promise.all(entries.map(([key]) => this.#sweepRoom(key)));
    return erased.filter(Boolean).length;
  }

  #sweepRoom(key: string): Promise<boolean> {
    const room = layout.roomOfExpiryKey(key);
    return this.#rooms.with(room, async (entry) => {
      const { head } = entry;
      if (head === null || head.expiresAt > this.#clock.now()) return false;
      entry.head = null;
      entry.erasing = true;
      await this.#erase(room, entry, head, []);
      entry.erasing = false;
      return true;
    });
  }

  async #loadEntry(room: string): Promise<RoomEntry> {
    this.#queue.assertWorking();
    const [head, tombstone] = await this.#engine.view((view) =>
      Promise.all([view.get(layout.headKey(room)), view.get(layout.tombstoneKey(room))]),
    );
    return {
      head: head === undefined ? null : decodeHead(head),
      tombstone: tombstone !== undefined,
      erasing: false,
      standing: null,
    };
  }

  #isCurrent(head: Head, incarnation: string): boolean {
    return head.incarnation === incarnation && head.expiresAt > this.#clock.now();
  }

  #writable(entry: RoomEntry, incarnation: string): Head | null {
    this.#queue.assertWorking();
    return entry.head !== null && this.#isCurrent(entry.head, incarnation) ? entry.head : null;
  }

  /** An answer that speaks of what others wrote waits until that is on disk. */
  async #answer<T>(outcome: T): Promise<T> {
    await this.#queue.settled();
    return outcome;
  }

  /** Synchronous up to the commit: between the decision and here nobody may come in. `record` where it is replaced. */
  #replaceHead(
    room: string,
    entry: RoomEntry,
    head: Head,
    changes: readonly EngineChange[],
    note: Port.RoomNote,
    record?: Uint8Array,
  ): Promise<void> {
    const before = entry.head === null ? null : layout.expiryKey(room, entry.head.expiresAt);
    const after = layout.expiryKey(room, head.expiresAt);
    const expiry =
      before === after ? [] : [...(before === null ? [] : [del(before)]), put(after, new Uint8Array())];
    entry.head = head;
    // First of all, because the other one waits for it.
    if (note.kind === 'frame') this.#notes.publish(room, { ...note, kind: 'queued' });
    const kept = record === undefined ? null : copyBytes(record);
    return this.#queue.commit([...changes, put(layout.headKey(room), encodeHead(head)), ...expiry], () => {
      const standing = kept ?? entry.standing?.record;
      entry.standing = standing ? { head, record: standing } : null;
      this.#notes.publish(room, note);
    });
  }

  /** The entry already says that the room is gone, so nothing new can come while the keys are listed. */
  async #erase(room: string, entry: RoomEntry, head: Head, more: readonly EngineChange[]): Promise<void> {
    await this.#queue.settled();
    const [from, before] = layout.roomRange(room);
    const entries = await this.#engine.view((view) => view.range(from, before));
    const changes = [
      ...entries.map(([key]) => del(key)),
      del(layout.expiryKey(room, head.expiresAt)),
      ...more,
    ];
    await this.#queue.commit(changes, () => {
      entry.standing = null;
      this.#notes.publish(room, { kind: 'dropped' });
    });
  }

  /** The room is gone already whatever comes of this: an answer of failure would be untrue. */
  async #scrub(room: string): Promise<void> {
    try {
      await this.#engine.scrub(...layout.scrubRange(room));
    } catch {
      // The bytes go with LevelDB's next compaction of that range; SECURITY.md says so.
    }
  }

  /**
   * Complete when what is decided on later is what stands now: words change with the version only, frames only with
   * the log's end.
   */
  async #keys(room: string, read: typeof readWordKeys): Promise<readonly string[]> {
    await this.#queue.settled();
    return this.#engine.view((view) => read(view, room));
  }

  /** The frames and, where there is one, the snapshot that this compaction replaces. */
  async #replaced(room: string, { base, upTo }: Port.Compaction): ReturnType<typeof readReplaced> {
    await this.#queue.settled();
    return this.#engine.view((view) => readReplaced(view, room, base, upTo));
  }
}
