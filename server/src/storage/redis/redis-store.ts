import type { RedisArgument } from '@redis/client';
import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from '../../ports/clock.ts';
import type * as Port from '../../ports/room-store.ts';
import type { LogQuota } from '../log-quota.ts';
import type { RedisHistory } from './redis-history.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNotes } from './redis-notes.ts';
import { RedisReply, readHead, readPage, readWords } from './redis-reply.ts';
import { beatKey, roomKeys } from './room-keys.ts';
import { encodeWhisper, INLINE_FRAME_BYTES } from './room-note.ts';
import { SCRIPTS, type RoomScript } from './room-scripts.ts';

const INCARNATION_BYTES = 9;
const BEAT_KEPT_MS = 400 * 86_400_000;

/** What a script says first. */
const GONE = -2;
/** The log is not where the change says, or not of its epoch. */
const MOVED = -3;

export interface RedisStoreParts {
  readonly link: RedisLink;
  readonly notes: RedisNotes;
  readonly history: RedisHistory;
  readonly randomBytes: RandomBytes;
  readonly quota: LogQuota;
}

type Argument = string | number | Uint8Array;

/** The store of several processes. Every operation is one script, so its steps are atomic and ordered by Redis. */
export class RedisStore implements Port.RoomStore {
  readonly #link: RedisLink;
  readonly #notes: RedisNotes;
  readonly #history: RedisHistory;
  readonly #randomBytes: RandomBytes;
  readonly #quota: LogQuota;

  constructor(parts: RedisStoreParts) {
    this.#link = parts.link;
    this.#notes = parts.notes;
    this.#history = parts.history;
    this.#randomBytes = parts.randomBytes;
    this.#quota = parts.quota;
  }

