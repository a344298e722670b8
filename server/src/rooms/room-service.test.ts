import { expect, it } from 'vitest';
import { CLOSINGS } from '@heard/shared/protocol';
import { createLog } from '../logging/log.ts';
import { StoreError } from '../ports/store-error.ts';
import type { RoomStore } from '../ports/room-store.ts';
import { openMemoryStore } from '../storage/memory/open-memory-store.ts';
import { RoomService } from './room-service.ts';

const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const randomBytes = (count: number) => new Uint8Array(count).fill(count);

it('a room that could not be entered leaves no subscription behind', async () => {
  const store = await openMemoryStore({ randomBytes, wallClock: () => 1_000_000 });
  const subscribeReally = store.subscribe.bind(store);
  const loadReally = store.load.bind(store);
  let [loads, subscribed, listening] = [0, 0, 0];
  const load: RoomStore['load'] = (room) => {
    loads += 1;
    return loads === 1 ? Promise.reject(new StoreError('unavailable', 'no', 'away')) : loadReally(room);
  };
  const subscribe: RoomStore['subscribe'] = async (...asked) => {
    const unsubscribe = await subscribeReally(...asked);
    subscribed += 1;
    listening += 1;
    return () => {
      listening -= 1;
      unsubscribe();
    };
  };
  const timers: { readonly delay: number; readonly run: () => void }[] = [];
  const service = new RoomService({
    store: Object.assign(store, { load, subscribe }),
    randomBytes,
    clock: {
      monotonic: () => 0,
      after: (delay, run) => {
        timers.push({ delay, run });
        return () => undefined;
      },
    },
    callServers: () => ({ servers: [], relayOnly: false, goodForMs: null }),
    log: createLog({ level: 'error', randomBytes, time: () => '', write: () => undefined }),
  });
  const entered = await service.enter(ROOM, {
    seat: 'a',
    credentialHash: 'c'.repeat(43),
    epoch: 1,
    push: () => undefined,
    signal: () => undefined,
    hold: () => undefined,
    hasEnded: () => false,
    close: () => undefined,
  });
  expect(entered).toMatchObject({ code: 'UNAVAILABLE' });
  expect([subscribed, listening, service.openRooms]).toEqual([1, 1, 1]);
  // The room is kept for one more look, which finds nothing and nobody, and goes then.
  timers.findLast(({ delay }) => delay === 1000)?.run();
  await expect.poll(() => service.openRooms).toBe(0);
  expect([loads, listening]).toEqual([2, 0]);
  await service.close(CLOSINGS.moving);
});
