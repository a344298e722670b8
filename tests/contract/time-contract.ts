import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { change, createRoom, TEST_QUOTA, type StoreFactory } from './store-factory.ts';

export function describeTime(factory: StoreFactory): void {
  describe('time and heartbeats', () => {
    let store: RoomStore;
    beforeEach(async () => void (store = await factory.open(TEST_QUOTA)));
    afterEach(() => factory.destroy(store));

    it('go forward together for every operation and every process', async () => {
      const { room, incarnation } = await createRoom(store);
      const other = await factory.beside(store);
      const times = [await store.now()];
      for (let version = 1; version <= 5; version += 1) {
        const saved = await store.compareAndSet(room, change(incarnation, version));
        times.push(
          saved.kind === 'saved' ? saved.now : -1,
          (await other.load(room)).now,
          await other.beat('p'),
          await store.now(),
        );
      }
      expect(times).toEqual(times.toSorted((left, right) => left - right));
      expect(times.every(Number.isSafeInteger)).toBe(true);
    });

    it('remember the last beat of each process, also after reopening', async () => {
      const [one, two, unknown] = [randomUUID(), randomUUID(), randomUUID()];
      await store.beat(one);
      const ofTwo = await store.beat(two);
      const ofOne = await store.beat(one);
      const other = await factory.beside(store);
      const { now, beats } = await other.lastBeats([one, two, unknown]);
      expect(beats).toEqual(
        new Map([
          [one, ofOne],
          [two, ofTwo],
          [unknown, null],
        ]),
      );
      expect(now).toBeGreaterThanOrEqual(ofOne);
      expect((await store.lastBeats([])).beats.size).toBe(0);
      store = await factory.reopen(store);
      expect((await store.lastBeats([one, two])).beats).toEqual(
        new Map([
          [one, ofOne],
          [two, ofTwo],
        ]),
      );
      expect(await store.now()).toBeGreaterThanOrEqual(ofOne);
    });

    it('answer that the store is ready, and that it is not once closed', async () => {
      await expect(store.ready()).resolves.toBeUndefined();
      const { room } = await createRoom(store);
      const other = await factory.reopen(store);
      await expect(store.load(room)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'unavailable',
        applied: 'no',
      });
      await expect(store.ready()).rejects.toMatchObject({ name: 'StoreError' });
      store = other;
    });
  });
}
