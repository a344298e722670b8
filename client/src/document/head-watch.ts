import type { Millis } from '@heard/shared/base';

import { equalBytes } from './chain-hash.ts';
import { Alarm, type DocumentClock } from './document-clock.ts';
import type { TroubleBook } from './document-trouble.ts';
import type { SeenPoint } from './log-plaintext.ts';
import type { LogReplica } from './log-replica.ts';

export interface HeadWatchParts {
  readonly clock: DocumentClock;
  readonly replica: LogReplica;
  readonly troubles: TroubleBook;
  readonly changed: () => void;
}

/** How long frames that the other device has seen may be on their way. */
const WITHHELD_MS: Millis = 5000;

/** The other device's head rides in its presence: it knows of frames that do not come, or of other ones. */
export class HeadWatch {
  readonly #parts: HeadWatchParts;
  readonly #withheld: Alarm;

  constructor(parts: HeadWatchParts) {
    this.#parts = parts;
    this.#withheld = new Alarm(parts.clock);
  }

  heard(head: SeenPoint): void {
    const { replica, troubles, changed } = this.#parts;
    const mine = replica.chainAt(head.position);
    if (mine && !equalBytes(mine, head.chain)) troubles.report('fork', head.position);
    if (head.position <= replica.position || this.#withheld.waiting) return;
    this.#withheld.set(WITHHELD_MS, () => {
      if (replica.position < head.position) troubles.report('withheld', replica.position);
      changed();
    });
  }

  /** Something came: nothing is held back now. */
  arrived(): void {
    const { troubles } = this.#parts;
    if (troubles.has('withheld') && !this.#withheld.waiting) troubles.clear('withheld');
  }

  stop(): void {
    this.#withheld.stop();
  }
}
