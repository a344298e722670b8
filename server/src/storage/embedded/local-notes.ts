import type { RoomNote, Unsubscribe } from '../../ports/room-store.ts';
import { copyBytes } from '../copy-bytes.ts';

type Listener = (note: RoomNote) => void;

/** Notes within one process. A listener that throws is a bug of its own and stops neither the others nor the store. */
export class LocalNotes {
  readonly #listeners = new Map<string, Set<Listener>>();

  subscribe(room: string, listener: Listener): Unsubscribe {
    const own: Listener = (note) => listener(note);
    const listeners = this.#listeners.get(room) ?? new Set();
    this.#listeners.set(room, listeners.add(own));
    return () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#listeners.get(room) === listeners) this.#listeners.delete(room);
    };
  }

  publish(room: string, note: RoomNote): void {
    for (const listener of this.#listeners.get(room) ?? []) {
      try {
        listener('bytes' in note ? { ...note, bytes: copyBytes(note.bytes) } : note);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
