import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { StoreError } from '../../ports/store-error.ts';
import { copyBytes } from '../copy-bytes.ts';
import type { Engine, EngineChange, EngineEntry, EngineView } from './engine.ts';

type Level = ClassicLevel<string, Uint8Array>;
type LevelSnapshot = ReturnType<Level['snapshot']>;

/** @throws StoreError when the directory is in use, damaged or cannot be opened */
export async function openLevelEngine(directory: string): Promise<Engine> {
  const level: Level = new ClassicLevel(directory, {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
    // Sealed bytes get no smaller, and what the host holds can be searched as it lies on the disk.
    compression: false,
  });
  try {
    await level.open();
  } catch (error) {
    throw openFailure(error);
  }
  return new LevelEngine(level, directory);
}

class LevelEngine implements Engine {
  readonly #level: Level;
  readonly #directory: string;

  constructor(level: Level, directory: string) {
    this.#level = level;
    this.#directory = directory;
  }

  async view<T>(read: (view: EngineView) => Promise<T>): Promise<T> {
    let snapshot: LevelSnapshot | undefined;
    try {
      snapshot = this.#level.snapshot();
      return await read(new LevelView(this.#level, snapshot));
    } catch (error) {
      throw readFailure(error);
    } finally {
      await snapshot?.close();
    }
  }

  /** `sync`: LevelDB calls fdatasync on its log before the promise resolves. */
  write(changes: readonly EngineChange[]): Promise<void> {
    return this.#level.batch([...changes], { sync: true });
  }

  /**
   * LevelDB keeps deleted values in its log and tables until a compaction meets them. The first compaction moves the
   * log into a table, which may come to lie below every level that a compaction of this range reads; two markers
   * written around it then make the second one merge that table, and drop what was deleted in it. LevelDB writes about
   * its compactions, keys and all, into a text file that nothing ever reads: that is emptied.
   */
  async scrub(from: string, before: string): Promise<void> {
    await this.#level.compactRange(from, before);
    await this.write([
      { type: 'del', key: from },
      { type: 'del', key: before },
    ]);
    await this.#level.compactRange(from, before);
    await truncate(join(this.#directory, 'LOG'));
    await rm(join(this.#directory, 'LOG.old'), { force: true });
  }

  close(): Promise<void> {
    return this.#level.close();
  }
}

class LevelView implements EngineView {
  readonly #level: Level;
  readonly #snapshot: LevelSnapshot;

  constructor(level: Level, snapshot: LevelSnapshot) {
    this.#level = level;
    this.#snapshot = snapshot;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const value = await this.#level.get(key, { snapshot: this.#snapshot });
    return value === undefined ? undefined : copyBytes(value);
  }

  async range(from: string, before: string, limit = -1): Promise<readonly EngineEntry[]> {
    const entries = this.#level.iterator({ gte: from, lt: before, limit, snapshot: this.#snapshot });
    return (await entries.all()).map(([key, value]) => [key, copyBytes(value)]);
  }
}

function openFailure(error: unknown): StoreError {
  const cause = error instanceof Error ? error.cause : undefined;
  switch (codeOf(cause)) {
    case 'LEVEL_LOCKED':
      return new StoreError(
        'unavailable',
        'no',
        'the data directory is in use by another process; set REDIS_URL to run several processes',
        { cause: error },
      );
    case 'LEVEL_CORRUPTION':
      return new StoreError('corrupt', 'no', 'the data directory is damaged', { cause: error });
    default:
      return new StoreError('unavailable', 'no', 'the data directory could not be opened', { cause: error });
  }
}

function readFailure(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  return codeOf(error) === 'LEVEL_CORRUPTION'
    ? new StoreError('corrupt', 'no', 'the data directory is damaged', { cause: error })
    : new StoreError('unavailable', 'no', 'the data directory could not be read', { cause: error });
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
