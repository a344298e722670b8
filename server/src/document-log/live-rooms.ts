import type { RoomId, RoomStore } from '../ports/room-store.ts';
import { LiveRoom } from './live-room.ts';

interface Entry {
  readonly opening: Promise<LiveRoom | null>;
  users: number;
}

/** The rooms that have a document socket on this process; a room is let go of with its last socket. */
export class LiveRooms {
  readonly #store: RoomStore;
  readonly #failed: (error: unknown) => void;
  readonly #entries = new Map<RoomId, Entry>();

  constructor(store: RoomStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
  }

  /** Each `acquire` is followed by exactly one `release`, also after null or an error. */
  acquire(room: RoomId): Promise<LiveRoom | null> {
    const entry = this.#entries.get(room) ?? {
      opening: LiveRoom.open(room, this.#store, this.#failed),
      users: 0,
    };
    entry.users += 1;
    this.#entries.set(room, entry);
    return entry.opening;
  }

  release(room: RoomId): void {
    const entry = this.#entries.get(room);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    this.#entries.delete(room);
    entry.opening.then((live) => live?.close()).catch(this.#failed);
  }

  /** Reads every room again and asks again who may be there: notes may have been lost. */
  rereadAll(): void {
    for (const entry of this.#entries.values()) {
      entry.opening
        .then((live) => {
          live?.recheck();
          return live?.reread();
        })
        .catch(this.#failed);
    }
  }
}
