import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomStore, SetOutcome } from '../../server/src/ports/room-store.ts';
import { bytes, change, createRoom, standing, TEST_QUOTA, type StoreFactory } from './store-factory.ts';

export function describeWords(factory: StoreFactory): void {
  describe('words', () => {
    let store: RoomStore;
    let room: string;
    let incarnation: string;
    beforeEach(async () => {
      store = await factory.open(TEST_QUOTA);
      ({ room, incarnation } = await createRoom(store));
    });
    afterEach(() => factory.destroy(store));

    const say = (
      expected: number,
      number: number,
      sealed = `word ${number}`,
      own = store,
    ): Promise<SetOutcome> =>
      own.compareAndSet(
        room,
        change(incarnation, expected, { words: { kind: 'append', word: { number, sealed: bytes(sealed) } } }),
      );
    const wipe = (expected: number): Promise<SetOutcome> =>
      store.compareAndSet(room, change(incarnation, expected, { words: { kind: 'wipe' } }));
    const remove = (expected: number, number: number): Promise<SetOutcome> =>
      store.compareAndSet(room, change(incarnation, expected, { words: { kind: 'remove', number } }));
    const numbers = async (after = -1): Promise<readonly number[]> => {
      const words = await store.readWords(room, incarnation, after);
      return 'kind' in words ? [] : words.map(({ number }) => number);
    };

    it('are none at first, then all in the order of their numbers', async () => {
      expect(await store.readWords(room, incarnation, -1)).toEqual([]);
      for (const [index, number] of [0, 2, 10, 9, 100].entries())
        expect((await say(index + 1, number)).kind).toBe('saved');
      expect(await numbers()).toEqual([0, 2, 9, 10, 100]);
      expect(await numbers(0)).toEqual([2, 9, 10, 100]);
      expect(await numbers(9)).toEqual([10, 100]);
      expect(await numbers(100)).toEqual([]);
    });

    it('come with the record or not at all', async () => {
      await say(1, 1);
      expect(await say(1, 2)).toEqual({ kind: 'conflict', version: 2 });
      expect(await wipe(1)).toEqual({ kind: 'conflict', version: 2 });
      expect(await numbers()).toEqual([1]);
      expect(await standing(store, room)).toEqual({ version: 2, record: 'record 2' });
    });

    it('stay when the record changes without them', async () => {
      await say(1, 1);
      await store.compareAndSet(room, change(incarnation, 2));
      expect(await store.readWords(room, incarnation, -1)).toEqual([{ number: 1, sealed: bytes('word 1') }]);
    });

    it('vanish with the record change that wipes them, and may begin anew', async () => {
      await say(1, 1);
      await say(2, 2);
      expect(await wipe(3)).toMatchObject({ kind: 'saved', version: 4 });
      expect(await numbers()).toEqual([]);
      await say(4, 1, 'anew');
      store = await factory.reopen(store);
      expect(await store.readWords(room, incarnation, -1)).toEqual([{ number: 1, sealed: bytes('anew') }]);
    });

    it('lose the one that is taken out, with its record change, and no other', async () => {
      for (const number of [1, 2, 10]) await say(number === 10 ? 3 : number, number);
      expect(await remove(4, 2)).toMatchObject({ kind: 'saved', version: 5 });
      expect(await numbers()).toEqual([1, 10]);
      expect(await standing(store, room)).toEqual({ version: 5, record: 'record 5' });
      expect(await remove(4, 1)).toEqual({ kind: 'conflict', version: 5 });
      expect(await numbers()).toEqual([1, 10]);
      store = await factory.reopen(store);
      expect(await store.readWords(room, incarnation, -1)).toEqual([
        { number: 1, sealed: bytes('word 1') },
        { number: 10, sealed: bytes('word 10') },
      ]);
    });

    it('stay as they are when the one to be taken out is not there', async () => {
      await say(1, 1);
      expect(await remove(2, 7)).toMatchObject({ kind: 'saved', version: 3 });
      expect(await numbers()).toEqual([1]);
    });

    it('are one each when two processes save at the same version', async () => {
      const other = await factory.beside(store);
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => say(1, index, 'x', index % 2 ? store : other)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      expect(await numbers()).toHaveLength(1);
    });

    it('are wiped whole while others save', async () => {
      await say(1, 1);
      const outcomes = await Promise.all([wipe(2), say(2, 2), wipe(2), say(2, 3)]);
      const saved = outcomes.findIndex(({ kind }) => kind === 'saved');
      expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      expect(await numbers()).toEqual([[], [1, 2], [], [1, 3]][saved]);
    });

    it('go with the room', async () => {
      await say(1, 1);
      await store.drop(room, incarnation);
      expect(await store.readWords(room, incarnation, -1)).toEqual({ kind: 'gone' });
    });
  });
}
