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
  readonly frame: (position: number, bytes: Uint8Array) => void;
  readonly compacted: (base: number, snapshot: Uint8Array) => void;
  readonly presence: (sealed: Uint8Array) => void;
  readonly close: (closing: Closing) => void;
  /** Who may be here may have changed. */
  readonly recheck: () => void;
}

/**
 * One room's log as this process hears it: notes in order, read again where one is missing. `cursor` is the next
 * position to be told; a listener joins when it has read up to there.
 */
export class LiveRoom {
  readonly room: RoomId;
  readonly #store: RoomStore;
  readonly #listeners = new Set<RoomListener>();
  readonly #failed: (error: unknown) => void;
  #cursor = 0;
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
    this.#base = page.head.base;
    return true;
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** How many sockets of a seat have joined on this process. */
  joined(seat: Seat): number {
    return [...this.#listeners].filter((listener) => listener.seat === seat).length;
  }

  join(listener: RoomListener): void {
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
      case 'frame':
        if (note.position === this.#cursor && this.#reading === null) this.#tell(note.position, note.bytes);
        else if (note.position >= this.#cursor) void this.reread();
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
      if (page.head.next < this.#cursor || page.head.base > this.#cursor || page.head.base < this.#base) {
        // The store went back, or frames are gone that were not told yet: everybody begins anew.
        this.#cursor = page.head.next;
        this.#base = page.head.base;
        this.#closeAll(CLOSINGS.moving);
        return;
      }
      for (const frame of page.frames)
        if (frame.position === this.#cursor) this.#tell(frame.position, frame.bytes);
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

  #tell(position: number, bytes: Uint8Array): void {
    this.#cursor = position + 1;
    for (const listener of this.#listeners) listener.frame(position, bytes);
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