  async create(room: Port.RoomId, record: Uint8Array, expiresAt: Millis): Promise<Port.CreateOutcome> {
    const incarnation = Buffer.from(this.#randomBytes(INCARNATION_BYTES)).toString('base64url');
    const reply = await this.#onRoom(SCRIPTS.create, room, [incarnation, record, expiresAt]);
    const answer = reply.number(0);
    if (answer === 1) return { kind: 'created', incarnation, now: reply.number(1) };
    return answer === 0 ? { kind: 'exists' } : { kind: 'tombstone' };
  }

  async load(room: Port.RoomId): Promise<Port.LoadOutcome> {
    const reply = await this.#onRoom(SCRIPTS.load, room, []);
    const now = reply.number(0);
    if (reply.length === 1) return { kind: 'absent', now };
    return {
      kind: 'loaded',
      now,
      incarnation: reply.text(1),
      version: reply.number(2),
      record: reply.bytes(3),
      log: readHead(reply, 4),
    };
  }

  async compareAndSet(room: Port.RoomId, change: Port.RecordChange): Promise<Port.SetOutcome> {
    const reply = await this.#onRoom(SCRIPTS.compareAndSet, room, [
      change.incarnation,
      change.expected,
      change.record,
      change.expiresAt,
      ...wordsArguments(change.words),
      ...resealArguments(change.reseal),
    ]);
    const answer = reply.number(0);
    if (answer === GONE) return { kind: 'gone' };
    if (answer === 0) return { kind: 'conflict', version: reply.number(1) };
    if (answer === MOVED) return { kind: 'moved', head: readHead(reply, 1) };
    if (change.words?.kind === 'remove') this.#history.forgetLater();
    return { kind: 'saved', version: reply.number(1), now: reply.number(2) };
  }

  async readWords(
    room: Port.RoomId,
    incarnation: string,
    after: number,
  ): Promise<readonly Port.Word[] | Port.Gone> {
    const reply = await this.#onRoom(SCRIPTS.readWords, room, [incarnation, after]);
    return reply.number(0) === GONE ? { kind: 'gone' } : readWords(reply);
  }

  async append(room: Port.RoomId, frame: Port.NewFrame): Promise<Port.AppendOutcome> {
    const reply = await this.#onRoom(SCRIPTS.append, room, [
      frame.incarnation,
      frame.epoch,
      frame.member,
      frame.sequence,
      frame.bytes,
      this.#quota.bytes,
      this.#quota.frames,
      INLINE_FRAME_BYTES,
      frame.expiresAt,
    ]);
    switch (reply.number(0)) {
      case GONE:
        return { kind: 'gone' };
      case MOVED:
        return { kind: 'resealed', epoch: reply.number(1) };
      case -1:
        return { kind: 'full', bytes: reply.number(1) };
      case -4:
        return { kind: 'out-of-order', last: reply.number(1) };
      default:
        return { kind: 'appended', position: reply.number(1) };
    }
  }

  async read(room: Port.RoomId, from: number, count: number): Promise<Port.LogPage | Port.Gone> {
    const reply = await this.#onRoom(SCRIPTS.read, room, [from, count]);
    return reply.length === 0 ? { kind: 'gone' } : readPage(reply, from);
  }

  async compact(room: Port.RoomId, change: Port.Compaction): Promise<Port.CompactOutcome> {
    const reply = await this.#onRoom(SCRIPTS.compact, room, [
      change.incarnation,
      change.epoch,
      change.base,
      change.upTo,
      change.snapshot,
      change.expiresAt,
    ]);
    const answer = reply.number(0);
    if (answer === GONE) return { kind: 'gone' };
    return { kind: answer === 1 ? 'compacted' : 'refused', head: readHead(reply, 1) };
  }

  async previousSnapshot(
    room: Port.RoomId,
    incarnation: string,
  ): ReturnType<Port.RoomStore['previousSnapshot']> {
    const reply = await this.#onRoom(SCRIPTS.previous, room, [incarnation]);
    const answer = reply.number(0);
    if (answer === GONE) return { kind: 'gone' };
    return answer === 0 ? null : { kind: 'previous', position: reply.number(1), bytes: reply.bytes(2) };
  }

  async drop(room: Port.RoomId, incarnation: string): Promise<boolean> {
    const { keys, channel } = roomKeys(room);
    const isDropped = (await this.#run(SCRIPTS.drop, keys, [channel, incarnation])) === 1;
    if (isDropped) this.#history.forget();
    return isDropped;
  }

  subscribe(room: Port.RoomId, listener: (note: Port.RoomNote) => void): Promise<Port.Unsubscribe> {
    return this.#notes.subscribe(roomKeys(room).channel, listener);
  }

  async whisper(room: Port.RoomId, bytes: Uint8Array): Promise<void> {
    await this.#link.command(['SPUBLISH', roomKeys(room).channel, encodeWhisper(bytes)]);
  }

  onUp(listener: () => void): Port.Unsubscribe {
    return this.#link.onUp(listener);
  }

  async beat(process: string): Promise<Millis> {
    return Number(await this.#run(SCRIPTS.beat, [beatKey(process)], ['', BEAT_KEPT_MS]));
  }

  async lastBeats(processes: readonly string[]): ReturnType<Port.RoomStore['lastBeats']> {
    const reply = new RedisReply(await this.#run(SCRIPTS.lastBeats, processes.map(beatKey), ['']));
    const beats = new Map(processes.map((process, index) => [process, reply.storedNumber(index + 1)]));
    return { now: reply.number(0), beats };
  }

  async now(): Promise<Millis> {
    const reply = new RedisReply(await this.#link.command(['TIME']));
    return Number(reply.text(0)) * 1000 + Math.floor(Number(reply.text(1)) / 1000);
  }

  async ready(): Promise<void> {
    await this.#link.command(['PING']);
  }

  close(): Promise<void> {
    this.#history.close();
    this.#link.close();
    return Promise.resolve();
  }

  async #onRoom(script: RoomScript, room: Port.RoomId, args: readonly Argument[]): Promise<RedisReply> {
    const { keys, channel } = roomKeys(room);
    return new RedisReply(await this.#run(script, keys, [channel, ...args]));
  }

  /** A Redis that was restarted has forgotten the script: then it is sent whole, once. */
  async #run(script: RoomScript, keys: readonly string[], args: readonly Argument[]): Promise<unknown> {
    const rest = [String(keys.length), ...keys, ...args.map(redisArgument)];
    try {
      return await this.#link.command(['EVALSHA', script.sha, ...rest]);
    } catch (error) {
      if (!isUnknownScript(error)) throw error;
      return this.#link.command(['EVAL', script.source, ...rest]);
    }
  }
}

function wordsArguments(words: Port.RecordChange['words']): readonly Argument[] {
  if (words === undefined) return ['', '', ''];
  if (words.kind === 'wipe') return ['wipe', '', ''];
  return words.kind === 'remove'
    ? ['remove', words.number, '']
    : ['append', words.word.number, words.word.sealed];
}

function resealArguments(reseal: Port.Reseal | undefined): readonly Argument[] {
  return reseal === undefined ? ['', '', ''] : [reseal.epoch, reseal.position, reseal.snapshot];
}

function redisArgument(argument: Argument): RedisArgument {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  return Buffer.from(argument);
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && error.cause.message.startsWith('NOSCRIPT');
}
