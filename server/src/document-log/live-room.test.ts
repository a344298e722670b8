import { describe, expect, it } from 'vitest';
import type { RoomStore } from '../ports/room-store.ts';
import { StoreError } from '../ports/store-error.ts';
import { HeldEngine } from '../storage/memory/held-engine.ts';
import { openMemoryStore } from '../storage/memory/open-memory-store.ts';
import { LiveRoom, type RoomListener } from './live-room.ts';

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

/** Writes down what it is told. */
const listenerThat = (heard: string[]): RoomListener => ({
  seat: 'a',
  author: new Uint8Array(12),
  session: new Uint8Array(16),
  frame: (position, bytes, durable) => heard.push(`${position}: ${String(bytes)}, on disk ${durable}`),
  wrote: () => false,
  durable: (position) => heard.push(`on disk ${position}`),
  compacted: () => heard.push('compacted'),
  presence: () => undefined,
  close: ({ code }) => heard.push(`closed ${code}`),
  recheck: () => undefined,
});

async function roomOnHeldDisk() {
  const disk = new HeldEngine();
  const store = await openMemoryStore({
    engine: disk,
    randomBytes: (count) => new Uint8Array(count).fill(count),
    wallClock: () => 1_000_000,
  });
  const created = await store.create(ROOM, Uint8Array.of(1), 9_000_000);
  if (created.kind !== 'created') throw new Error('no room');
  const append = (sequence: number) =>
    store.append(ROOM, {
      incarnation: created.incarnation,
      epoch: 1,
      member: 'm',
      sequence,
      bytes: Uint8Array.of(sequence),
      expiresAt: 9_000_000,
    });
  await append(0);
  const live = await LiveRoom.open(ROOM, store, failed);
  if (!live) throw new Error('no live room');
  return { disk, store, live, append };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('while the disk takes its time', () => {
  it('a frame is told at once in its place, and called durable only when it is on disk', async () => {
    const { disk, store, live, append } = await roomOnHeldDisk();
    const heard: string[] = [];
    live.join(listenerThat(heard), 1);
    disk.hold();
    const appending = Promise.all([append(1), append(2)]);
    await settled();
    expect(heard).toEqual(['1: 1, on disk 1', '2: 2, on disk 1']);
    expect(await store.read(ROOM, 0, 9)).toMatchObject({ head: { next: 1 } });
    disk.letGo();
    await appending;
    expect(heard.slice(2)).toEqual(['on disk 2', 'on disk 3']);
  });

  it('reading again closes nobody and calls nothing durable that is not', async () => {
    const { disk, live, append } = await roomOnHeldDisk();
    const heard: string[] = [];
    live.join(listenerThat(heard), 1);
    disk.hold();
    const appending = append(1);
    await settled();
    await live.reread();
    expect(heard).toEqual(['1: 1, on disk 1']);
    disk.letGo();
    await appending;
    await live.reread();
    expect(heard).toEqual(['1: 1, on disk 1', 'on disk 2']);
  });

  it('who joins then is told what is not on disk yet, once and in its place', async () => {
    const { disk, live, append } = await roomOnHeldDisk();
    disk.hold();
    const appending = append(1);
    await settled();
    expect([live.reaches(0), live.reaches(1), live.reaches(2), live.reaches(3)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const heard: string[] = [];
    live.join(listenerThat(heard), 1);
    disk.letGo();
    await appending;
    await append(2);
    expect(heard).toEqual(['1: 1, on disk 1', 'on disk 2', '2: 2, on disk 2', 'on disk 3']);
  });
});
