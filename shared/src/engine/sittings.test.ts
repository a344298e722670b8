import { describe, expect, it } from 'vitest';
import type { Seat } from '../base/index.ts';
import { newRoom } from './new-room.ts';
import { HONEST, roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

function inSitting(next: number, hurt: Seat = 'a', step?: string): RoomDriver {
  const room = roomDriver({ ...newRoom(), sittings: { guide: 'after', next, opensAt: 0, hurt } });
  room.begin({ guide: 'after' });
  if (step !== undefined) room.walkTo(step);
  return room;
}

describe('the guide in sittings', () => {
  it('[SI2] is refused until its rest is over', () => {
    const room = roomDriver();
    room.begin({ guide: 'after' });
    room.walkTo('end');
    const opensAt = room.now() + 48 * 3_600_000;
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'arrive' });
    const choice = { ...HONEST, guide: 'after' } as const;
    expect(room.refused('a', { kind: 'propose', choice })).toEqual({
      refused: true,
      reason: 'resting',
      opensAt,
    });
    room.give('a', { kind: 'propose', choice: HONEST });
    room.wait(48 * 3_600_000);
    room.give('a', { kind: 'propose', choice });
  });

  it('[SI3] needs the same answer from both, and tells neither what the other said', () => {
    const room = roomDriver();
    room.begin({ guide: 'after' });
    room.walkTo('after-0-roles');
    const other = roomDriver(room.state());
    room.give('a', { kind: 'name-hurt', hurt: 'b' });
    other.give('a', { kind: 'name-hurt', hurt: 'a' });
    expect(room.talk().step.ready).toEqual({ a: true, b: false });
    expect(room.view('b')).toEqual(other.view('b'));
    room.give('b', { kind: 'name-hurt', hurt: 'a' });
    expect(room.view('a').phase).toMatchObject({ kind: 'home', lastEnding: 'roles-differ', sittings: null });
  });

  it('[SI4] begins with who is hurt and remembers them', () => {
    const room = roomDriver();
    room.begin({ guide: 'after', first: 'a' });
    room.walkTo('after-0-roles');
    room.give('a', { kind: 'name-hurt', hurt: 'b' });
    room.give('b', { kind: 'name-hurt', hurt: 'b' });
    room.walkTo('after-0-detail');
    expect(room.talk().step.floor).toBe('b');
    room.walkTo('end');
    expect(room.state().sittings).toMatchObject({ next: 1, hurt: 'b' });
    room.wait(48 * 3_600_000);
    room.begin({ guide: 'after', first: 'a' });
    room.walkTo('after-1-steady');
    expect(room.talk().step).toMatchObject({ floor: 'b', speaker: 'b' });
  });

  it('[SI5] offers a stopped sitting again, without a rest', () => {
    const room = inSitting(2, 'a', 'after-2-impact');
    room.give('b', { kind: 'close-kindly' });
    expect(room.state().sittings).toEqual({ guide: 'after', next: 2, opensAt: 0, hurt: 'a' });
    room.begin({ guide: 'after' });
    expect(room.talk().sitting).toBe(2);
  });

  it('[SI6] hears three pieces at most', () => {
    const room = inSitting(2, 'a', 'after-2-impact');
    for (const more of ['one-more', 'one-more', null] as const) {
      room.give('a', { kind: 'hand-over' });
      room.give('b', { kind: 'hand-over' });
      expect(room.talk().step).toMatchObject({ id: 'after-2-back', stage: 'answering', floor: 'a' });
      if (more !== null) room.give('a', { kind: 'choose', option: more });
    }
    expect(room.talk().step.options).toEqual(['heard', 'not-quite', 'close-enough', 'enough-for-today']);
    room.give('a', { kind: 'choose', option: 'enough-for-today' });
    expect(room.talk().step.id).toBe('after-2-wish');
  });

  it('[SI6] answers five questions at most, however each of them went', () => {
    const room = inSitting(3, 'b', 'after-3-ask');
    for (const option of ['answered', 'one-more', 'park', 'one-more'] as const) {
      room.give('b', { kind: 'hand-over' });
      room.give('a', { kind: 'hand-over' });
      room.give('b', { kind: 'choose', option });
      expect(room.talk().step.id).toBe('after-3-ask');
    }
    room.give('b', { kind: 'hand-over' });
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().step.options).toEqual(['answered', 'park', 'enough-for-today']);
    room.give('b', { kind: 'choose', option: 'answered' });
    expect(room.talk().step.id).toBe('after-3-hold');
  });
});
