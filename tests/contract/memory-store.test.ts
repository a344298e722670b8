import { randomBytes } from 'node:crypto';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { MemoryEngine } from '../../server/src/storage/memory/memory-engine.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { describeRoomStoreContract } from './room-store-contract.ts';
import { TEST_QUOTA } from './store-factory.ts';

const engines = new Map<RoomStore, MemoryEngine>();

async function open(engine: MemoryEngine): Promise<RoomStore> {
  const store = await openMemoryStore({ engine, randomBytes, wallClock: Date.now, quota: TEST_QUOTA });
  engines.set(store, engine);
  return store;
}

describeRoomStoreContract('the store in memory', {
  open: () => open(new MemoryEngine()),
  reopen: async (store) => {
    await store.close();
    return open(engines.get(store) ?? new MemoryEngine());
  },
  beside: (store) => Promise.resolve(store),
  destroy: (store) => store.close(),
});
