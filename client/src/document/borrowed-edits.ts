import type { Millis } from '@heard/shared/base';

import { Alarm, type DocumentClock } from './document-clock.ts';

/** How long another tab has to bring its own edits into the log before this one does. */
const OTHER_TAB_MS: Millis = 3000;

/** Edits that came from another tab of this browser: that tab brings them into the log, unless it is gone. */
export class BorrowedEdits {
  readonly #alarm: Alarm;
  readonly #bringIn: (update: Uint8Array) => void;
  #updates: Uint8Array[] = [];

  constructor(clock: DocumentClock, bringIn: (update: Uint8Array) => void) {
    this.#alarm = new Alarm(clock);
    this.#bringIn = bringIn;
  }

  get empty(): boolean {
    return this.#updates.length === 0;
  }

  add(update: Uint8Array): void {
    this.#updates.push(update);
    if (!this.#alarm.waiting) this.#alarm.set(OTHER_TAB_MS, () => this.takeOver());
  }

  takeOver(): void {
    this.#alarm.stop();
    const updates = this.#updates;
    this.#updates = [];
    for (const update of updates) this.#bringIn(update);
  }

  stop(): void {
    this.#alarm.stop();
  }
}
