import type { Clock, RandomBytes } from '../../ports/clock.ts';
import type { RoomStore } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';
import { DEFAULT_QUOTA, type LogQuota } from '../log-quota.ts';
import { checkRedisServer, type RedisWarning } from './check-redis-server.ts';
import { RedisHistory } from './redis-history.ts';
import { RedisLink } from './redis-link.ts';
import { RedisNotes } from './redis-notes.ts';
import { RedisStore } from './redis-store.ts';

/** What the operator should know; never holds an address or a name. */
export type RedisEvent = RedisWarning | 'redis-connection-lost' | 'redis-connection-back';

export interface RedisStoreOptions {
  /** `redis://` or `rediss://`, with the password in it where there is one. */
  readonly url: string;
  readonly randomBytes: RandomBytes;
  readonly clock: Clock;
  readonly quota?: LogQuota;
  readonly log?: (event: RedisEvent) => void;
}

const BOOT_MS = 10_000;

/** @throws StoreError with a sentence for the operator: not reachable in 10 s, or a server that would lose rooms */
export async function openRedisStore(options: RedisStoreOptions): Promise<RoomStore> {
  const { url, randomBytes, clock, quota = DEFAULT_QUOTA, log = () => undefined } = options;
  if (!isRedisUrl(url))
    throw new StoreError('unavailable', 'no', 'REDIS_URL is not a redis:// or rediss:// address');
  const link = new RedisLink({
    url,
    clock,
    randomBytes,
    onMessage: (channel, message) => notes.deliver(channel, message),
    onState: (state) => log(state === 'up' ? 'redis-connection-back' : 'redis-connection-lost'),
  });
  const notes = new RedisNotes(link);
  await link.open(BOOT_MS);
  try {
    for (const warning of await checkRedisServer(link)) log(warning);
  } catch (error) {
    link.close();
    throw error;
  }
  return new RedisStore({ link, notes, history: new RedisHistory(link, clock), randomBytes, quota });
}

function isRedisUrl(url: string): boolean {
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol);
}
