import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStorage } from '../testing/fake-storage.ts';
import { DeviceRooms, type DeviceRoom } from './device-rooms.ts';

function known(letter: string, over: Partial<DeviceRoom> = {}): DeviceRoom {
  return {
    room: letter.repeat(22),
    seat: 'a',
    secret: new Uint8Array(32).fill(1),
    credential: new Uint8Array(32).fill(2),
    standing: 'held',
    name: 'Alex',
    partnerName: '',
    invite: { token: new Uint8Array(32).fill(3), hours: 24 },
    phraseCompared: false,
    leavingExplained: false,
    signingSeed: new Uint8Array(32).fill(9),
    partnerSigningKey: null,
    ...over,
  };
}

let storage: FakeStorage;
let rooms: DeviceRooms;

beforeEach(() => {
  storage = new FakeStorage();
  rooms = new DeviceRooms(storage);
});

describe('what this device remembers', () => {
  it('comes back after a reload, field by field', () => {
    expect(rooms.remember(known('a'))).toBe('kept');
    rooms.remember(known('b', { seat: 'b', invite: null, standing: 'asked' }));
    const reloaded = new DeviceRooms(storage);
    expect(reloaded.find('a'.repeat(22))).toEqual(known('a'));
    expect(reloaded.find('b'.repeat(22))).toEqual(known('b', { seat: 'b', invite: null, standing: 'asked' }));
    expect(reloaded.find('c'.repeat(22))).toBeNull();
  });

  it('puts the room opened last first', () => {
    for (const letter of ['a', 'b', 'c']) rooms.remember(known(letter));
    rooms.opened('b'.repeat(22));
    expect(rooms.all().map((room) => room.room[0])).toEqual(['b', 'a', 'c']);
  });

  it('forgets one room and leaves the others', () => {
    rooms.remember(known('a'));
    rooms.remember(known('b'));
    rooms.opened('a'.repeat(22));
    rooms.forget('a'.repeat(22));
    expect(rooms.all().map((room) => room.room[0])).toEqual(['b']);
    expect([...storage.entries.keys()].join()).not.toContain('a'.repeat(22));
  });

  it.each([
    ['not JSON', '{'],
    ['null', 'null'],
    ['a newer format', JSON.stringify({ format: 2 })],
    [
      'a short key',
      JSON.stringify({
        format: 1,
        room: 'x'.repeat(22),
        seat: 'a',
        standing: 'held',
        secret: 'AA',
        credential: 'AA',
      }),
    ],
    [
      'another seat',
      JSON.stringify({
        format: 1,
        room: 'x'.repeat(22),
        seat: 'c',
        standing: 'held',
        secret: 'A'.repeat(43),
        credential: 'A'.repeat(43),
      }),
    ],
    [
      "another room's record",
      JSON.stringify({
        format: 1,
        room: 'y'.repeat(22),
        seat: 'a',
        standing: 'held',
        secret: 'A'.repeat(43),
        credential: 'A'.repeat(43),
      }),
    ],
  ])('an entry that is %s is no room, hides no other, and is left as it is', (_name, text) => {
    rooms.remember(known('a'));
    storage.entries.set(`heard.room.${'x'.repeat(22)}`, text);
    expect(rooms.all().map((room) => room.room[0])).toEqual(['a']);
    expect(storage.entries.get(`heard.room.${'x'.repeat(22)}`)).toBe(text);
  });

  it.each(['writes', 'everything'] as const)(
    'works from memory where the storage refuses %s, and says so',
    (refuses) => {
      storage.refuses = refuses;
      expect(rooms.keeps()).toBe(false);
      expect(rooms.remember(known('a'))).toBe('memory-only');
      expect(rooms.find('a'.repeat(22))).toEqual(known('a'));
      expect(rooms.all()).toHaveLength(1);
      rooms.dropMemory();
      expect(rooms.all()).toEqual([]);
    },
  );

  it('works without any storage', () => {
    const none = new DeviceRooms(null);
    expect(none.keeps()).toBe(false);
    expect(none.remember(known('a'))).toBe('memory-only');
    expect(none.all()).toHaveLength(1);
  });

  it('keeps a room without a copy with the tab only, and moves it there and back whole', () => {
    const tab = new FakeStorage();
    const both = new DeviceRooms(storage, tab);
    both.remember(known('a'));
    both.opened('a'.repeat(22));
    both.remember(known('a', { keepsNoCopy: true }));
    both.opened('a'.repeat(22));
    expect([...storage.entries.keys()]).toEqual([]);
    expect(new DeviceRooms(storage, tab).all()).toEqual([known('a', { keepsNoCopy: true })]);
    expect(new DeviceRooms(storage, new FakeStorage()).all()).toEqual([]);
    both.remember(known('a', { keepsNoCopy: false }));
    expect([...tab.entries.keys()]).toEqual([]);
    expect(new DeviceRooms(storage).find('a'.repeat(22))).toEqual(known('a'));
    both.remember(known('a', { keepsNoCopy: true }));
    both.forget('a'.repeat(22));
    expect([storage.entries.size, tab.entries.size]).toEqual([0, 0]);
  });

  it('without a copy and without a tab storage it is in memory, and says so', () => {
    expect(rooms.remember(known('a', { keepsNoCopy: true }))).toBe('memory-only');
    expect([...storage.entries.keys()]).toEqual([]);
    expect(rooms.find('a'.repeat(22))).toEqual(known('a', { keepsNoCopy: true }));
  });
});
