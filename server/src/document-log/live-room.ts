import type { Seat } from '@heard/shared/base';
import { CLOSINGS, type Closing } from '@heard/shared/protocol';
import type { RoomId, RoomNote, RoomStore, Unsubscribe } from '../ports/room-store.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { decodeWhisper } from './whispers.ts';

/** A socket that has caught up and hears what comes. Called in the order of the log. */
export interface RoomListener {
  readonly seat: Seat;
  readonly author: Uint8Array;
  readonly session: Uint8Array;
  /** `durable`: every position below it is on disk; the frame itself may not be yet. */
  readonly frame: (position: number, bytes: Uint8Array, durable: number) => void;
  readonly durable: (position: number) => void;
  /** Whether this is the frame of its own that it waits for. */
  readonly wrote: (bytes: Uint8Array) => boolean;
  readonly compacted: (base: number, snapshot: Uint8Array) => void;
  readonly presence: (sealed: Uint8Array) => void;
  readonly close: (closing: Closing) => void;
  /** Who may be here may have changed. */
  readonly recheck: () => void;
}

/**
 * One room's log as this process hears it: notes in order, read again where one is missing. `cursor` is the next
 * position to be told. A frame is told as soon as its place in the order is known, and called durable when it is on
 * disk; a listener joins when it has read all that is on disk, and is told the rest.
 */
export class LiveRoom {
  readonly room: RoomId;
  readonly #store: RoomStore;
  readonly #listeners = new Set<RoomListener>();
  readonly #failed: (error: unknown) => void;
  #cursor = 0;
  #durable = 0;
  /** Told and not on disk yet, in order: a reading does not give them. */
  #queued: { readonly position: number; readonly bytes: Uint8Array }[] = [];
  #base = 0;
  #reading: Promise<void> | null = null;
  #again = false;
  #unsubscribe: Unsubscribe | null = null;

  private constructor(room: RoomId, store: RoomStore, failed: (error: unknown) => void) {
    this.room = room;
    this.#store = store;
    this.#failed = failed;
  }

  /** Subscribes first and reads then, so that nothing falls between. Null when the room is gone. */
  static async open(
    room: RoomId,
    store: RoomStore,
    failed: (error: unknown) => void,
  ): Promise<LiveRoom | null> {
    const live = new LiveRoom(room, store, failed);
    live.#unsubscribe = await store.subscribe(room, (note) => live.hear(note));
    let isOpen = false;
    try {
      isOpen = await live.#readHead();
    } finally {
      if (!isOpen) live.close();
    }
    return isOpen ? live : null;
  }

