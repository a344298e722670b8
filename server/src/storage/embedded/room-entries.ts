import type { Head } from './head.ts';

/** What the writers of one room share. Decisions are made against `head`, synchronously. */
export interface RoomEntry {
  /** As decided so far, ahead of the disk by what is on its way; null when there is no room. */
  head: Head | null;
  /** Dropped once: never created again. */
  tombstone: boolean;
  /** Being erased after its expiry. */
  erasing: boolean;
  /** What the disk holds, once it was written from here; null: ask the disk. */
  standing: { readonly head: Head; readonly record: Uint8Array } | null;
}

interface Slot {
  readonly entry: Promise<RoomEntry>;
  loaded: RoomEntry | null;
  users: number;
}

/** One entry a room while anybody works on it, and the most recently used ones for longer. */
export class RoomEntries {
  readonly #load: (room: string) => Promise<RoomEntry>;
  readonly #idleLimit: number;
  readonly #slots = new Map<string, Slot>();
  #idle = 0;

  /** @param load reads from disk; only called when nobody has a write of that room on its way */
  constructor(load: (room: string) => Promise<RoomEntry>, idleLimit: number) {
    this.#load = load;
    this.#idleLimit = idleLimit;
  }

  /** The entry of a room that was worked on of late; null when there is none in memory. */
  known(room: string): RoomEntry | null {
    return this.#slots.get(room)?.loaded ?? null;
  }

  /** `work` must not end before its writes are on disk. */
  async with<T>(room: string, work: (entry: RoomEntry) => Promise<T>): Promise<T> {
    const slot = this.#acquire(room);
    try {
      slot.loaded ??= await slot.entry;
      return await work(slot.loaded);
    } catch (error) {
      // An entry that could not be loaded, or whose write failed, must be read anew.
      if (this.#slots.get(room) === slot && slot.users === 1) this.#slots.delete(room);
      throw error;
    } finally {
      this.#release(room, slot);
    }
  }

  #acquire(room: string): Slot {
    const known = this.#slots.get(room);
    if (known === undefined) {
      const fresh: Slot = { entry: this.#load(room), loaded: null, users: 1 };
      this.#slots.set(room, fresh);
      return fresh;
    }
    if (known.users === 0) this.#idle -= 1;
    known.users += 1;
    return known;
  }

  #release(room: string, slot: Slot): void {
    slot.users -= 1;
    if (slot.users > 0 || this.#slots.get(room) !== slot) return;
    this.#slots.delete(room);
    this.#slots.set(room, slot);
    this.#idle += 1;
    if (this.#idle > this.#idleLimit) this.#evictOldestIdle();
  }

  #evictOldestIdle(): void {
    for (const [room, slot] of this.#slots) {
      if (slot.users > 0) continue;
      this.#slots.delete(room);
      this.#idle -= 1;
      return;
    }
  }
}
