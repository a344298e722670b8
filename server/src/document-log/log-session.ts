import {
  CLOSINGS,
  decodeLockChange,
  LIMITS,
  type DocumentClientMessage,
  type HeldLog,
  type LockOutcome,
  type LockPart,
  type SnapshotPart,
} from '@heard/shared/protocol';
import type { Clock } from '../ports/clock.ts';
import type { LogPage, RoomStore } from '../ports/room-store.ts';
import { Allowance } from './allowance.ts';
import { appendFrame } from './append-frame.ts';
import type { AdmittedHello, DocumentConnection } from './document-connection.ts';
import type { ChangeLock } from './document-endpoint.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import type { LiveRoom, RoomListener } from './live-room.ts';
import { equalTags, tagBefore } from './log-tag.ts';
import { SnapshotParts, type WholeSnapshot } from './snapshot-parts.ts';
import { encodeWhisper } from './whispers.ts';

export interface LogSessionParts {
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly changeLock: ChangeLock;
  readonly failed: (error: unknown) => void;
}

const APPEND_CLOSINGS = {
  gone: CLOSINGS.roomClosed,
  resealed: CLOSINGS.lockChanged,
  'out-of-order': CLOSINGS.policy,
} as const;

/** An admitted socket at work: replays the log, then appends, relays and compacts for it. */
export class LogSession {
  readonly #admitted: AdmittedHello;
  readonly #live: LiveRoom;
  readonly #connection: DocumentConnection;
  readonly #parts: LogSessionParts;
  readonly #member: string;
  readonly #listener: RoomListener;
  readonly #frames: Allowance;
  readonly #presence: Allowance;
  readonly #snapshot = new SnapshotParts();
  readonly #lock = new SnapshotParts();
  /** This client's frames that the log has not told back yet, in order. */
  #own: { readonly sequence: number; readonly bytes: Uint8Array }[] = [];
  #work: Promise<void> = Promise.resolve();
  #isChangingLock = false;
  #ended = false;

