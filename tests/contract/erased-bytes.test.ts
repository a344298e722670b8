import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { eventually } from './eventually.ts';
import { filesWith } from './files-with.ts';
import { startRedisServer } from './redis-server.ts';
import { bytes, change, createRoom, frame, LATER, newRoomId, wholeLog } from './store-factory.ts';
import { openTarget } from './store-target.ts';

const QUOTA = { bytes: 8_000_000, frames: 5000 };

/** LevelDB and Redis may compress what repeats; this does not, so a mark that is there is found. */
const filler = (length: number): string => randomBytes(length).toString('base64url');

/** A room with a record, words, frames and a snapshot that all hold the mark. */
async function fill(store: RoomStore, room: string, mark: string, frames: number): Promise<string> {
  const { incarnation } = await createRoom(store, room);
  for (let sequence = 0; sequence < frames; sequence++)
    await store.append(
      room,
      frame(incarnation, sequence, { bytes: bytes(`${filler(400)}${mark}${filler(400)}`) }),
    );
  const word = { kind: 'append', word: { number: 1, sealed: bytes(mark) } } as const;
  await store.compareAndSet(room, change(incarnation, 1, { record: bytes(`${mark} record`), words: word }));
  const compaction = {
    incarnation,
    epoch: 1,
    base: 0,
    upTo: 2,
    snapshot: bytes(`${mark} snapshot`),
    expiresAt: LATER,
  };
  expect((await store.compact(room, compaction)).kind).toBe('compacted');
  return incarnation;
}

it.each([
  ['in the log only', 5, 0],
  ['in tables', 4000, 0],
  ['in tables, among other rooms', 4000, 1500],
])('nothing of a dropped room is left in the embedded store: %s', async (_where, frames, others) => {
  const directory = await mkdtemp(join(tmpdir(), 'heard-erased-'));
  try {
    const mark = `wombat${filler(12)}`;
    const room = newRoomId();
    const store = await openTarget({ kind: 'embedded', directory }, QUOTA);
    const neighbours: string[] = [];
    const addNeighbours = async (): Promise<void> => {
      for (let made = 0; made < others; made++) {
        const other = await createRoom(store);
        neighbours.push(other.room);
        await store.append(other.room, frame(other.incarnation, 0, { bytes: bytes(filler(1500)) }));
      }
    };
    await addNeighbours();
    const incarnation = await fill(store, room, mark, frames);
    await addNeighbours();
    expect(filesWith(directory, mark)).not.toEqual([]);
    expect(filesWith(directory, mark).some((name) => name.endsWith('.ldb'))).toBe(frames > 1000);
    expect(await store.drop(room, incarnation)).toBe(true);
    expect(filesWith(directory, mark)).toEqual([]);
    // LevelDB's list of its own files may name the room's keys until the store is opened again; SECURITY.md says so.
    expect(filesWith(directory, room).filter((name) => !name.includes('MANIFEST'))).toEqual([]);
    for (const other of neighbours.slice(0, 20)) expect(await wholeLog(store, other)).toHaveLength(1);
    await store.close();
    const again = await openTarget({ kind: 'embedded', directory }, QUOTA);
    expect(filesWith(directory, room)).toEqual([]);
    expect(filesWith(directory, mark)).toEqual([]);
    expect((await again.create(room, bytes('again'), LATER)).kind).toBe('tombstone');
    await again.close();
  } finally {
    await rm(directory, { recursive: true });
  }
});

it('nothing of a dropped room is left in Redis, nor in its append-only file', async () => {
  const server = await startRedisServer({ appendOnly: true });
  try {
    const mark = `wombat${filler(12)}`;
    const room = newRoomId();
    const store = await openTarget({ kind: 'redis', url: server.url }, QUOTA);
    const incarnation = await fill(store, room, mark, 200);
    expect(filesWith(server.directory, mark)).not.toEqual([]);
    expect(await store.drop(room, incarnation)).toBe(true);
    await eventually(
      () => Promise.resolve(filesWith(server.directory, mark).length === 0),
      20_000,
      'the append-only file is rewritten',
    );
    expect((await store.load(room)).kind).toBe('absent');
    expect((await store.create(room, bytes('again'), LATER)).kind).toBe('tombstone');
    await store.close();
  } finally {
    await server.stop();
  }
});

it('nothing of a piece that was taken back is left in the embedded store', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'heard-taken-back-'));
  try {
    const [mark, other] = [`wombat${filler(12)}`, `quokka${filler(12)}`];
    const store = await openTarget({ kind: 'embedded', directory }, QUOTA);
    await takeOneBack(store, mark, other);
    expect(filesWith(directory, mark)).toEqual([]);
    expect(filesWith(directory, other)).not.toEqual([]);
    await store.close();
  } finally {
    await rm(directory, { recursive: true });
  }
});

it('nothing of a piece that was taken back stays in Redis, nor for long in its append-only file', async () => {
  const server = await startRedisServer({ appendOnly: true });
  try {
    const [mark, other] = [`wombat${filler(12)}`, `quokka${filler(12)}`];
    const store = await openTarget({ kind: 'redis', url: server.url }, QUOTA);
    await takeOneBack(store, mark, other);
    await eventually(
      () => Promise.resolve(filesWith(server.directory, mark).length === 0),
      50_000,
      'the append-only file is rewritten',
    );
    expect(filesWith(server.directory, other)).not.toEqual([]);
    await store.close();
  } finally {
    await server.stop();
  }
}, 60_000);

/** Two pieces, and the one with the mark taken back. */
async function takeOneBack(store: RoomStore, mark: string, other: string): Promise<void> {
  const { room, incarnation } = await createRoom(store);
  for (const [index, sealed] of [mark, other].entries()) {
    const word = { kind: 'append', word: { number: index + 1, sealed: bytes(sealed) } } as const;
    await store.compareAndSet(room, change(incarnation, index + 1, { words: word }));
  }
  const removed = change(incarnation, 3, { words: { kind: 'remove', number: 1 } });
  expect((await store.compareAndSet(room, removed)).kind).toBe('saved');
  expect(await store.readWords(room, incarnation, 0)).toHaveLength(1);
}
