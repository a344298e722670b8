import type { ListClock } from './list-document.ts';
import type { Standing } from './signature.ts';

/** One check takes milliseconds on a phone: two of them leave a frame's time to the screen. */
const CHECKS_A_TURN = 2;

/** So often the screen hears of results while many are still to come. */
const TELL_EVERY = 12;

/** Results remembered; a partner's client that makes more than that costs itself its place here. */
const REMEMBERED = 20_000;

interface Check {
  /** Everything the result depends on. */
  readonly id: string;
  readonly run: () => boolean;
}

/**
 * Signature checks, each done once, a few at a time between the screen's other work, so that a long list opens
 * at once. Without a clock every check is done when asked.
 */
export class SignatureChecks {
  readonly #clock: ListClock | null;
  readonly #results = new Map<string, boolean>();
  readonly #waiting = new Map<string, Check>();
  #onResults: () => void = () => undefined;
  #cancel: (() => void) | null = null;
  #untold = 0;

  constructor(clock: ListClock | null) {
    this.#clock = clock;
  }

  /** Called after some results have come. */
  onResults(listener: () => void): void {
    this.#onResults = listener;
  }

  standing(check: Check): Standing {
    const result = this.#results.get(check.id);
    if (result === undefined && this.#clock !== null) {
      this.#waiting.set(check.id, check);
      this.#schedule();
      return 'checking';
    }
    return (result ?? this.now(check)) ? 'verified' : 'not-verified';
  }

  now(check: Check): boolean {
    const known = this.#results.get(check.id);
    if (known !== undefined) return known;
    if (this.#results.size >= REMEMBERED) this.#results.clear();
    const result = check.run();
    this.#results.set(check.id, result);
    return result;
  }

  close(): void {
    this.#cancel?.();
    this.#waiting.clear();
  }

  #schedule(): void {
    this.#cancel ??= this.#clock?.after(0, () => this.#turn()) ?? null;
  }

  #turn(): void {
    this.#cancel = null;
    for (const check of [...this.#waiting.values()].slice(0, CHECKS_A_TURN)) {
      this.#waiting.delete(check.id);
      this.now(check);
      this.#untold += 1;
    }
    if (this.#waiting.size > 0) this.#schedule();
    if (this.#waiting.size > 0 && this.#untold < TELL_EVERY) return;
    this.#untold = 0;
    this.#onResults();
  }
}
