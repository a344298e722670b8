import { afterAll, beforeAll } from 'vitest';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { startRedisServer, type RedisServer } from './redis-server.ts';
import { describeRoomStoreContract } from './room-store-contract.ts';
import { TEST_QUOTA } from './store-factory.ts';
import { openTarget } from './store-target.ts';

let server: RedisServer;
const beside = new Map<RoomStore, RoomStore[]>();

beforeAll(async () => void (server = await startRedisServer({ appendOnly: true })));
afterAll(() => server.stop());

const open = (): Promise<RoomStore> => openTarget({ kind: 'redis', url: server.url }, TEST_QUOTA);

async function closeAll(store: RoomStore): Promise<void> {
  await Promise.all([store, ...(beside.get(store) ?? [])].map((each) => each.close()));
}

describeRoomStoreContract('the Redis store', {
  open,
  reopen: async (store) => {
    await closeAll(store);
    return open();
  },
  beside: async (store) => {
    const other = await open();
    beside.set(store, [...(beside.get(store) ?? []), other]);
    return other;
  },
  destroy: closeAll,
});
