import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { HeldEngine } from '../memory/held-engine.ts';
import { MemoryEngine } from '../memory/memory-engine.ts';
import { openMemoryStore } from '../memory/open-memory-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = 1_800_000_000_000;

function world() {
  const engine = new MemoryEngine();
  const time = { wall: START };
  const open = () => openMemoryStore({ engine, randomBytes, wallClock: () => time.wall });
  const keys = () =>
    engine
      .view(async (view) => (await view.range('', '\u{10ffff}')).map(([key]) => key))
      .then((all) => all.toSorted());
  return { time, open, keys };
}

type Store = Awaited<ReturnType<typeof openMemoryStore>>;

async function fill(store: Store, room: string, expiresAt: number): Promise<string> {
  const created = await store.create(room, Buffer.from('record'), expiresAt);
  if (created.kind !== 'created') throw new Error(created.kind);
  const { incarnation } = created;
  await store.append(room, {
    incarnation,
    epoch: 1,
    member: 'm',
    sequence: 1,
    bytes: Buffer.from('frame'),
    expiresAt,
  });
  await store.compareAndSet(room, {
    incarnation,
    expected: 1,
    record: Buffer.from('next'),
    expiresAt,
    words: { kind: 'append', word: { number: 1, sealed: Buffer.from('word') } },
  });
  return incarnation;
}

it('sweeps what has expired, whole, and nothing else; the id is free again', async () => {
  const { time, open, keys } = world();
  const store = await open();
  await fill(store, 'short', START + HOUR);
  await fill(store, 'long', START + 3 * DAY);
  const renewed = await fill(store, 'renewed', START + HOUR);
  await store.append('renewed', {
    incarnation: renewed,
    epoch: 1,
    member: 'm',
    sequence: 2,
    bytes: Buffer.from('f'),
    expiresAt: START + 3 * DAY,
  });
  expect(await store.sweep()).toBe(0);
  time.wall += 3 * HOUR;
  expect(await store.create('short', Buffer.from('x'), START + DAY)).toEqual({ kind: 'exists' });
  expect(await store.sweep()).toBe(1);
  expect((await keys()).filter((key) => key.includes('short'))).toEqual([]);
  expect((await store.load('long')).kind).toBe('loaded');
  expect((await store.load('renewed')).kind).toBe('loaded');
  expect((await store.create('short', Buffer.from('x'), START + DAY)).kind).toBe('created');
});

it('sweeps with the heartbeats, without being asked', async () => {
  const { time, open, keys } = world();
  const store = await open();
  await fill(store, 'short', START + HOUR);
  await store.beat('p');
  time.wall += 3 * HOUR;
  await store.beat('p');
  expect((await keys()).filter((key) => key.includes('short'))).toEqual([]);
});

it('keeps nothing of a dropped room but a hash of its id', async () => {
  const { open, keys } = world();
  const store = await open();
  const incarnation = await fill(store, 'dropped', START + DAY);
  expect((await keys()).filter((key) => key.includes('dropped')).length).toBeGreaterThan(3);
  await store.drop('dropped', incarnation);
  expect(await keys()).toEqual(['!clock', '!format', expect.stringMatching(/^t![A-Za-z0-9_-]{43}$/)]);
});

it('goes on from the last time it gave out with a write, also when the wall clock was set back between two starts', async () => {
  const { time, open } = world();
  const first = await open();
  time.wall += 5000;
  const beat = await first.beat('p');
  time.wall -= DAY;
  const second = await open();
  expect(await second.now()).toBe(beat);
  expect((await second.lastBeats(['p'])).beats.get('p')).toBe(beat);
  time.wall += 200;
  expect(await second.now()).toBe(beat + 200);
});

it('forgets heartbeats after 400 days, not before', async () => {
  const { time, open } = world();
  const first = await open();
  await first.beat('old');
  await first.close();
  time.wall += 399 * DAY;
  const second = await open();
  expect((await second.lastBeats(['old'])).beats.get('old')).toBe(START);
  await second.close();
  time.wall += 2 * DAY;
  expect((await (await open()).lastBeats(['old'])).beats.get('old')).toBeNull();
});

it('tells where a frame stands before the disk has it, and acknowledges it only then', async () => {
  const engine = new HeldEngine();
  const store = await openMemoryStore({ engine, randomBytes, wallClock: () => START });
  const incarnation = await fill(store, 'room', START + DAY);
  const heard: string[] = [];
  await store.subscribe('room', (note) => heard.push(note.kind));
  engine.hold();
  const append = (sequence: number) =>
    store.append('room', {
      incarnation,
      epoch: 1,
      member: 'm',
      sequence,
      bytes: Buffer.from('f'),
      expiresAt: START + DAY,
    });
  const appending = Promise.all([append(2), append(3)]);
  void appending.then(() => heard.push('acknowledged'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['queued', 'queued']);
  engine.letGo();
  await appending;
  expect(heard).toEqual(['queued', 'queued', 'frame', 'frame', 'acknowledged']);
});

it('answers with a record that was written from here as soon as it is on disk, and not before', async () => {
  const engine = new HeldEngine();
  const store = await openMemoryStore({ engine, randomBytes, wallClock: () => START });
  const incarnation = await fill(store, 'room', START + DAY);
  const standing = async () => {
    const loaded = await store.load('room');
    return loaded.kind === 'loaded' ? [loaded.version, Buffer.from(loaded.record).toString()] : [loaded.kind];
  };
  expect(await standing()).toEqual([2, 'next']);
  engine.hold();
  const record = Buffer.from('third');
  const saving = store.compareAndSet('room', { incarnation, expected: 2, record, expiresAt: START + DAY });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await standing()).toEqual([2, 'next']);
  engine.letGo();
  await saving;
  record.fill(0);
  expect(await standing()).toEqual([3, 'third']);
  await store.drop('room', incarnation);
  expect(await standing()).toEqual(['absent']);
});
