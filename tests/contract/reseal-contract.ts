import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomNote, RoomStore } from '../../server/src/ports/room-store.ts';
import { eventually } from './eventually.ts';
import {
  bytes,
  change,
  createRoom,
  frame,
  LATER,
  standing,
  TEST_QUOTA,
  wholeLog,
  type StoreFactory,
} from './store-factory.ts';

const RIVALS = 8;

/** The room's key is changed: record and log in one step. */
export function describeReseal(factory: StoreFactory): void {
  describe('a log sealed anew', () => {
    let store: RoomStore;
    let room: string;
    let incarnation: string;
    beforeEach(async () => {
      store = await factory.open(TEST_QUOTA);
      ({ room, incarnation } = await createRoom(store));
      for (const sequence of [1, 2, 3]) await store.append(room, frame(incarnation, sequence));
    });
    afterEach(() => factory.destroy(store));

    const reseal = (expected: number, epoch: number, position: number, own = store) =>
      own.compareAndSet(
        room,
        change(incarnation, expected, {
          reseal: { epoch, position, snapshot: bytes(`sealed ${epoch + 1}`) },
        }),
      );

    it('stands for everything at once with its record, and counts its bytes', async () => {
      await store.compact(room, {
        incarnation,
        epoch: 1,
        base: 0,
        upTo: 1,
        snapshot: bytes('old'),
        expiresAt: LATER,
      });
      await store.compact(room, {
        incarnation,
        epoch: 1,
        base: 1,
        upTo: 2,
        snapshot: bytes('older'),
        expiresAt: LATER,
      });
      expect(await reseal(1, 1, 3)).toMatchObject({ kind: 'saved', version: 2 });
      store = await factory.reopen(store);
      const loaded = await store.load(room);
      expect(loaded).toMatchObject({
        version: 2,
        log: { base: 3, next: 3, bytes: 'sealed 2'.length, epoch: 2 },
      });
      expect(await standing(store, room)).toEqual({ version: 2, record: 'record 2' });
      expect(await wholeLog(store, room)).toEqual(['sealed 2']);
      expect(await store.previousSnapshot(room, incarnation)).toBeNull();
    });

    it('takes nothing of the key before: no frame, no repeat of one, no snapshot', async () => {
      await reseal(1, 1, 3);
      const other = await factory.beside(store);
      for (const sequence of [3, 4])
        expect(await other.append(room, frame(incarnation, sequence))).toEqual({
          kind: 'resealed',
          epoch: 2,
        });
      expect(await store.append(room, frame(incarnation, 1, { epoch: 2 }))).toEqual({
        kind: 'appended',
        position: 3,
      });
      const snapshot = { incarnation, base: 3, upTo: 4, snapshot: bytes('s'), expiresAt: LATER };
      expect(await other.compact(room, { ...snapshot, epoch: 1 })).toMatchObject({
        kind: 'refused',
        head: { base: 3, next: 4, epoch: 2 },
      });
      expect(await other.compact(room, { ...snapshot, epoch: 2 })).toMatchObject({ kind: 'compacted' });
    });

    it('is refused, and changes nothing, where the log is not as it says', async () => {
      for (const [epoch, position] of [
        [1, 2],
        [1, 4],
        [2, 3],
      ] as const)
        expect(await reseal(1, epoch, position)).toEqual({
          kind: 'moved',
          head: { base: 0, next: 3, bytes: expect.any(Number), epoch: 1 },
        });
      expect(await reseal(7, 1, 3)).toEqual({ kind: 'conflict', version: 1 });
      expect(await standing(store, room)).toEqual({ version: 1, record: 'first' });
      expect(await wholeLog(store, room)).toEqual(['frame 1', 'frame 2', 'frame 3']);
    });

    it('lets one of many win while others write; nobody loses a frame that was taken', async () => {
      const other = await factory.beside(store);
      const resealing = Promise.all(
        Array.from({ length: RIVALS }, (_, index) => reseal(1, 1, 3, index % 2 ? store : other)),
      );
      const appending = Promise.all(
        Array.from({ length: RIVALS }, (_, index) =>
          other.append(room, frame(incarnation, 1, { member: `r${index}` })),
        ),
      );
      const won = (await resealing).filter(({ kind }) => kind === 'saved').length;
      const taken = (await appending).filter(({ kind }) => kind === 'appended').length;
      const log = await wholeLog(store, room);
      // Either the change came before every frame, or a frame moved the log under all of them.
      expect([won, taken, log.length]).toEqual(won === 1 ? [1, 0, 1] : [0, RIVALS, 3 + RIVALS]);
    });

    it('is told once, as a change of the record', async () => {
      const heard: RoomNote[] = [];
      await (
        await factory.beside(store)
      ).subscribe(room, (note) => {
        // A store may tell of a frame before it is on disk, too.
        if (note.kind !== 'queued') heard.push(note);
      });
      await reseal(1, 1, 3);
      await store.append(room, frame(incarnation, 1, { epoch: 2 }));
      await eventually(() => heard.length >= 2, 5000, 'both notes');
      expect(heard).toEqual([
        { kind: 'record', version: 2 },
        { kind: 'frame', position: 3, bytes: bytes('frame 1') },
      ]);
    });
  });
}
