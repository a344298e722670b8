import type { Millis } from '@heard/shared/base';

/**
 * The wall clock without its steps back: when it is set back, time goes on from where it was, so that a running
 * turn neither jumps nor stands still.
 */
export class StoreClock {
  readonly #wallClock: () => Millis;
  #wall: Millis;
  #now: Millis;

  /** @param floor the latest time known from disk */
  constructor(wallClock: () => Millis, floor: Millis) {
    this.#wallClock = wallClock;
    this.#wall = wallClock();
    this.#now = Math.max(floor, this.#wall);
  }

  now(): Millis {
    const wall = this.#wallClock();
    this.#now = Math.max(wall, this.#now + Math.max(0, wall - this.#wall));
    this.#wall = wall;
    return this.#now;
  }
}
