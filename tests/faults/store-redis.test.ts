import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { RoomNote, RoomStore } from '../../server/src/ports/room-store.ts';
import { openRedisStore, type RedisEvent } from '../../server/src/storage/redis/open-redis-store.ts';
import { eventually } from '../contract/eventually.ts';
import { startRedisServer, type RedisServer, type RedisServerOptions } from '../contract/redis-server.ts';
import {
  bytes,
  change,
  createRoom,
  frame,
  LATER,
  newRoomId,
  standing,
  wholeLog,
} from '../contract/store-factory.ts';
import { realClock } from '../contract/store-target.ts';
import { tellRedis } from '../contract/tell-redis.ts';

const BACK_MS = 10_000;

const opened: { close(): Promise<void> }[] = [];
const started: RedisServer[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const server of started.splice(0)) await server.stop();
});

async function start(options: RedisServerOptions): Promise<RedisServer> {
  const server = await startRedisServer(options);
  started.push(server);
  return server;
}

async function open(url: string, events: RedisEvent[] = [], clock = realClock): Promise<RoomStore> {
  const store = await openRedisStore({ url, randomBytes, clock, log: (event) => events.push(event) });
  opened.push(store);
  return store;
}

const isReady = (store: RoomStore): Promise<boolean> =>
  store.ready().then(
    () => true,
    () => false,
  );

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );

describe('Redis hangs', () => {
  it('a command fails in its 2 s with an unknown outcome, later ones at once, and all is well when it wakes', async () => {
    const server = await start({ appendOnly: true });
    const store = await open(server.url);
    const { room, incarnation } = await createRoom(store);
    server.freeze();
    const began = performance.now();
    expect(await outcome(store.append(room, frame(incarnation, 1)))).toMatchObject({
      code: 'unavailable',
      applied: 'unknown',
    });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await outcome(store.load(room))).toMatchObject({ code: 'unavailable', applied: 'no' });
    expect(await isReady(store)).toBe(false);
    server.thaw();
    await eventually(() => isReady(store), BACK_MS, 'ready again');
    // The frame whose outcome was unknown is repeated: it is there once, applied then or now.
    expect(await store.append(room, frame(incarnation, 1))).toEqual({ kind: 'appended', position: 0 });
    expect(await wholeLog(store, room)).toEqual(['frame 1']);
  });

  it('for longer: the connection is made anew, with its subscriptions, and says so', async () => {
    const server = await start({ appendOnly: true });
    const events: RedisEvent[] = [];
    const store = await open(server.url, events);
    const { room, incarnation } = await createRoom(store);
    const heard: RoomNote[] = [];
    let ups = 0;
    await store.subscribe(room, (note) => heard.push(note));
    store.onUp(() => (ups += 1));
    server.freeze();
    await eventually(() => events.includes('redis-connection-lost'), BACK_MS, 'the watchdog gives up');
    expect(await outcome(store.load(room))).toMatchObject({ code: 'unavailable', applied: 'no' });
    server.thaw();
    await eventually(() => ups === 1, BACK_MS, 'up again');
    expect(events).toEqual(['redis-connection-lost', 'redis-connection-back']);
    await store.compareAndSet(room, change(incarnation, 1));
    await eventually(() => heard.length === 1, BACK_MS, 'the note');
    expect(heard).toEqual([{ kind: 'record', version: 2 }]);
  });
});

describe('Redis is killed', () => {
  it('fails fast while it is away; then everything acknowledged and every subscription is back, and stays back', async () => {
    const server = await start({ appendOnly: true });
    const store = await open(server.url);
    const { room, incarnation } = await createRoom(store);
    const heard: RoomNote[] = [];
    let ups = 0;
    await store.subscribe(room, (note) => heard.push(note));
    const stop = await store.subscribe(room, () => undefined);
    store.onUp(() => (ups += 1));
    for (let round = 1; round <= 3; round += 1) {
      await server.kill();
      await eventually(async () => !(await isReady(store)), BACK_MS, 'the loss is noticed');
      expect(await outcome(store.append(room, frame(incarnation, round)))).toMatchObject({
        code: 'unavailable',
        applied: 'no',
      });
      expect(await outcome(store.subscribe(newRoomId(), () => undefined))).toMatchObject({
        code: 'unavailable',
        applied: 'no',
      });
      stop();
      await server.restart();
      await eventually(() => ups === round, BACK_MS, 'up again');
      expect(await store.append(room, frame(incarnation, round))).toEqual({
        kind: 'appended',
        position: round - 1,
      });
      await eventually(() => heard.length === round, BACK_MS, 'the note');
    }
    expect(heard.map((note) => (note.kind === 'frame' ? note.position : note.kind))).toEqual([0, 1, 2]);
    expect(await wholeLog(store, room)).toEqual(['frame 1', 'frame 2', 'frame 3']);
  });
});

