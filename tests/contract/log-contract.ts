import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompactOutcome, RoomStore } from '../../server/src/ports/room-store.ts';
import {
  bytes,
  createRoom,
  frame,
  LATER,
  TEST_QUOTA,
  text,
  wholeLog,
  type StoreFactory,
} from './store-factory.ts';

const WRITERS = 10;

export function describeLog(factory: StoreFactory): void {
  describe('document log', () => {
    let store: RoomStore;
    let room: string;
    let incarnation: string;
    beforeEach(async () => {
      store = await factory.open(TEST_QUOTA);
      ({ room, incarnation } = await createRoom(store));
    });
    afterEach(() => factory.destroy(store));

    const appendAll = async (sequences: readonly number[], member = 'm1'): Promise<void> => {
      for (const sequence of sequences) {
        expect((await store.append(room, frame(incarnation, sequence, { member }))).kind).toBe('appended');
      }
    };
    const compact = (base: number, upTo: number, snapshot: string, own = store): Promise<CompactOutcome> =>
      own.compact(room, { incarnation, epoch: 1, base, upTo, snapshot: bytes(snapshot), expiresAt: LATER });

    it('gives positions without a gap, whoever appends', async () => {
      const other = await factory.beside(store);
      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, (_, index) =>
          (index % 2 ? store : other).append(room, frame(incarnation, 1, { member: `m${index}` })),
        ),
      );
      const positions = outcomes.map((outcome) => (outcome.kind === 'appended' ? outcome.position : -1));
      expect(positions.toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: WRITERS }, (_, index) => index),
      );
      expect(await wholeLog(store, room)).toHaveLength(WRITERS);
    });

    it('answers a repeat with the first position and keeps the frame once', async () => {
      await appendAll([7, 8]);
      expect(await store.append(room, frame(incarnation, 8))).toEqual({ kind: 'appended', position: 1 });
      const together = await Promise.all(
        Array.from({ length: WRITERS }, () => store.append(room, frame(incarnation, 9))),
      );
      expect(together).toEqual(Array.from({ length: WRITERS }, () => ({ kind: 'appended', position: 2 })));
      expect(await wholeLog(store, room)).toEqual(['frame 7', 'frame 8', 'frame 9']);
    });

    it('refuses a sequence that is neither the last nor the next, for each member apart', async () => {
      await appendAll([1, 2]);
      expect(await store.append(room, frame(incarnation, 4))).toEqual({ kind: 'out-of-order', last: 2 });
      expect(await store.append(room, frame(incarnation, 1))).toEqual({ kind: 'out-of-order', last: 2 });
      expect(await store.append(room, frame(incarnation, 40, { member: '__proto__' }))).toEqual({
        kind: 'appended',
        position: 2,
      });
      expect(await wholeLog(store, room)).toHaveLength(3);
    });

    it('knows a repeat also after reopening', async () => {
      await appendAll([1, 2]);
      store = await factory.reopen(store);
      expect(await store.append(room, frame(incarnation, 2))).toEqual({ kind: 'appended', position: 1 });
      expect(await store.append(room, frame(incarnation, 3))).toEqual({ kind: 'appended', position: 2 });
      expect(await wholeLog(store, room)).toEqual(['frame 1', 'frame 2', 'frame 3']);
    });

    it('is read from any position, in portions, and from beyond its end', async () => {
      await appendAll([1, 2, 3, 4]);
      const page = await store.read(room, 1, 2);
      expect(page).toMatchObject({ kind: 'page', incarnation, snapshot: null, head: { base: 0, next: 4 } });
      expect(page.kind === 'page' && page.frames.map(({ position }) => position)).toEqual([1, 2]);
      for (const from of [4, 5, Number.MAX_SAFE_INTEGER]) {
        expect(await store.read(room, from, 10)).toMatchObject({
          kind: 'page',
          frames: [],
          head: { next: 4 },
        });
      }
      expect(await store.read(room, 0, 0)).toMatchObject({ kind: 'page', frames: [], head: { next: 4 } });
    });

    it('keeps empty frames and every byte value', async () => {
      const all = new Uint8Array(256).map((_, index) => index);
      await store.append(room, frame(incarnation, 1, { bytes: new Uint8Array() }));
      await store.append(room, frame(incarnation, 2, { bytes: all }));
      const page = await store.read(room, 0, 10);
      expect(page.kind === 'page' && page.frames.map((each) => [...each.bytes])).toEqual([[], [...all]]);
    });

    it('is full by its frames, and has room again after a compaction', async () => {
      await appendAll(Array.from({ length: TEST_QUOTA.frames }, (_, index) => index));
      expect((await store.append(room, frame(incarnation, TEST_QUOTA.frames))).kind).toBe('full');
      expect((await compact(0, TEST_QUOTA.frames, 'all of it')).kind).toBe('compacted');
      expect(await store.append(room, frame(incarnation, TEST_QUOTA.frames))).toEqual({
        kind: 'appended',
        position: TEST_QUOTA.frames,
      });
    });

    it('is full by its bytes, says how many, and counts the snapshot', async () => {
      const half = new Uint8Array(TEST_QUOTA.bytes / 2);
      await store.append(room, frame(incarnation, 1, { bytes: half }));
      await store.append(room, frame(incarnation, 2, { bytes: half }));
      expect(await store.append(room, frame(incarnation, 3))).toEqual({
        kind: 'full',
        bytes: TEST_QUOTA.bytes,
      });
      expect(await compact(0, 1, 'short')).toEqual({
        kind: 'compacted',
        head: { base: 1, next: 2, bytes: TEST_QUOTA.bytes / 2 + 'short'.length, epoch: 1 },
      });
      expect(await compact(1, 2, 'shorter')).toMatchObject({
        kind: 'compacted',
        head: { bytes: 'shorter'.length },
      });
      expect((await store.append(room, frame(incarnation, 3))).kind).toBe('appended');
    });

    it('gives the snapshot instead of what it replaced', async () => {
      await appendAll([1, 2, 3]);
      expect(await compact(0, 2, 'one and two')).toMatchObject({
        kind: 'compacted',
        head: { base: 2, next: 3 },
      });
      const page = await store.read(room, 1, 10);
      expect(page).toMatchObject({
        snapshot: { position: 2, bytes: bytes('one and two') },
        head: { base: 2, next: 3 },
      });
      expect(await store.read(room, 2, 10)).toMatchObject({
        snapshot: null,
        frames: [{ position: 2, bytes: bytes('frame 3') }],
      });
      await appendAll([4]);
      expect(await compact(2, 4, 'all four')).toMatchObject({
        kind: 'compacted',
        head: { base: 4, next: 4 },
      });
      expect(await wholeLog(store, room)).toEqual(['all four']);
      store = await factory.reopen(store);
      await appendAll([5]);
      expect(await wholeLog(store, room)).toEqual(['all four', 'frame 5']);
    });

    it('refuses a compaction from another base, to before it, to nothing new and to beyond the end', async () => {
      await appendAll([1, 2, 3]);
      await compact(0, 2, 'one and two');
      for (const [base, upTo] of [
        [0, 3],
        [1, 3],
        [2, 2],
        [2, 1],
        [2, 4],
      ] as const) {
        expect(await compact(base, upTo, 'no')).toMatchObject({
          kind: 'refused',
          head: { base: 2, next: 3 },
        });
      }
      expect(
        await store.compact(room, {
          incarnation: 'another',
          epoch: 1,
          base: 2,
          upTo: 3,
          snapshot: bytes('no'),
          expiresAt: LATER,
        }),
      ).toEqual({
        kind: 'gone',
      });
      expect(await wholeLog(store, room)).toEqual(['one and two', 'frame 3']);
    });

    it('lets one of several compactions win while others go on writing', async () => {
      await appendAll([1, 2, 3]);
      const other = await factory.beside(store);
      const [compactions] = await Promise.all([
        Promise.all(
          Array.from({ length: WRITERS }, (_, index) =>
            compact(0, 3, `snapshot ${index}`, index % 2 ? store : other),
          ),
        ),
        Promise.all(
          Array.from({ length: WRITERS }, (_, index) =>
            other.append(room, frame(incarnation, 1, { member: `w${index}` })),
          ),
        ),
      ]);
      const winners = compactions.flatMap((outcome, index) => (outcome.kind === 'compacted' ? [index] : []));
      expect(winners).toHaveLength(1);
      const log = await wholeLog(store, room);
      expect(log[0]).toBe(`snapshot ${winners[0]}`);
      expect(log).toHaveLength(1 + WRITERS);
      const loaded = await store.load(room);
      const stored = log.reduce((sum, each) => sum + each.length, 0);
      expect(loaded).toMatchObject({ log: { base: 3, next: 3 + WRITERS, bytes: stored } });
    });

    it('keeps the snapshot that was replaced for one round, and no longer than the room', async () => {
      const previous = async (own: RoomStore) => {
        const found = await own.previousSnapshot(room, incarnation);
        return found?.kind === 'previous' ? [found.position, text(found.bytes)] : found;
      };
      await appendAll([1, 2, 3]);
      expect(await previous(store)).toBeNull();
      await compact(0, 1, 'first');
      expect(await previous(store)).toBeNull();
      await compact(1, 2, 'second');
      expect(await previous(store)).toEqual([1, 'first']);
      await compact(1, 3, 'too late');
      expect(await previous(store)).toEqual([1, 'first']);
      await compact(2, 3, 'third');
      expect(await previous(await factory.beside(store))).toEqual([2, 'second']);
      expect(await store.previousSnapshot(room, 'another')).toEqual({ kind: 'gone' });
      await store.drop(room, incarnation);
      expect(await previous(store)).toEqual({ kind: 'gone' });
    });

    it('forgets a member only when all it wrote lies before the snapshot that is replaced', async () => {
      await appendAll([1], 'old');
      await appendAll([1], 'new');
      await compact(0, 2, 'first');
      expect(await store.append(room, frame(incarnation, 1, { member: 'old' }))).toEqual({
        kind: 'appended',
        position: 0,
      });
      await appendAll([2], 'new');
      await compact(2, 3, 'second');
      expect(await store.append(room, frame(incarnation, 2, { member: 'new' }))).toEqual({
        kind: 'appended',
        position: 2,
      });
      expect(await store.append(room, frame(incarnation, 9, { member: 'old' }))).toEqual({
        kind: 'appended',
        position: 3,
      });
    });
  });
}
