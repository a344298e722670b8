import { expect, it } from 'vitest';
import { RoomEntries, type RoomEntry } from './room-entries.ts';

function entriesThatCount(idleLimit: number) {
  const loaded: string[] = [];
  const load = (room: string): Promise<RoomEntry> => {
    loaded.push(room);
    return room === 'bad' && loaded.length === 1
      ? Promise.reject(new Error('cannot be read'))
      : Promise.resolve({ head: null, tombstone: false, erasing: false, standing: null });
  };
  const entries = new RoomEntries(load, idleLimit);
  const use = (room: string): Promise<RoomEntry> => entries.with(room, (entry) => Promise.resolve(entry));
  return { entries, loaded, use };
}

it('keeps the entries used last and reads the others again', async () => {
  const { loaded, use } = entriesThatCount(2);
  for (const room of ['a', 'b', 'a', 'c', 'a', 'b']) await use(room);
  expect(loaded).toEqual(['a', 'b', 'c', 'b']);
});

it('gives everybody at work in a room the same entry, however many rooms there are', async () => {
  const { entries, loaded, use } = entriesThatCount(1);
  const gate: { open?: () => void } = {};
  const working = entries.with('a', async (entry) => {
    await new Promise<void>((resolve) => (gate.open = resolve));
    return entry;
  });
  for (const room of ['b', 'c', 'd', 'e']) await use(room);
  const second = await use('a');
  gate.open?.();
  expect(await working).toBe(second);
  expect(loaded.filter((room) => room === 'a')).toHaveLength(1);
});

it('reads again after a failure, for all who waited', async () => {
  const { loaded, use } = entriesThatCount(2);
  const outcomes = await Promise.allSettled([use('bad'), use('bad')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(use('bad')).resolves.toMatchObject({ head: null });
  expect(loaded).toEqual(['bad', 'bad']);
});
