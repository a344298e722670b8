import type { Millis } from '@heard/shared/base';
import type { Log } from '../logging/log.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoomStore } from '../ports/room-store.ts';

const BEAT_MS = 1000;
/** A process that was not heard for this long is dead since its last beat. */
const SILENCE_MS = 3000;

export interface HeartOptions {
  readonly store: Pick<RoomStore, 'beat' | 'lastBeats'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly process: string;
  readonly isNeeded: () => boolean;
  /** After each beat. */
  readonly onTick: () => void;
  /** After each beat that the store did not take. */
  readonly onLost: () => void;
  /** After a beat that followed a lost one, or was late enough for others to have given this process up. */
  readonly onBack: () => void;
}

/** One heartbeat a second for the whole process while it is needed, and what is known of other processes' hearts. */
export class Heart {
  readonly #options: HeartOptions;
  readonly #heard = new Map<string, Millis>();
  #lastBeatAt = -Infinity;
  #cancel: () => void = () => undefined;
  #hasLost = false;
  #isStopped = false;

  constructor(options: HeartOptions) {
    this.#options = options;
    this.#arm();
  }

  /** Whether others still hold this process for alive, with half a beat to spare. */
  isBeating(): boolean {
    return this.#options.clock.monotonic() - this.#lastBeatAt < SILENCE_MS - BEAT_MS / 2;
  }

  /** Resolves when the last beat is young enough to say that a partner is here. Rejects with StoreError. */
  async ensureBeating(): Promise<void> {
    if (!this.isBeating()) await this.#beat();
  }

  /**
   * Which of these processes are dead, and since when; `unheard` stands in for one that left no beat. A beat heard
   * before is enough to call a process alive; only the store's fresh word calls it dead.
   */
  async silentSince(
    processes: readonly string[],
    now: Millis,
    unheard: Millis,
  ): Promise<ReadonlyMap<string, Millis>> {
    const isHeard = (name: string) => now - (this.#heard.get(name) ?? -Infinity) <= SILENCE_MS;
    const doubtful = processes.filter((name) => !isHeard(name));
    const silent = new Map<string, Millis>();
    if (doubtful.length === 0) return silent;
    const answer = await this.#options.store.lastBeats(doubtful);
    for (const name of doubtful) {
      const last = answer.beats.get(name) ?? null;
      if (last !== null && answer.now - last <= SILENCE_MS) {
        this.#heard.set(name, last);
      } else {
        this.#heard.delete(name);
        silent.set(name, last ?? unheard);
      }
    }
    return silent;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  async #beat(): Promise<void> {
    const startedAt = this.#options.clock.monotonic();
    await this.#options.store.beat(this.#options.process);
    this.#lastBeatAt = startedAt;
  }

  #arm(): void {
    if (!this.#isStopped) this.#cancel = this.#options.clock.after(BEAT_MS, () => void this.#tick());
  }

  async #tick(): Promise<void> {
    const { isNeeded, onTick, onLost, onBack, log } = this.#options;
    if (isNeeded()) {
      const wasBeating = this.isBeating() && !this.#hasLost;
      try {
        await this.#beat();
        this.#hasLost = false;
        onTick();
        if (!wasBeating) onBack();
      } catch (error) {
        this.#hasLost = true;
        log.warn('heartbeat-failed', { error });
        onLost();
      }
    }
    this.#arm();
  }
}
