import type { CallServers } from '@heard/shared/protocol';
import { decodeCallServers, decodeSealedSignal } from './decode-state.ts';
import type { Questions } from './questions.ts';

/** What a call needs of the room's socket: sealed signals out and in, and ways through. */
export class CallLine {
  readonly #line: () => Questions | null;
  readonly #listeners = new Set<(sealed: string) => void>();

  /** `line`: what is open now; null while nothing can be sent. */
  constructor(line: () => Questions | null) {
    this.#line = line;
  }

  /** Never queued: without a connection it is lost, and a call copes with that. */
  signal(sealed: string): void {
    void this.#line()?.ask('signal', { sealed });
  }

  onSignal(listener: (sealed: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Null: not to be had just now. */
  async servers(): Promise<CallServers | null> {
    const reply = await this.#line()?.ask('call-servers');
    return reply?.kind === 'answered' ? decodeCallServers(reply.raw) : null;
  }

  came(raw: unknown): void {
    const sealed = decodeSealedSignal(raw);
    if (sealed !== null) for (const listener of this.#listeners) listener(sealed);
  }

  close(): void {
    this.#listeners.clear();
  }
}