  /** Where the log stands now; false when the room is gone. */
  async #readHead(): Promise<boolean> {
    const page = await this.#store.read(this.room, Number.MAX_SAFE_INTEGER, 1);
    if (page.kind === 'gone') return false;
    this.#cursor = Math.max(this.#cursor, page.head.next);
    this.#onDisk(page.head.next);
    this.#base = page.head.base;
    return true;
  }

  /** The next position to be told. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Every position below it is on disk. */
  get durable(): number {
    return this.#durable;
  }

  /** How many sockets of a seat have joined on this process. */
  joined(seat: Seat): number {
    return [...this.#listeners].filter((listener) => listener.seat === seat).length;
  }

  /** Whether a listener that has read up to `position` can be told all that follows. */
  reaches(position: number): boolean {
    return position >= this.#durable && position <= this.#cursor;
  }

  /** Tells what was told already and is not on disk, then all that comes. `reaches(from)` holds. */
  join(listener: RoomListener, from: number): void {
    for (const { position, bytes } of this.#queued)
      if (position >= from) listener.frame(position, bytes, this.#durable);
    this.#listeners.add(listener);
  }

  leave(listener: RoomListener): void {
    this.#listeners.delete(listener);
  }

  close(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  hear(note: RoomNote): void {
    switch (note.kind) {
      case 'record':
        this.recheck();
        return;
      case 'queued':
        if (note.position === this.#cursor && this.#reading === null) this.#tell(note.position, note.bytes);
        return;
      case 'frame':
        this.#hearFrame(note.position, note.bytes);
        return;
      case 'read':
        void this.reread();
        return;
      case 'compacted':
        if (note.base > this.#base) void this.reread();
        return;
      case 'dropped':
        this.#closeAll(CLOSINGS.roomClosed);
        return;
      case 'whisper':
        this.#hearWhisper(note.bytes);
    }
  }

  #hearFrame(position: number, bytes: Uint8Array): void {
    if (position < this.#cursor) this.#onDisk(position + 1);
    else if (position === this.#cursor && this.#reading === null) this.#tellFromDisk(position, bytes);
    else void this.reread();
  }

  recheck(): void {
    for (const listener of this.#listeners) listener.recheck();
  }

  /** Reads what the notes may have missed; one reading at a time, and once more if asked meanwhile. */
  reread(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readAll()
      .catch((error: unknown) => {
        this.#failed(error);
        this.#closeAll(CLOSINGS.storeUnavailable);
      })
      .finally(() => {
        this.#reading = null;
      });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false;
      await this.#read();
    } while (this.#again);
  }

  async #read(): Promise<void> {
    for (;;) {
      const page = await this.#store.read(this.room, this.#cursor, DOCUMENT_LIMITS.pageFrames);
      if (page.kind === 'gone') {
        this.#closeAll(CLOSINGS.roomClosed);
        return;
      }
      if (page.head.next < this.#durable || page.head.base > this.#cursor || page.head.base < this.#base) {
        // The store went back, or frames are gone that were not told yet: everybody begins anew.
        this.#cursor = page.head.next;
        this.#durable = page.head.next;
        this.#queued = [];
        this.#base = page.head.base;
        this.#closeAll(CLOSINGS.moving);
        return;
      }
      this.#onDisk(Math.min(page.head.next, this.#cursor));
      for (const frame of page.frames)
        if (frame.position === this.#cursor) this.#tellFromDisk(frame.position, frame.bytes);
      if (page.head.base > this.#base) await this.#tellSnapshot();
      if (this.#cursor >= page.head.next) return;
    }
  }

  async #tellSnapshot(): Promise<void> {
    const page = await this.#store.read(this.room, 0, 1);
    if (page.kind === 'gone' || !page.snapshot) return;
    this.#base = page.head.base;
    const { position, bytes } = page.snapshot;
    if (position > this.#cursor) this.#closeAll(CLOSINGS.moving);
    else for (const listener of this.#listeners) listener.compacted(position, bytes);
  }

  #tellFromDisk(position: number, bytes: Uint8Array): void {
    this.#durable = position + 1;
    this.#queued = [];
    this.#tell(position, bytes);
  }

  #tell(position: number, bytes: Uint8Array): void {
    this.#cursor = position + 1;
    if (position >= this.#durable) this.#queued.push({ position, bytes });
    // Whoever wrote it has it: told after those who wait for it.
    const writers: RoomListener[] = [];
    for (const listener of this.#listeners) {
      if (listener.wrote(bytes)) writers.push(listener);
      else listener.frame(position, bytes, this.#durable);
    }
    for (const writer of writers) writer.frame(position, bytes, this.#durable);
  }

  #onDisk(durable: number): void {
    if (durable <= this.#durable) return;
    this.#durable = durable;
    this.#queued = this.#queued.filter(({ position }) => position >= durable);
    for (const listener of this.#listeners) listener.durable(durable);
  }

  #hearWhisper(bytes: Uint8Array): void {
    const whisper = decodeWhisper(bytes);
    if (!whisper) return;
    for (const listener of this.#listeners) {
      const own = Buffer.compare(listener.author, whisper.author) === 0;
      if (own) continue;
      if (whisper.kind === 'presence') listener.presence(whisper.sealed);
      else if (Buffer.compare(listener.session, whisper.session) === 0) listener.close(CLOSINGS.replaced);
    }
  }

  #closeAll(closing: Closing): void {
    for (const listener of this.#listeners) listener.close(closing);
  }
}