describe('Redis is full', () => {
  it('says so without changing anything; reading, compacting and dropping still work and make room', async () => {
    const server = await start({ appendOnly: true, flags: ['--maxmemory', '6mb'] });
    const store = await open(server.url);
    const { room, incarnation } = await createRoom(store);
    const neighbour = await createRoom(store);
    const large = new Uint8Array(64_000).fill(97);
    let written = 0;
    let refusal: unknown = 'done';
    while (refusal === 'done' && written < 1000) {
      refusal = await outcome(store.append(room, frame(incarnation, written + 1, { bytes: large })));
      if (refusal === 'done') written += 1;
    }
    expect(refusal).toMatchObject({ name: 'StoreError', code: 'full', applied: 'no' });
    expect(written).toBeGreaterThan(5);
    expect(await outcome(store.compareAndSet(room, change(incarnation, 1, { record: large })))).toMatchObject(
      {
        code: 'full',
        applied: 'no',
      },
    );
    expect(await outcome(store.create(newRoomId(), large, LATER))).toMatchObject({
      code: 'full',
      applied: 'no',
    });
    expect(await wholeLog(store, room)).toHaveLength(written);
    expect(await standing(store, room)).toEqual({ version: 1, record: 'first' });
    const compaction = {
      incarnation,
      epoch: 1,
      base: 0,
      upTo: written,
      snapshot: bytes('all of it'),
      expiresAt: LATER,
    };
    expect(await store.compact(room, compaction)).toMatchObject({
      kind: 'compacted',
      head: { bytes: 'all of it'.length },
    });
    expect(await store.drop(neighbour.room, neighbour.incarnation)).toBe(true);
    await eventually(
      async () => (await outcome(store.compareAndSet(room, change(incarnation, 1)))) === 'done',
      BACK_MS,
      'room again',
    );
    expect(await wholeLog(store, room)).toEqual(['all of it']);
  });
});

describe('a Redis that is not right', () => {
  /** Hours pass in seconds: only for tests that wait for a limit, not for an order of events. */
  const fastClock = {
    ...realClock,
    after: (delay: number, run: () => void) => realClock.after(delay / 20, run),
  };

  it('is refused when it may throw rooms away', async () => {
    const server = await start({ appendOnly: true, flags: ['--maxmemory-policy', 'allkeys-lru'] });
    await expect(open(server.url)).rejects.toThrow(/maxmemory-policy allkeys-lru.*set it to noeviction/);
  });

  it('is used with a warning when a crash may cost acknowledged writes', async () => {
    const events: RedisEvent[] = [];
    await open((await start({ appendOnly: false })).url, events);
    await open((await start({ appendOnly: true, flags: ['--appendfsync', 'everysec'] })).url, events);
    await open((await start({ appendOnly: true })).url, events);
    expect(events).toEqual(['redis-without-aof', 'redis-fsync-not-always']);
  });

  it('is named when it is absent, or wants another password, which is not told', async () => {
    const server = await start({ appendOnly: true, flags: ['--requirepass', 'right'] });
    const withPassword = (password: string) => server.url.replace('//', `//:${password}@`);
    const wrong = await outcome(open(withPassword('mistaken'), [], fastClock));
    expect(String(wrong)).toMatch(/Redis could not be reached \(WRONGPASS/);
    expect(String(wrong)).not.toContain('mistaken');
    await expect(open(withPassword('right')).then(isReady)).resolves.toBe(true);
    await server.kill();
    await expect(open(server.url, [], fastClock)).rejects.toThrow(
      /Redis could not be reached .*ECONNREFUSED/,
    );
    await expect(open('http://127.0.0.1')).rejects.toThrow(/REDIS_URL is not/);
  });

  it('tells of a damaged room instead of serving a part of it', async () => {
    const server = await start({ appendOnly: true });
    const store = await open(server.url);
    const { room, incarnation } = await createRoom(store);
    await store.append(room, frame(incarnation, 1));
    await store.append(room, frame(incarnation, 2));
    // What an eviction would do.
    const evict = `EVAL "return redis.call('DEL', redis.call('KEYS', 'heard:*:l')[1])" 0`;
    expect(await tellRedis(server.port, [evict])).toBe(':1');
    expect(await outcome(store.read(room, 0, 10))).toMatchObject({ code: 'corrupt' });
    await store.append(room, frame(incarnation, 3));
    expect(await outcome(store.read(room, 0, 10))).toMatchObject({ code: 'corrupt' });
    const text = String(await outcome(store.read(room, 0, 10)));
    expect(text).not.toContain(room);
  });
});
