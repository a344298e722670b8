import { expect, it } from 'vitest';
import type { RoomStore } from '../ports/room-store.ts';
import { StoreError } from '../ports/store-error.ts';
import { openMemoryStore } from '../storage/memory/open-memory-store.ts';
import { LiveRoom } from './live-room.ts';

const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const failed = (error: unknown) => {
  throw error;
};

/** A store whose next reading fails, and how many listeners it has now. */
async function storeThatFailsOnce(): Promise<{
  readonly store: RoomStore;
  readonly listening: () => number;
}> {
  const store = await openMemoryStore({
    randomBytes: (count) => new Uint8Array(count).fill(count),
    wallClock: () => 1_000_000,
  });
  await store.create(ROOM, Uint8Array.of(1), 9_000_000);
  const real = { read: store.read.bind(store), subscribe: store.subscribe.bind(store) };
  let hasFailed = false;
  let listening = 0;
  const read: RoomStore['read'] = (...asked) => {
    if (hasFailed) return real.read(...asked);
    hasFailed = true;
    return Promise.reject(new StoreError('unavailable', 'no', 'away'));
  };
  const subscribe: RoomStore['subscribe'] = async (...asked) => {
    const unsubscribe = await real.subscribe(...asked);
    listening += 1;
    return () => {
      listening -= 1;
      unsubscribe();
    };
  };
  return { store: Object.assign(store, { read, subscribe }), listening: () => listening };
}

it('a room that could not be opened leaves no listener behind, and opens when the store is back', async () => {
  const { store, listening } = await storeThatFailsOnce();
  await expect(LiveRoom.open(ROOM, store, failed)).rejects.toThrow(StoreError);
  expect(listening()).toBe(0);
  const live = await LiveRoom.open(ROOM, store, failed);
  expect(listening()).toBe(1);
  live?.close();
  expect(listening()).toBe(0);
});

it('a room that is gone leaves no listener behind', async () => {
  const { store, listening } = await storeThatFailsOnce();
  await expect(LiveRoom.open(ROOM, store, failed)).rejects.toThrow(StoreError);
  expect(await LiveRoom.open('BAECAwQFBgcICQoLDA0ODw', store, failed)).toBeNull();
  expect(listening()).toBe(0);
});
