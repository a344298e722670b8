import type { EngineChange } from '../embedded/engine.ts';
import { MemoryEngine } from './memory-engine.ts';

/** A disk that can be held: what is written meanwhile waits, seen by nobody, until it is let go. */
export class HeldEngine extends MemoryEngine {
  #held: Promise<void> = Promise.resolve();
  #letGo: () => void = () => undefined;

  hold(): void {
    this.#held = new Promise((resolve) => (this.#letGo = resolve));
  }

  letGo(): void {
    this.#letGo();
  }

  override async write(changes: readonly EngineChange[]): Promise<void> {
    await this.#held;
    await super.write(changes);
  }
}
