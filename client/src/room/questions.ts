import type { Millis } from '@heard/shared/base';
import type { ClientToServerEvents } from '@heard/shared/protocol';
import type { Clock } from '../device/clock.ts';
import type { Wire } from './wire.ts';

/** What came of a question; `unanswered` says nothing about whether it was carried out. */
export type Reply = { readonly kind: 'answered'; readonly raw: unknown } | { readonly kind: 'unanswered' };

/** An answer that takes longer means a line that hears but does not carry (half open): it is dropped. */
const ANSWER_LIMIT_MS: Millis = 4000;

/** The open questions of one wire. Each settles exactly once: with its answer, after the limit, or at the end. */
export class Questions {
  readonly #wire: Wire;
  readonly #clock: Clock;
  readonly #onSilence: () => void;
  readonly #open = new Set<(reply: Reply) => void>();
  #isOver = false;

  constructor(wire: Wire, clock: Clock, onSilence: () => void) {
    this.#wire = wire;
    this.#clock = clock;
    this.#onSilence = onSilence;
  }

  ask(event: keyof ClientToServerEvents, request?: unknown): Promise<Reply> {
    if (this.#isOver) return Promise.resolve({ kind: 'unanswered' });
    return new Promise((resolve) => {
      const settle = (reply: Reply): void => {
        if (!this.#open.delete(settle)) return;
        cancel();
        resolve(reply);
      };
      const cancel = this.#clock.after(ANSWER_LIMIT_MS, () => {
        settle({ kind: 'unanswered' });
        this.#onSilence();
      });
      this.#open.add(settle);
      this.#wire.ask(event, request, (raw) => settle({ kind: 'answered', raw }));
    });
  }

  /** The wire is gone: nothing that was asked on it will be answered. */
  end(): void {
    this.#isOver = true;
    for (const settle of this.#open) settle({ kind: 'unanswered' });
  }
}
