import { describe, expect, it } from 'vitest';
import { newRoom } from './new-room.ts';
import { HONEST, roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Home after the first sitting, and when that ended. */
function resting(): { readonly room: RoomDriver; readonly since: number } {
  const room = roomDriver();
  room.begin({ guide: 'after' });
  room.walkTo('end');
  return { room, since: room.now() };
}

function opensAt(room: RoomDriver): number | undefined {
  const { phase } = room.view('a');
  return phase.kind === 'home' ? phase.sittings?.opensAt : undefined;
}

describe('the rest between two sittings', () => {
  it('[SI7] is made longer by either alone, up to four weeks', () => {
    const { room, since } = resting();
    expect(opensAt(room)).toBe(since + 2 * DAY);
    room.give('b', { kind: 'lengthen-rest' });
    room.give('a', { kind: 'lengthen-rest' });
    expect(opensAt(room)).toBe(since + 4 * DAY);
    for (let days = 4; days < 28; days += 1) room.give('b', { kind: 'lengthen-rest' });
    expect(opensAt(room)).toBe(since + 28 * DAY);
    expect(room.refused('b', { kind: 'lengthen-rest' }).reason).toBe('not-offered');
    expect(room.view('b').can['lengthen-rest']).toBeUndefined();
  });

  it('[SI7] is no matter any more once it is over, or where there is none', () => {
    const { room } = resting();
    room.wait(2 * DAY);
    expect(room.refused('a', { kind: 'lengthen-rest' }).reason).toBe('not-now');
    const other = roomDriver();
    other.notice({ kind: 'seat-taken' });
    expect(other.refused('a', { kind: 'shorten-rest' }).reason).toBe('not-now');
  });

  it('[SI8] is made shorter by both only, and never to less than a day', () => {
    const { room, since } = resting();
    room.give('a', { kind: 'shorten-rest' });
    expect(opensAt(room)).toBe(since + 2 * DAY);
    room.give('b', { kind: 'shorten-rest' });
    expect(opensAt(room)).toBe(since + DAY);
    expect(room.refused('a', { kind: 'shorten-rest' }).reason).toBe('not-offered');
    room.wait(DAY - 1);
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'arrive' });
    const propose = { kind: 'propose', choice: { ...HONEST, guide: 'after' } } as const;
    expect(room.refused('a', propose)).toMatchObject({ reason: 'resting', opensAt: since + DAY });
    room.wait(1);
    room.give('a', propose);
  });

  it('[SI8] tells neither that the other has asked for a shorter one', () => {
    const { room } = resting();
    const before = room.view('b');
    room.give('a', { kind: 'shorten-rest' });
    expect(room.view('b')).toEqual(before);
    expect(room.view('a').phase).toMatchObject({ sittings: { asksShorter: true } });
    room.give('a', { kind: 'keep-rest' });
    room.give('b', { kind: 'shorten-rest' });
    expect(opensAt(room)).toBe(room.now() + 2 * DAY);
    room.give('a', { kind: 'lengthen-rest' });
    expect(room.view('b').phase).toMatchObject({ sittings: { asksShorter: false } });
  });

  it('[SI7] can be changed in a record from before the rest was kept', () => {
    const sittings = { guide: 'after', next: 1, opensAt: 1_000_000 + DAY, hurt: 'a' } as const;
    const room = roomDriver({ ...newRoom(), phase: { kind: 'home' }, sittings });
    for (const seat of ['a', 'b'] as const) {
      expect(room.view(seat).can).toMatchObject({ 'lengthen-rest': true, 'shorten-rest': true });
    }
    room.give('b', { kind: 'lengthen-rest' });
    expect(opensAt(room)).toBe(1_000_000 + 2 * DAY);
  });

  it('[SI9] goes to its close after 20, 25 or 30 minutes', () => {
    for (const [pace, minutes] of [
      ['short', 20],
      ['standard', 25],
      ['long', 30],
    ] as const) {
      const room = roomDriver();
      room.begin({ guide: 'after', pace });
      room.wait((minutes - 3) * 60_000 - 1);
      expect(room.talk().closeNow).toBe(false);
      room.wait(1);
      expect(room.talk().closeNow).toBe(true);
    }
  });
});
