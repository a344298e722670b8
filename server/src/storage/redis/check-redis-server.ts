import { StoreError } from '../../ports/store-error.ts';
import type { RedisLink } from './redis-link.ts';

/** Sharded channels came with 7.0. */
const OLDEST_MAJOR = 7;

export type RedisWarning = 'redis-without-aof' | 'redis-fsync-not-always' | 'redis-fsync-unknown';

/**
 * A Redis that throws away what it was given is refused; one that may forget acknowledged writes in a crash is used
 * with warnings. INFO is allowed on managed services where CONFIG is not.
 * @throws StoreError with a sentence for the operator
 */
export async function checkRedisServer(link: RedisLink): Promise<readonly RedisWarning[]> {
  const info = String(await link.command(['INFO']));
  const major = Number.parseInt(infoField(info, 'redis_version') ?? '', 10);
  if (!(major >= OLDEST_MAJOR)) throw refused('Redis 7.0 or newer is needed');
  const policy = infoField(info, 'maxmemory_policy');
  if (policy !== 'noeviction') {
    throw refused(
      `Redis runs with maxmemory-policy ${policy ?? 'unknown'} and would delete rooms; set it to noeviction`,
    );
  }
  if (infoField(info, 'aof_enabled') !== '1') return ['redis-without-aof'];
  const fsync = await readFsync(link);
  if (fsync === 'always') return [];
  return [fsync === null ? 'redis-fsync-unknown' : 'redis-fsync-not-always'];
}

function infoField(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
}

/** Null when the service does not let us look. */
async function readFsync(link: RedisLink): Promise<string | null> {
  try {
    const reply = await link.command(['CONFIG', 'GET', 'appendfsync']);
    return configValue(reply, 'appendfsync');
  } catch {
    return null;
  }
}

/** A map in RESP3. */
function configValue(reply: unknown, name: string): string | null {
  if (typeof reply !== 'object' || reply === null) return null;
  const value: unknown = Reflect.get(reply, name);
  return Buffer.isBuffer(value) ? value.toString() : null;
}

function refused(message: string): StoreError {
  return new StoreError('unavailable', 'no', message);
}
