import type { Millis } from '@heard/shared/base';

import { Alarm, type DocumentClock } from './document-clock.ts';

/** Heartbeats come every 5 s; this long without a sound and the connection is dead. */
const SILENCE_MS: Millis = 15_000;

/** Notices when nothing is heard any more. One timer, not one a message: it looks how long ago the last one was. */
export class Silence {
  readonly #clock: DocumentClock;
  readonly #alarm: Alarm;
  readonly #dead: () => void;
  #heardAt: Millis;

  constructor(clock: DocumentClock, dead: () => void) {
    this.#clock = clock;
    this.#alarm = new Alarm(clock);
    this.#dead = dead;
    this.#heardAt = clock.monotonic();
    this.#look();
  }

  heard(): void {
    this.#heardAt = this.#clock.monotonic();
  }

  stop(): void {
    this.#alarm.stop();
  }

  #look(): void {
    const quiet = this.#clock.monotonic() - this.#heardAt;
    if (quiet >= SILENCE_MS) this.#dead();
    else this.#alarm.set(SILENCE_MS - quiet, () => this.#look());
  }
}
