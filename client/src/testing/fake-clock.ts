import type { Clock } from '../device/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves when the test says so. */
export class FakeClock implements Clock {
  #now = 1000;
  readonly #timers = new Set<Timer>();

  readonly monotonic = (): number => this.#now;

  readonly after = (delay: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + delay, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  get waiting(): number {
    return this.#timers.size;
  }

  /** Moves on, firing what is due in order, and lets promises settle in between. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const due = [...this.#timers]
        .filter((timer) => timer.at <= until)
        .toSorted((one, other) => one.at - other.at)[0];
      if (due === undefined) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
      // Each timer's promises before the next timer.
      // oxlint-disable-next-line no-await-in-loop
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

/** All promises that can settle without time passing have. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve();
  }
}
