import { copyBytes } from '../copy-bytes.ts';
import type { Engine, EngineChange, EngineView } from '../embedded/engine.ts';

/** The engine's shape over a map, for fast tests. What was written stays in the object: opening it again is a reopen. */
export class MemoryEngine implements Engine {
  #entries: ReadonlyMap<string, Uint8Array> = new Map();

  view<T>(read: (view: EngineView) => Promise<T>): Promise<T> {
    const entries = this.#entries;
    return read({
      get: (key) => Promise.resolve(copyOf(entries.get(key))),
      range: (from, before, limit = Infinity) =>
        Promise.resolve(
          [...entries]
            .filter(([key]) => key >= from && key < before)
            .toSorted(([left], [right]) => (left < right ? -1 : 1))
            .slice(0, limit)
            .map(([key, value]) => [key, copyBytes(value)] as const),
        ),
    });
  }

  async write(changes: readonly EngineChange[]): Promise<void> {
    await Promise.resolve();
    const entries = new Map(this.#entries);
    for (const change of changes) {
      if (change.type === 'put') entries.set(change.key, copyBytes(change.value));
      else entries.delete(change.key);
    }
    this.#entries = entries;
  }

  scrub(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function copyOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined ? undefined : copyBytes(bytes);
}
