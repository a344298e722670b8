import { randomBytes } from 'node:crypto';
import type { Clock } from '../../server/src/ports/clock.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { openEmbeddedStore } from '../../server/src/storage/embedded/open-embedded-store.ts';
import type { LogQuota } from '../../server/src/storage/log-quota.ts';
import { openRedisStore } from '../../server/src/storage/redis/open-redis-store.ts';

/** Where a store keeps its data, in a form that another process can be given. */
export type StoreTarget =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'redis'; readonly url: string };

export const realClock: Clock = {
  monotonic: () => performance.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

export function openTarget(target: StoreTarget, quota?: LogQuota): Promise<RoomStore> {
  const options = quota === undefined ? { randomBytes } : { randomBytes, quota };
  return target.kind === 'embedded'
    ? openEmbeddedStore({ ...options, directory: target.directory, wallClock: Date.now })
    : openRedisStore({ ...options, url: target.url, clock: realClock });
}
