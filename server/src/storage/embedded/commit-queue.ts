import { StoreError } from '../../ports/store-error.ts';
import type { Engine, EngineChange } from './engine.ts';

interface Commit {
  readonly changes: readonly EngineChange[];
  readonly onDurable: () => void;
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

/**
 * Group commit: one batch on its way to the disk, everything decided meanwhile goes into the next. Resolves after
 * the disk, in the order of the commits. After a failed batch memory is ahead of the disk, so nothing works any more.
 */
export class CommitQueue {
  readonly #engine: Engine;
  readonly #stamp: () => EngineChange;
  readonly #onFailure: (error: StoreError) => void;
  #waiting: Commit[] = [];
  #running = false;
  #failure: StoreError | null = null;

  /** @param stamp a change that goes along with every batch */
  constructor(engine: Engine, stamp: () => EngineChange, onFailure: (error: StoreError) => void) {
    this.#engine = engine;
    this.#stamp = stamp;
    this.#onFailure = onFailure;
  }

  /** @throws StoreError when the store has stopped */
  assertWorking(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  async commit(changes: readonly EngineChange[], onDurable: () => void = () => undefined): Promise<void> {
    this.assertWorking();
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ changes, onDurable, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  /** Everything decided so far is on disk. */
  settled(): Promise<void> {
    return this.commit([]);
  }

  /** Refuses all further work; what waits is told that it was not written. */
  stop(failure: StoreError): void {
    this.#failure ??= failure;
    const abandoned = this.#waiting.splice(0);
    for (const commit of abandoned)
      commit.reject(new StoreError(failure.code, 'no', failure.message, { cause: failure }));
  }

  async #run(): Promise<void> {
    this.#running = true;
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#write(batch);
      } catch (cause) {
        const failure = writeFailure(cause);
        for (const commit of batch) commit.reject(failure);
        this.stop(new StoreError(failure.code, 'no', failure.message, { cause }));
        this.#onFailure(failure);
        break;
      }
      for (const commit of batch) {
        commit.onDurable();
        commit.resolve();
      }
    }
    this.#running = false;
  }

  async #write(batch: readonly Commit[]): Promise<void> {
    const lastPerKey = new Map(batch.flatMap(({ changes }) => changes).map((change) => [change.key, change]));
    if (lastPerKey.size === 0) return;
    await this.#engine.write([...lastPerKey.values(), this.#stamp()]);
  }
}

/** LevelDB hands on the system's own words for a full disk. */
function writeFailure(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const words =
    cause instanceof Error
      ? `${cause.message} ${cause.cause instanceof Error ? cause.cause.message : ''}`
      : '';
  return /no space left|disk quota exceeded|ENOSPC|EDQUOT/i.test(words)
    ? new StoreError('full', 'unknown', 'the disk that holds the data directory is full', { cause })
    : new StoreError('unavailable', 'unknown', 'the data directory could not be written', { cause });
}
