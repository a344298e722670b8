import { UpdateTrial } from './update-trial.ts';

/**
 * What an untrusted update turned out to be. `unreadable`: no device can read it. `too-slow`: this one could not
 * within the deadline, another may.
 */
export type Verdict = 'readable' | 'unreadable' | 'too-slow';

/**
 * Tries untrusted updates out before they touch a document, on a document of its own that follows the log's.
 * `state` gives what the log says now; it is asked for whenever the trial document has to begin anew.
 */
export interface UpdateChecker {
  /** In the order of the log; one verdict each. Never rejects. */
  readonly check: (updates: readonly Uint8Array[], state: () => Uint8Array) => Promise<readonly Verdict[]>;
  /** A snapshot stands for everything before it, so it is tried alone. */
  readonly checkAlone: (update: Uint8Array) => Promise<Verdict>;
  /** An update of this device's own went into the log. */
  readonly follow: (update: Uint8Array) => void;
  /** The log's document was replaced. */
  readonly startOver: () => void;
  readonly close: () => void;
}

/** Where there is no worker (tests, tools, a browser that starts none): the same trial, without a deadline. */
export class CheckHere implements UpdateChecker {
  #trial: UpdateTrial | null = null;

  check = (updates: readonly Uint8Array[], state: () => Uint8Array): Promise<readonly Verdict[]> =>
    Promise.resolve(this.#checkAll(updates, state));

  checkAlone = (update: Uint8Array): Promise<Verdict> =>
    Promise.resolve(new UpdateTrial([]).take(update) === 'readable' ? 'readable' : 'unreadable');

  follow = (update: Uint8Array): void => this.#trial?.follow(update);

  startOver = (): void => {
    this.#trial = null;
  };

  close = (): void => this.startOver();

  #checkAll(updates: readonly Uint8Array[], state: () => Uint8Array): readonly Verdict[] {
    const accepted: Uint8Array[] = [];
    return updates.map((update) => {
      this.#trial ??= new UpdateTrial([state(), ...accepted]);
      const outcome = this.#trial.take(update);
      if (outcome === 'readable') accepted.push(update);
      if (outcome === 'spoiled') this.#trial = null;
      return outcome === 'readable' ? 'readable' : 'unreadable';
    });
  }
}
