import type { Millis } from '@heard/shared/base';
import type { Clock } from '../../ports/clock.ts';
import type { RedisLink } from './redis-link.ts';

const AGAIN_MS: Millis = 1000;
const MOST_TRIES = 120;
/** Words taken back within this share one rewrite, so that nobody can make Redis rewrite all the time. */
const LATER_MS: Millis = 30_000;

/**
 * Redis keeps the commands that wrote a room in its append-only file until that file is rewritten. After a drop a
 * rewrite is asked for. One that is under way may have begun before the drop, so another follows it. Words taken back are rewritten away too. Services that
 * do not allow the command rewrite at their own times: SECURITY.md says so.
 */
export class RedisHistory {
  readonly #link: Pick<RedisLink, 'command'>;
  readonly #clock: Pick<Clock, 'after'>;
  #cancel: (() => void) | null = null;
  #cancelLater: (() => void) | null = null;

  constructor(link: Pick<RedisLink, 'command'>, clock: Pick<Clock, 'after'>) {
    this.#link = link;
    this.#clock = clock;
  }

  /** Returns at once: nobody who erases has to wait for it. */
  forget(): void {
    if (this.#cancel === null) this.#try(MOST_TRIES);
  }

  /** Once for all that goes within a short while. */
  forgetLater(): void {
    this.#cancelLater ??= this.#clock.after(LATER_MS, () => {
      this.#cancelLater = null;
      this.forget();
    });
  }

  close(): void {
    this.#cancelLater?.();
    this.#cancel?.();
  }

  #try(left: number): void {
    this.#link.command(['BGREWRITEAOF']).catch((error: unknown) => {
      if (left > 1 && this.#cancel === null && isBusy(error)) this.#wait(left - 1);
    });
  }

  #wait(left: number): void {
    this.#cancel = this.#clock.after(AGAIN_MS, () => {
      this.#cancel = null;
      this.#try(left);
    });
  }
}

/** Redis: "Background append only file rewriting already in progress". */
function isBusy(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && cause.message.includes('in progress');
}
