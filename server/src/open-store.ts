import type { Config } from './config.ts';
import type { Log } from './logging/log.ts';
import type { Clock, RandomBytes } from './ports/clock.ts';
import type { RoomStore } from './ports/room-store.ts';
import type { StoreError } from './ports/store-error.ts';
import { openEmbeddedStore } from './storage/embedded/open-embedded-store.ts';
import { openRedisStore } from './storage/redis/open-redis-store.ts';

/** The store that the configuration names. Rejects with StoreError whose message is for the operator. */
export function openStore(options: {
  readonly config: Config;
  readonly randomBytes: RandomBytes;
  readonly clock: Clock;
  readonly log: Log;
  readonly wallClock: () => number;
  readonly onFailure: (error: StoreError) => void;
}): Promise<RoomStore> {
  const { config, randomBytes, clock, log, wallClock, onFailure } = options;
  if (config.redisUrl !== null) {
    return openRedisStore({ url: config.redisUrl, randomBytes, clock, log: (event) => log.warn(event) });
  }
  return openEmbeddedStore({ directory: config.dataDir, randomBytes, wallClock, onFailure });
}
