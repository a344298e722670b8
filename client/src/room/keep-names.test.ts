import { describe, expect, it } from 'vitest';
import type { PerSeat } from '@heard/shared/base';
import { DeviceRooms } from '../device/device-rooms.ts';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import { keepNames } from './keep-names.ts';

const room = 'r'.repeat(22);

function setUp(name: string) {
  const rooms = new DeviceRooms(null);
  rooms.remember({
    room,
    seat: 'a',
    secret: new Uint8Array(32),
    credential: new Uint8Array(32),
    standing: 'held',
    name,
    partnerName: '',
    invite: null,
    phraseCompared: false,
    signingSeed: null,
    partnerSigningKey: null,
    leavingExplained: false,
  });
  const set: string[] = [];
  let snapshot = { names: { a: null, b: null }, saving: 'loading' } as unknown as ListSnapshot;
  let told: (() => void) | null = null;
  const list = {
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      told = listener;
      return () => undefined;
    },
    setName: (seat: string, given: string) => set.push(`${seat} ${given}`),
  } as unknown as ListPort;
  keepNames(list, 'a', room, rooms);
  const become = (names: PerSeat<string | null>, saving: ListSnapshot['saving']): void => {
    snapshot = { ...snapshot, names, saving };
    told?.();
  };
  return { rooms, set, become };
}

describe('names', () => {
  it('typed on the way in go into the list once it is there, and only where it has none', () => {
    const { set, become } = setUp('Alex');
    become({ a: null, b: null }, 'loading');
    expect(set).toEqual([]);
    become({ a: null, b: null }, 'saved');
    expect(set).toEqual(['a Alex']);
    become({ a: 'Lex', b: null }, 'saved');
    expect(set).toEqual(['a Alex']);
  });

  it('that were left out are not written', () => {
    const { set, become } = setUp('');
    become({ a: null, b: 'Sam' }, 'saved');
    expect(set).toEqual([]);
  });

  it("the partner's is remembered on this device", () => {
    const { rooms, become } = setUp('Alex');
    become({ a: 'Alex', b: 'Sam' }, 'saved');
    expect(rooms.find(room)?.partnerName).toBe('Sam');
  });
});
