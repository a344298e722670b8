import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from '../../ports/clock.ts';
import { StoreError } from '../../ports/store-error.ts';
import { DEFAULT_QUOTA, type LogQuota } from '../log-quota.ts';
import type { EmbeddedStore } from './embedded-store.ts';
import type { Engine } from './engine.ts';
import { openLevelEngine } from './level-engine.ts';
import { startEmbeddedStore } from './start-embedded-store.ts';

export interface EmbeddedStoreOptions {
  /** Made when missing; one process at a time. */
  readonly directory: string;
  readonly randomBytes: RandomBytes;
  readonly wallClock: () => Millis;
  readonly quota?: LogQuota;
  /** The store has stopped after a failed write: end the process, what it acknowledged is on disk. */
  readonly onFailure?: (error: StoreError) => void;
}

/** @throws StoreError with a sentence for the operator: directory in use, damaged, of another format, not writable */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  await makeDirectory(options.directory);
  const engine = await openLevelEngine(join(options.directory, 'store'));
  return startOrClose(engine, options);
}

/** Only the operator's account may read it. */
async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreError('unavailable', 'no', 'the data directory could not be made', { cause });
  }
}

async function startOrClose(engine: Engine, options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const { randomBytes, wallClock, quota = DEFAULT_QUOTA, onFailure = () => undefined } = options;
  try {
    return await startEmbeddedStore({ engine, randomBytes, wallClock, quota, onFailure });
  } catch (error) {
    await engine.close();
    throw error;
  }
}
