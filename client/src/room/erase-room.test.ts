import { describe, expect, it } from 'vitest';
import { DeviceRooms, type DeviceRoom } from '../device/device-rooms.ts';
import { DraftStore } from '../device/draft-store.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { FakeStorage } from '../testing/fake-storage.ts';
import type { ApiAnswer } from '../ways-in/ask-server.ts';
import { askToErase, carryOutErase, keepAfterAll, type Erased } from './erase-room.ts';
import { keepTrying } from './keep-trying.ts';

const ROOM = 'r'.repeat(22);
const known: DeviceRoom = {
  room: ROOM,
  seat: 'a',
  secret: new Uint8Array(32).fill(1),
  credential: new Uint8Array(32).fill(2),
  standing: 'held',
  name: 'Alex',
  partnerName: 'Sam',
  invite: null,
  phraseCompared: true,
  leavingExplained: true,
  signingSeed: null,
  partnerSigningKey: null,
};
const UNREACHABLE: ApiAnswer<null> = { ok: false, problem: { code: 'UNREACHABLE' } };
const GONE: ApiAnswer<null> = { ok: false, problem: { code: 'GONE', message: '', retry: false } };
const DONE: ApiAnswer<null> = { ok: true, value: null };

function device(answers: ApiAnswer<null>[], isDeleted = true) {
  const storage = new FakeStorage();
  const rooms = new DeviceRooms(storage);
  const drafts = new DraftStore(new FakeStorage());
  rooms.remember(known);
  rooms.opened(ROOM);
  drafts.write(ROOM, 1, 'half a sentence');
  const deleted: string[] = [];
  const parts = {
    rooms,
    drafts,
    api: { erase: () => Promise.resolve(answers.shift() ?? UNREACHABLE) },
    deleteCopy: (room: string) => {
      deleted.push(room);
      return Promise.resolve(isDeleted);
    },
  };
  return { parts, rooms, drafts, storage, deleted };
}

describe('erasing a room', () => {
  it.each([
    ['the server has done it', DONE],
    ['it was gone already', GONE],
  ])('leaves nothing here once %s', async (_what, answer) => {
    const { parts, rooms, drafts, storage, deleted } = device([answer]);
    askToErase(rooms, ROOM);
    expect(await carryOutErase(parts, ROOM)).toBe('erased');
    expect([deleted, storage.length, drafts.read(ROOM, 1)]).toEqual([[ROOM], 0, '']);
    expect(await carryOutErase(parts, ROOM)).toBe('erased');
  });

  it('touches nothing here while the server has not said so, remembers it over a reload, and can be taken back', async () => {
    const { parts, rooms, storage, deleted } = device([UNREACHABLE]);
    askToErase(rooms, ROOM);
    expect(await carryOutErase(parts, ROOM)).toBe('not-yet');
    expect(deleted).toEqual([]);
    const reloaded = new DeviceRooms(storage);
    expect(reloaded.find(ROOM)?.standing).toBe('erasing');
    keepAfterAll(reloaded, ROOM);
    expect(new DeviceRooms(storage).find(ROOM)).toEqual(known);
  });

  it('says that a copy is left while another tab holds it, and forgets the key only with it', async () => {
    const { parts, rooms } = device([DONE, GONE], false);
    askToErase(rooms, ROOM);
    expect(await carryOutErase(parts, ROOM)).toBe('copy-left');
    expect(rooms.find(ROOM)?.standing).toBe('erasing');
    expect(await carryOutErase({ ...parts, deleteCopy: () => Promise.resolve(true) }, ROOM)).toBe('erased');
    expect(rooms.find(ROOM)).toBeNull();
  });

  it('is tried again after a while and when the device wakes, never twice at once, and not after the end', async () => {
    const clock = new FakeClock();
    const wakes = new Set<() => void>();
    const told: Erased[] = [];
    const coming: Erased[] = ['not-yet', 'not-yet', 'copy-left', 'erased'];
    let asked = 0;
    const tries = keepTrying(
      () => {
        asked += 1;
        return Promise.resolve(coming.shift() ?? 'erased');
      },
      {
        clock,
        onWake: (listener) => {
          wakes.add(listener);
          return () => wakes.delete(listener);
        },
      },
      (outcome) => told.push(outcome),
    );
    tries.again();
    await settled();
    expect([asked, told]).toEqual([1, ['not-yet']]);
    await clock.pass(5000);
    await settled();
    expect(asked).toBe(2);
    for (const wake of wakes) wake();
    await settled();
    tries.again();
    await settled();
    expect(told).toEqual(['not-yet', 'not-yet', 'copy-left', 'erased']);
    await clock.pass(60_000);
    tries.again();
    await settled();
    expect(asked).toBe(4);
    tries.stop();
    expect(wakes.size).toBe(0);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
