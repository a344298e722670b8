import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { eventually } from './eventually.ts';
import {
  bytes,
  change,
  createRoom,
  frame,
  LATER,
  newRoomId,
  standing,
  TEST_QUOTA,
  wholeLog,
  type StoreFactory,
} from './store-factory.ts';

const WRITERS = 20;
const STEPS = 5;

export function describeRecord(factory: StoreFactory): void {
  describe('record', () => {
    let store: RoomStore;
    beforeEach(async () => void (store = await factory.open(TEST_QUOTA)));
    afterEach(() => factory.destroy(store));

    it('is absent before it is created, with the time', async () => {
      const loaded = await store.load(newRoomId());
      expect(loaded).toEqual({ kind: 'absent', now: expect.any(Number) });
    });

    it('is loaded as it was created, at version 1, with an empty log', async () => {
      const { room, incarnation } = await createRoom(store);
      expect(await store.load(room)).toEqual({
        kind: 'loaded',
        now: expect.any(Number),
        incarnation,
        version: 1,
        record: bytes('first'),
        log: { base: 0, next: 0, bytes: 0, epoch: 1 },
      });
    });

    it('is created once, also when many try at the same moment', async () => {
      const room = newRoomId();
      const other = await factory.beside(store);
      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, (_, index) =>
          (index % 2 ? store : other).create(room, bytes(`${index}`), LATER),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'exists')).toHaveLength(WRITERS - 1);
      expect((await standing(store, room)).version).toBe(1);
    });

    it('is replaced when the expected version stands, and by nobody else', async () => {
      const { room, incarnation } = await createRoom(store);
      expect(await store.compareAndSet(room, change(incarnation, 1))).toEqual({
        kind: 'saved',
        version: 2,
        now: expect.any(Number),
      });
      expect(await store.compareAndSet(room, change(incarnation, 1, { record: bytes('stale') }))).toEqual({
        kind: 'conflict',
        version: 2,
      });
      expect(await standing(store, room)).toEqual({ version: 2, record: 'record 2' });
    });

    it('counts every one of many concurrent changes exactly once', async () => {
      const { room, incarnation } = await createRoom(store);
      const other = await factory.beside(store);
      const versions: number[] = [];
      const increment = async (own: RoomStore): Promise<void> => {
        for (let done = 0; done < STEPS;) {
          const { version, record } = await standing(own, room);
          const count = record === 'first' ? 0 : Number(record);
          const outcome = await own.compareAndSet(
            room,
            change(incarnation, version, { record: bytes(`${count + 1}`) }),
          );
          if (outcome.kind !== 'saved') continue;
          versions.push(outcome.version);
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, (_, index) => increment(index % 2 ? store : other)));
      expect(await standing(store, room)).toEqual({
        version: WRITERS * STEPS + 1,
        record: `${WRITERS * STEPS}`,
      });
      expect(new Set(versions).size).toBe(WRITERS * STEPS);
    });

    it('belongs to one incarnation: another one is gone and changes nothing', async () => {
      const { room } = await createRoom(store);
      expect(await store.compareAndSet(room, change('another', 1))).toEqual({ kind: 'gone' });
      expect(await store.append(room, frame('another', 1))).toEqual({ kind: 'gone' });
      expect(await store.readWords(room, 'another', -1)).toEqual({ kind: 'gone' });
      expect(await store.drop(room, 'another')).toBe(false);
      expect(await standing(store, room)).toEqual({ version: 1, record: 'first' });
    });

    it('does not mind neighbours whose ids begin alike', async () => {
      const stem = newRoomId().slice(0, 10);
      const rooms = await Promise.all(
        ['A', 'AA', 'A-', 'A_', 'A0'].map((end) => createRoom(store, stem + end)),
      );
      await Promise.all(
        rooms.map(({ room, incarnation }) =>
          store.append(room, frame(incarnation, 1, { bytes: bytes(room) })),
        ),
      );
      await Promise.all(
        rooms.map(({ room, incarnation }) =>
          store.compareAndSet(
            room,
            change(incarnation, 1, { words: { kind: 'append', word: { number: 1, sealed: bytes(room) } } }),
          ),
        ),
      );
      const [dropped, ...kept] = rooms;
      if (dropped === undefined) throw new Error('no room');
      expect(await store.drop(dropped.room, dropped.incarnation)).toBe(true);
      expect((await store.load(dropped.room)).kind).toBe('absent');
      for (const { room, incarnation } of kept) {
        expect(await wholeLog(store, room)).toEqual([room]);
        expect(await store.readWords(room, incarnation, -1)).toEqual([{ number: 1, sealed: bytes(room) }]);
        expect((await standing(store, room)).version).toBe(2);
      }
    });

    it('may be empty, may be large, and is bytes, not text', async () => {
      const large = new Uint8Array(300_000).map((_, index) => (index * 31) % 256);
      for (const record of [new Uint8Array(), large]) {
        const { room, incarnation } = await createRoom(store);
        await store.compareAndSet(room, change(incarnation, 1, { record }));
        const loaded = await store.load(room);
        expect(loaded.kind === 'loaded' && Buffer.from(loaded.record).equals(record)).toBe(true);
      }
    });

    it('leaves bytes handed in alone and does not follow their later changes', async () => {
      const { room, incarnation } = await createRoom(store);
      const record = bytes('as handed in');
      const saving = store.compareAndSet(room, change(incarnation, 1, { record }));
      expect(record).toEqual(bytes('as handed in'));
      await saving;
      record.fill(0);
      expect((await standing(store, room)).record).toBe('as handed in');
      const loaded = await store.load(room);
      if (loaded.kind === 'loaded') loaded.record.fill(0);
      expect((await standing(store, room)).record).toBe('as handed in');
    });

    it('is gone for good when dropped, with everything of the room', async () => {
      const { room, incarnation } = await createRoom(store);
      await store.append(room, frame(incarnation, 1));
      expect(await store.drop(room, incarnation)).toBe(true);
      expect(await store.drop(room, incarnation)).toBe(false);
      expect((await store.load(room)).kind).toBe('absent');
      expect(await store.read(room, 0, 10)).toEqual({ kind: 'gone' });
      expect(await store.compareAndSet(room, change(incarnation, 1))).toEqual({ kind: 'gone' });
      expect(await store.append(room, frame(incarnation, 2))).toEqual({ kind: 'gone' });
      expect(await store.create(room, bytes('again'), LATER)).toEqual({ kind: 'tombstone' });
      store = await factory.reopen(store);
      expect(await store.create(room, bytes('again'), LATER)).toEqual({ kind: 'tombstone' });
      expect((await store.load(room)).kind).toBe('absent');
    });

    it('is dropped once while others write to it', async () => {
      const { room, incarnation } = await createRoom(store);
      const other = await factory.beside(store);
      const [drops, appends] = await Promise.all([
        Promise.all([store.drop(room, incarnation), other.drop(room, incarnation)]),
        Promise.all(
          Array.from({ length: WRITERS }, (_, index) =>
            other.append(room, frame(incarnation, 1, { member: `m${index}` })),
          ),
        ),
      ]);
      expect(drops.filter(Boolean)).toHaveLength(1);
      expect(appends.every(({ kind }) => kind === 'gone' || kind === 'appended')).toBe(true);
      expect((await store.load(room)).kind).toBe('absent');
      expect(await store.create(room, bytes('again'), LATER)).toEqual({ kind: 'tombstone' });
    });

    it('looks absent once it has expired, for every operation', async () => {
      const { room, incarnation } = await createRoom(store);
      await store.append(room, frame(incarnation, 1));
      const soon = (await store.now()) + 60;
      await store.compareAndSet(room, change(incarnation, 1, { expiresAt: soon }));
      await eventually(async () => (await store.load(room)).kind === 'absent', 5000, 'the room expires');
      expect(await store.now()).toBeGreaterThanOrEqual(soon);
      expect(await store.compareAndSet(room, change(incarnation, 2))).toEqual({ kind: 'gone' });
      expect(await store.append(room, frame(incarnation, 2))).toEqual({ kind: 'gone' });
      expect(await store.read(room, 0, 10)).toEqual({ kind: 'gone' });
      expect(await store.readWords(room, incarnation, -1)).toEqual({ kind: 'gone' });
      expect(await store.drop(room, incarnation)).toBe(false);
      store = await factory.reopen(store);
      expect((await store.load(room)).kind).toBe('absent');
    });

    it('lives as long as its last change says, not its first', async () => {
      const room = newRoomId();
      const soon = (await store.now()) + 300;
      const created = await store.create(room, bytes('first'), soon);
      const incarnation = created.kind === 'created' ? created.incarnation : '';
      expect((await store.compareAndSet(room, change(incarnation, 1, { expiresAt: LATER }))).kind).toBe(
        'saved',
      );
      await eventually(async () => (await store.now()) > soon, 5000, 'the first expiry passes');
      expect((await standing(store, room)).version).toBe(2);
    });

    it('is there after reopening', async () => {
      const { room, incarnation } = await createRoom(store);
      await store.compareAndSet(room, change(incarnation, 1));
      store = await factory.reopen(store);
      expect(await standing(store, room)).toEqual({ version: 2, record: 'record 2' });
      expect((await store.compareAndSet(room, change(incarnation, 2))).kind).toBe('saved');
    });
  });
}
