import type { RoomNote, Unsubscribe } from '../../ports/room-store.ts';
import { decodeNote } from './room-note.ts';

type Listener = (note: RoomNote) => void;

export interface Channels {
  subscribe(channel: string): Promise<void>;
  unsubscribe(channel: string): void;
}

/** Many listeners, one subscription a room. */
export class RedisNotes {
  readonly #channels: Channels;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  /** Resolves when Redis has taken the subscription: every later change is heard. */
  async subscribe(channel: string, listener: Listener): Promise<Unsubscribe> {
    const own: Listener = (note) => listener(note);
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(own));
    const stop = () => {
      if (!listeners.delete(own) || listeners.size > 0 || this.#listeners.get(channel) !== listeners) return;
      this.#listeners.delete(channel);
      this.#channels.unsubscribe(channel);
    };
    try {
      await this.#channels.subscribe(channel);
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  deliver(channel: string, message: Buffer): void {
    for (const listener of this.#listeners.get(channel) ?? []) {
      const note = decodeNote(message);
      if (note !== null) callApart(listener, note);
    }
  }
}

/** A listener that throws is a bug of its own and must not stop the others, nor the client's reader. */
function callApart(listener: Listener, note: RoomNote): void {
  try {
    listener(note);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
