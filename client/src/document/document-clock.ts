import type { Millis } from '@heard/shared/base';

/** Time for the document, passed in: monotonic milliseconds and timers. */
export interface DocumentClock {
  readonly monotonic: () => Millis;
  /** Calls once after `delay`; the returned function cancels. */
  readonly after: (delay: Millis, run: () => void) => () => void;
}

/** A timer that can be set again and stopped; at most one call is waiting. */
export class Alarm {
  readonly #clock: DocumentClock;
  #cancel: (() => void) | null = null;

  constructor(clock: DocumentClock) {
    this.#clock = clock;
  }

  get waiting(): boolean {
    return this.#cancel !== null;
  }

  set(delay: Millis, run: () => void): void {
    this.stop();
    this.#cancel = this.#clock.after(delay, () => {
      this.#cancel = null;
      run();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