  constructor(
    admitted: AdmittedHello,
    live: LiveRoom,
    connection: DocumentConnection,
    parts: LogSessionParts,
  ) {
    const { clock } = parts;
    this.#admitted = admitted;
    this.#live = live;
    this.#connection = connection;
    this.#parts = parts;
    this.#member = Buffer.from(admitted.hello.author).toString('base64url');
    this.#frames = new Allowance(DOCUMENT_LIMITS.framesBurst, DOCUMENT_LIMITS.framesPerSecond, () =>
      clock.monotonic(),
    );
    this.#presence = new Allowance(DOCUMENT_LIMITS.presenceBurst, DOCUMENT_LIMITS.presencePerSecond, () =>
      clock.monotonic(),
    );
    this.#listener = {
      seat: admitted.seat,
      author: admitted.hello.author.slice(),
      session: admitted.hello.session.slice(),
      frame: (position, bytes, durable) => this.#relay(position, bytes, durable),
      wrote: (bytes) => this.#wrote(bytes),
      durable: (position) => connection.send({ kind: 'durable', position }),
      compacted: (base, sealed) => connection.send({ kind: 'compacted', base, sealed }),
      presence: (sealed) => connection.send({ kind: 'ephemeral', sealed }),
      close: (closing) => connection.close(closing),
      recheck: () => connection.recheck(),
    };
  }

  /** Brings the client to where the room is told from, and joins there. False when the room is gone. */
  async replay(): Promise<boolean> {
    const { room, held } = this.#admitted.hello;
    const { store } = this.#parts;
    const resume = held !== null && (await this.#stands(held));
    const first = await store.read(room, resume ? held.position : 0, DOCUMENT_LIMITS.pageFrames);
    if (first.kind === 'gone') return this.#gone();
    if (first.head.epoch !== this.#admitted.hello.epoch) {
      this.#connection.close(CLOSINGS.lockChanged);
      return false;
    }
    await this.#welcome(resume, first);
    let position = await this.#sendPage(first);
    while (!this.#live.reaches(position)) {
      const next = await this.#approach(position);
      if (next === null) return false;
      position = next;
    }
    if (!this.#connection.open) return false;
    this.#join(position);
    return true;
  }

  /** One step from `position` towards where the room is told from. Null when this connection has to begin anew. */
  async #approach(position: number): Promise<number | null> {
    if (position > this.#live.cursor) await this.#live.reread();
    const ahead = position > this.#live.cursor;
    const page = ahead
      ? null
      : await this.#parts.store.read(this.#live.room, position, DOCUMENT_LIMITS.pageFrames);
    const broken =
      page?.kind === 'page' && (page.head.base > position || page.head.next < this.#live.durable);
    if (page?.kind === 'page' && !broken && this.#connection.open) return this.#sendPage(page);
    this.#connection.close(page?.kind === 'gone' ? CLOSINGS.roomClosed : CLOSINGS.moving);
    return null;
  }

  take(message: Exclude<DocumentClientMessage, { readonly kind: 'hello' }>): void {
    if (message.kind === 'ephemeral') {
      this.#whisper(message.sealed);
      return;
    }
    // Costs a read of up to a whole snapshot, so it counts like a frame.
    if (!this.#frames.take()) {
      this.#connection.close(CLOSINGS.tooMany);
      return;
    }
    // The bytes are a view into the socket's buffer; what waits needs its own.
    const kept = message.kind === 'durable' ? { ...message, sealed: message.sealed.slice() } : message;
    const whole = kept.kind === 'snapshot' || kept.kind === 'lock' ? this.#takePart(kept) : null;
    if (whole === 'more' || whole === 'broken') return;
    this.#work = this.#work
      .then(() => {
        if (kept.kind === 'durable') return this.#append(kept.sequence, kept.sealed);
        if (kept.kind === 'previous') return this.#sendPrevious();
        return whole && (kept.kind === 'lock' ? this.#changeLock(whole) : this.#compact(whole));
      })
      .then(undefined, (error: unknown) => this.#parts.failed(error));
  }

  /** It is to hear what came of it before its socket closes like all others of the old key. */
  get isChangingLock(): boolean {
    return this.#isChangingLock;
  }

  end(): void {
    this.#ended = true;
    this.#live.leave(this.#listener);
  }

  #takePart(part: SnapshotPart | LockPart): WholeSnapshot | 'more' | 'broken' {
    const isLock = part.kind === 'lock';
    const whole = (isLock ? this.#lock : this.#snapshot).take(part);
    if (whole === 'broken' && isLock) this.#connection.send({ kind: 'lock', outcome: 'refused' });
    else if (whole === 'broken')
      this.#connection.send({ kind: 'refused', what: 'snapshot', reason: 'too-large', sequence: 0 });
    return whole;
  }

  async #stands(held: HeldLog): Promise<boolean> {
    const { room } = this.#admitted.hello;
    if (held.incarnation !== this.#admitted.incarnation) return false;
    const page = await this.#parts.store.read(room, held.position, 1);
    if (page.kind === 'gone' || page.head.base !== held.base || held.position > page.head.next) return false;
    return equalTags(await tagBefore(this.#parts.store, room, held.position), held.tag);
  }

  async #welcome(resume: boolean, page: LogPage): Promise<void> {
    const { base, next } = page.head;
    const mode = resume ? 'resume' : page.snapshot ? 'snapshot' : 'full';
    this.#connection.send({ kind: 'welcome', mode, incarnation: page.incarnation, base, next });
    if (!page.snapshot) return;
    await this.#connection.sendAndWait({
      kind: 'snapshot',
      position: page.snapshot.position,
      sealed: page.snapshot.bytes,
    });
  }

  async #sendPage(page: LogPage): Promise<number> {
    const first = page.frames[0]?.position ?? page.head.next;
    const frames = page.frames.map((frame) => frame.bytes);
    const end = first + frames.length;
    if (frames.length > 0)
      await this.#connection.sendAndWait({ kind: 'frames', first, durable: end, frames });
    return end;
  }

  #join(position: number): void {
    this.#live.join(this.#listener, position);
    this.#connection.send({ kind: 'caughtUp', position: this.#live.cursor });
  }

  #gone(): false {
    this.#connection.close(CLOSINGS.roomClosed);
    return false;
  }

  /** In the order of the log; one's own frame comes back as its position. */
  #relay(position: number, bytes: Uint8Array, durable: number): void {
    const own = this.#own[0];
    if (own && this.#wrote(bytes)) {
      this.#own.shift();
      this.#connection.send({ kind: 'appended', sequence: own.sequence, position, durable });
      return;
    }
    this.#connection.send({ kind: 'frames', first: position, durable, frames: [bytes] });
  }

  #wrote(bytes: Uint8Array): boolean {
    const own = this.#own[0]?.bytes;
    return own !== undefined && own.length === bytes.length && Buffer.compare(own, bytes) === 0;
  }

  async #append(sequence: number, bytes: Uint8Array): Promise<void> {
    if (this.#ended) return;
    if (bytes.length === 0 || bytes.length > LIMITS.documentFrame) {
      this.#connection.send({ kind: 'refused', what: 'frame', reason: 'too-large', sequence });
      return;
    }
    const { incarnation, epoch, expiresAt, hello } = this.#admitted;
    this.#own.push({ sequence, bytes });
    const outcome = await appendFrame(this.#parts.store, this.#parts.clock, hello.room, {
      incarnation,
      epoch,
      member: this.#member,
      sequence,
      bytes,
      expiresAt,
    });
    if (outcome.kind === 'appended') {
      this.#live.hear({ kind: 'frame', position: outcome.position, bytes });
      return;
    }
    this.#own = this.#own.filter((own) => own.sequence !== sequence);
    if (outcome.kind === 'full')
      this.#connection.send({ kind: 'refused', what: 'frame', reason: 'full', sequence });
    else this.#connection.close(APPEND_CLOSINGS[outcome.kind]);
  }

  async #compact(snapshot: WholeSnapshot): Promise<void> {
    if (this.#ended) return;
    const { incarnation, epoch, expiresAt, hello } = this.#admitted;
    const { base, position: upTo, tag, bytes } = snapshot;
    const refuse = () =>
      this.#connection.send({ kind: 'refused', what: 'snapshot', reason: 'stale', sequence: 0 });
    if (upTo <= base || !equalTags(await tagBefore(this.#parts.store, hello.room, upTo), tag)) {
      refuse();
      return;
    }
    const change = { incarnation, epoch, base, upTo, snapshot: bytes, expiresAt };
    const outcome = await this.#parts.store.compact(hello.room, change);
    if (outcome.kind === 'gone') this.#connection.close(CLOSINGS.roomClosed);
    else if (outcome.kind === 'refused') refuse();
    else this.#live.hear({ kind: 'compacted', base: upTo });
  }

  async #changeLock(whole: WholeSnapshot): Promise<void> {
    if (this.#ended) return;
    const { hello } = this.#admitted;
    const { base: epoch, position, tag, bytes } = whole;
    const change = decodeLockChange(bytes);
    const stands = equalTags(await tagBefore(this.#parts.store, hello.room, position), tag);
    let outcome: LockOutcome = stands ? 'refused' : 'stale';
    this.#isChangingLock = true;
    try {
      if (change && stands && epoch === hello.epoch)
        outcome = await this.#parts.changeLock(hello.room, hello.credential, { epoch, position, change });
    } catch (error) {
      this.#parts.failed(error);
      outcome = 'unavailable';
    }
    this.#connection.send({ kind: 'lock', outcome });
    this.#isChangingLock = false;
    this.#connection.recheck();
  }

  async #sendPrevious(): Promise<void> {
    if (this.#ended) return;
    const { incarnation, hello } = this.#admitted;
    const found = await this.#parts.store.previousSnapshot(hello.room, incarnation);
    if (found?.kind === 'gone') this.#connection.close(CLOSINGS.roomClosed);
    else
      await this.#connection.sendAndWait({
        kind: 'previous',
        position: found?.position ?? 0,
        sealed: found?.bytes ?? new Uint8Array(),
      });
  }

  #whisper(sealed: Uint8Array): void {
    if (sealed.length > DOCUMENT_LIMITS.presenceBytes || !this.#presence.take()) return;
    const { room, author } = this.#admitted.hello;
    const bytes = encodeWhisper({ kind: 'presence', author, sealed });
    this.#parts.store.whisper(room, bytes).catch((error: unknown) => this.#parts.failed(error));
  }
}
