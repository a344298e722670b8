import { systemClock } from '../../server/src/platform/system-clock.ts';
import type { Clock } from '../../server/src/ports/clock.ts';

interface Waiting {
  readonly dueAt: number;
  readonly run: () => void;
  cancel: () => void;
}

/** The server's time, moved on by a test: what waits for a moment that is skipped over runs at once, in its order. */
export class SkippingClock implements Clock {
  #aheadMs: number;
  readonly #waiting = new Set<Waiting>();

  constructor(aheadMs = 0) {
    this.#aheadMs = aheadMs;
  }

  get aheadMs(): number {
    return this.#aheadMs;
  }

  readonly wallClock = (): number => Math.floor(Date.now() + this.#aheadMs);

  monotonic(): number {
    return systemClock.monotonic() + this.#aheadMs;
  }

  after(delay: number, run: () => void): () => void {
    const waiting: Waiting = { dueAt: this.monotonic() + delay, run, cancel: () => undefined };
    this.#waiting.add(waiting);
    this.#arm(waiting);
    return () => {
      waiting.cancel();
      this.#waiting.delete(waiting);
    };
  }

  skip(ms: number): void {
    this.#aheadMs += ms;
    const inOrder = [...this.#waiting].toSorted((one, other) => one.dueAt - other.dueAt);
    for (const waiting of inOrder) {
      waiting.cancel();
      this.#arm(waiting);
    }
  }

  #arm(waiting: Waiting): void {
    const fire = (): void => {
      this.#waiting.delete(waiting);
      waiting.run();
    };
    waiting.cancel = systemClock.after(Math.max(0, waiting.dueAt - this.monotonic()), fire);
  }
}
