import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { describeRoomStoreContract } from './room-store-contract.ts';
import { TEST_QUOTA } from './store-factory.ts';
import { openTarget } from './store-target.ts';

const directories = new Map<RoomStore, string>();

async function open(directory: string): Promise<RoomStore> {
  const store = await openTarget({ kind: 'embedded', directory }, TEST_QUOTA);
  directories.set(store, directory);
  return store;
}

const directoryOf = (store: RoomStore): string => {
  const directory = directories.get(store);
  if (directory === undefined) throw new Error('not opened here');
  return directory;
};

describeRoomStoreContract('the embedded store', {
  open: async () => open(await mkdtemp(join(tmpdir(), 'heard-store-'))),
  reopen: async (store) => {
    await store.close();
    return open(directoryOf(store));
  },
  beside: (store) => Promise.resolve(store),
  destroy: async (store) => {
    await store.close();
    await rm(directoryOf(store), { recursive: true });
  },
});
