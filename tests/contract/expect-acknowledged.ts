import { expect } from 'vitest';
import type { LogPage, RoomStore } from '../../server/src/ports/room-store.ts';
import { text } from './store-factory.ts';
import type { Acknowledged } from './store-worker.ts';

const WIPE_EVERY = 10;

/** Every write the worker was told of is in the store, and the store holds nothing that was not written. */
export async function expectAcknowledged(
  store: RoomStore,
  rooms: readonly string[],
  all: readonly Acknowledged[],
): Promise<void> {
  for (const room of rooms) {
    const ofRoom = all.filter((each) => 'room' in each && each.room === room);
    if (ofRoom.length > 0) await expectRoom(store, room, ofRoom);
  }
  const beats = new Map(
    all.flatMap((each) => (each.kind === 'beat' ? [[each.process, each.at] as const] : [])),
  );
  const stored = await store.lastBeats([...beats.keys()]);
  for (const [process, at] of beats) expect(stored.beats.get(process)).toBeGreaterThanOrEqual(at);
  expect(stored.now).toBeGreaterThanOrEqual(Math.max(0, ...beats.values()));
}

async function expectRoom(
  store: RoomStore,
  room: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const loaded = await store.load(room);
  if (loaded.kind !== 'loaded') throw new Error('an acknowledged room is absent');
  const version = Math.max(...acknowledged.map((each) => (each.kind === 'record' ? each.version : 0)));
  expect(loaded.version).toBeGreaterThanOrEqual(version);
  expect(text(loaded.record)).toBe(`record ${loaded.version}`);
  await expectWords(store, room, loaded.incarnation, loaded.version);

  const page = await store.read(room, 0, 1_000_000);
  if (page.kind !== 'page') throw new Error('an acknowledged log is gone');
  expectLog(page, acknowledged);
}

/** The words that belong to the version that stands, whichever it is: they change in the same step. */
async function expectWords(
  store: RoomStore,
  room: string,
  incarnation: string,
  version: number,
): Promise<void> {
  const wiped = Math.floor(version / WIPE_EVERY) * WIPE_EVERY;
  const first = Math.max(wiped + 1, 2);
  const numbers = Array.from({ length: Math.max(0, version - first + 1) }, (_, index) => first + index);
  const words = await store.readWords(room, incarnation, -1);
  expect('kind' in words ? words : words.map(({ number, sealed }) => [number, text(sealed)])).toEqual(
    numbers.map((number) => [number, `word ${number}`]),
  );
}

function expectLog(page: LogPage, acknowledged: readonly Acknowledged[]): void {
  const { base, next } = page.head;
  expect(page.frames.map(({ position }) => position)).toEqual(
    Array.from({ length: next - base }, (_, index) => base + index),
  );
  if (base > 0) expect(page.snapshot === null ? null : text(page.snapshot.bytes)).toBe(`all before ${base}`);
  const stored = new Map(page.frames.map((each) => [each.position, text(each.bytes)]));
  for (const each of acknowledged) {
    if (each.kind === 'compacted') expect(base).toBeGreaterThanOrEqual(each.base);
    if (each.kind !== 'frame') continue;
    expect(each.position).toBeLessThan(next);
    if (each.position >= base) expect(stored.get(each.position)).toBe(each.said);
  }
  const said = [...stored.values()];
  expect(new Set(said).size).toBe(said.length);
}
