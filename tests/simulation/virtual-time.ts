import type { Clock } from '../../server/src/ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Lets everything that waits for a promise go on, as far as it goes without time. */
export async function flush(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Time that moves only when told to; one for the whole world, a clock of its own for each process. */
export class VirtualTime {
  now = 0;
  #order = 0;
  #timers: Timer[] = [];

  after(delay: number, run: () => void): () => void {
    this.#order += 1;
    const timer = { at: this.now + Math.max(0, delay), order: this.#order, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** A process's clock; its timers never fire again once `isAlive` says no. */
  clockOf(isAlive: () => boolean): Clock {
    return {
      monotonic: () => this.now,
      after: (delay, run) => this.after(delay, () => void (isAlive() && run())),
    };
  }

  /** Moves on, firing each timer at its own moment and letting its consequences finish. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const next = this.#timers
        .filter(({ at }) => at <= end)
        .toSorted((one, other) => one.at - other.at || one.order - other.order)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await flush();
    }
    this.now = end;
    await flush();
  }
}
