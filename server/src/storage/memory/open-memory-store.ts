import type { Millis } from '@heard/shared/base';
import type { RandomBytes } from '../../ports/clock.ts';
import type { EmbeddedStore } from '../embedded/embedded-store.ts';
import { startEmbeddedStore } from '../embedded/start-embedded-store.ts';
import { DEFAULT_QUOTA, type LogQuota } from '../log-quota.ts';
import { MemoryEngine } from './memory-engine.ts';

export interface MemoryStoreOptions {
  readonly randomBytes: RandomBytes;
  readonly wallClock: () => Millis;
  readonly quota?: LogQuota;
  /** Give the same engine again to reopen what was written. */
  readonly engine?: MemoryEngine;
}

/** The embedded store over memory: for tests only, it keeps nothing. */
export function openMemoryStore(options: MemoryStoreOptions): Promise<EmbeddedStore> {
  const { randomBytes, wallClock, quota = DEFAULT_QUOTA, engine = new MemoryEngine() } = options;
  return startEmbeddedStore({ engine, randomBytes, wallClock, quota, onFailure: () => undefined });
}
