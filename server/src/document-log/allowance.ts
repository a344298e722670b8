import type { Millis } from '@heard/shared/base';

/** Lets `burst` messages through at once and `perSecond` of them after that. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #monotonic: () => Millis;
  #left: number;
  #countedAt: Millis;

  constructor(burst: number, perSecond: number, monotonic: () => Millis) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#monotonic = monotonic;
    this.#left = burst;
    this.#countedAt = monotonic();
  }

  /** False when there is none left just now. */
  take(): boolean {
    const now = this.#monotonic();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#countedAt) / 1000) * this.#perSecond);
    this.#countedAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
