import type { Millis } from '@heard/shared/base';

import { Alarm, type DocumentClock } from './document-clock.ts';
import { CheckHere, type UpdateChecker, type Verdict } from './update-decoder.ts';
import type { TrialOutcome } from './update-trial.ts';
import type { TrialAnswer, TrialRequest } from './update-worker-messages.ts';

/** A running worker. */
export interface TrialWorker {
  readonly post: (request: TrialRequest) => void;
  readonly terminate: () => void;
}

/** Starts one; `heard` is called with each answer, and with null when the worker fails. May throw. */
export type StartTrialWorker = (heard: (answer: TrialAnswer | null) => void) => TrialWorker;

/** What one update may take. A year of a list is decoded in some tens of milliseconds on a slow phone. */
const DEADLINE_MS: Millis = 2000;
/** Loading the worker's script and what the log says already; trusted work, on a slow phone. */
const START_MS: Millis = 15_000;

/**
 * Tries updates out in a worker, one at a time, each with a deadline. A worker that does not answer in time, fails
 * or may be half changed is ended, and the next one begins from what the log says. Where no worker starts, the
 * trial is held on the page: the list is worth more than the deadline.
 */
export class CheckInWorker implements UpdateChecker {
  readonly #start: StartTrialWorker;
  readonly #clock: DocumentClock;
  readonly #here = new CheckHere();
  #worker: TrialWorker | null = null;
  #hasBegun = false;
  #startsNone = false;
  #heard: ((answer: TrialAnswer | null) => void) | null = null;

  constructor(start: StartTrialWorker, clock: DocumentClock) {
    this.#start = start;
    this.#clock = clock;
  }

  check = async (updates: readonly Uint8Array[], state: () => Uint8Array): Promise<readonly Verdict[]> => {
    const verdicts: Verdict[] = [];
    const accepted: Uint8Array[] = [];
    for (const update of updates) {
      if (!(await this.#begin(() => [state(), ...accepted])))
        return [...verdicts, ...(await this.#here.check(updates.slice(verdicts.length), state))];
      const verdict = await this.#take(update, false);
      if (verdict === 'readable') accepted.push(update);
      verdicts.push(verdict);
    }
    return verdicts;
  };

  checkAlone = async (update: Uint8Array): Promise<Verdict> => {
    if (!(await this.#begin(() => []))) return this.#here.checkAlone(update);
    const verdict = await this.#take(update, true);
    this.startOver();
    return verdict;
  };

  follow = (update: Uint8Array): void => {
    if (this.#hasBegun) this.#worker?.post({ kind: 'follow', update });
    this.#here.follow(update);
  };

  startOver = (): void => {
    this.#hasBegun = false;
    this.#here.startOver();
  };

  close = (): void => {
    this.#startsNone = true;
    this.#end();
  };

  /** False when no worker can be had. */
  async #begin(trusted: () => readonly Uint8Array[]): Promise<boolean> {
    if (this.#startsNone) return false;
    if (this.#hasBegun) return true;
    try {
      this.#worker ??= this.#start((answer) => this.#heard?.(answer));
    } catch {
      this.#startsNone = true;
      return false;
    }
    const answer = await this.#ask({ kind: 'begin', trusted: trusted() }, START_MS);
    this.#hasBegun = answer?.kind === 'began';
    if (this.#hasBegun) return true;
    this.#end();
    this.#startsNone = true;
    return false;
  }

  async #take(update: Uint8Array, alone: boolean): Promise<Verdict> {
    const answer = await this.#ask({ kind: 'take', update, alone }, DEADLINE_MS);
    const outcome: TrialOutcome | null = answer?.kind === 'outcome' ? answer.outcome : null;
    if (outcome === null || outcome === 'spoiled') this.#end();
    if (outcome === null) return 'too-slow';
    return outcome === 'readable' ? 'readable' : 'unreadable';
  }

  /** Null when there was no answer in time, or the worker failed. */
  #ask(request: TrialRequest, limit: Millis): Promise<TrialAnswer | null> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve(null);
    return new Promise((resolve) => {
      const deadline = new Alarm(this.#clock);
      const finish = (answer: TrialAnswer | null): void => {
        deadline.stop();
        this.#heard = null;
        resolve(answer);
      };
      deadline.set(limit, () => finish(null));
      this.#heard = finish;
      worker.post(request);
    });
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#hasBegun = false;
  }
}
