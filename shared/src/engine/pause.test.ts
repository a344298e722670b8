import { describe, expect, it } from 'vitest';
import { nextDeadline } from './advance.ts';
import type { Seat } from '../base/index.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

function sharing(): RoomDriver {
  const room = roomDriver();
  room.begin();
  room.walkTo('honest-share');
  return room;
}

function gone(room: RoomDriver, seat: Seat, agoMs = 0): void {
  room.notice({ kind: 'gone', seat, since: room.now() - agoMs });
}

describe('a pause', () => {
  it('[PA1] is either’s at any moment and lets nothing through', () => {
    const room = sharing();
    room.wait(50_000);
    room.give('b', { kind: 'pause' });
    expect(room.talk()).toMatchObject({
      pause: { back: { a: false, b: false } },
      clock: { kind: 'stopped', remainingMs: 100_000 },
    });
    expect(nextDeadline(room.state())).toBeNull();
    for (const kind of ['hand-over', 'extend', 'send-piece'] as const) {
      expect(room.refused('a', { kind }).reason).toBe('paused');
    }
    expect(Object.keys(room.view('a').can).toSorted()).toEqual([
      'close-kindly',
      'leave-for-today',
      'part',
      'resume',
      'take-break',
    ]);
  });

  it('[PA2] goes on with both, and with exactly the time that was left', () => {
    const room = sharing();
    room.wait(50_000);
    room.give('a', { kind: 'pause' });
    room.wait(1_000_000);
    room.give('a', { kind: 'resume' });
    room.wait(1_000_000);
    expect(room.talk().clock.kind).toBe('stopped');
    room.give('b', { kind: 'resume' });
    expect(room.talk()).toMatchObject({
      pause: null,
      clock: { kind: 'running', endsAt: room.now() + 100_000 },
    });
  });

  it('[PA3] can be held a little longer by pressing it again', () => {
    const room = sharing();
    room.give('a', { kind: 'pause' });
    room.give('b', { kind: 'resume' });
    room.give('b', { kind: 'pause' });
    room.give('a', { kind: 'resume' });
    expect(room.talk().pause).toEqual({ back: { a: true, b: false } });
  });
});

describe('a lost partner', () => {
  it('[PA4] stops the clock as of when they were last there, also past a deadline nobody applied', () => {
    const room = sharing();
    room.wait(177_000);
    room.sleep(6000);
    gone(room, 'b', 5000);
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-share', floor: 'a' },
      clock: { kind: 'stopped', remainingMs: -28_000, graceMs: 30_000 },
    });
    const { phase } = room.view('a');
    expect(phase).toMatchObject({ partnerGoneSince: room.now() - 5000 });
    expect(room.view('b').phase).toMatchObject({ partnerGoneSince: null });
  });

  it('[PA4] has ended what ended before they were gone', () => {
    const room = sharing();
    room.sleep(190_000);
    gone(room, 'b', 4000);
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-reflect' },
      clock: { kind: 'stopped', remainingMs: 69_000 },
    });
  });

  it('[PA5] has the clock again when both are there and nobody has paused', () => {
    const room = sharing();
    room.wait(10_000);
    gone(room, 'a');
    gone(room, 'b');
    room.wait(100_000);
    room.notice({ kind: 'back', seat: 'b' });
    expect(room.talk().clock.kind).toBe('stopped');
    room.give('b', { kind: 'pause' });
    room.notice({ kind: 'back', seat: 'a' });
    expect(room.talk().clock.kind).toBe('stopped');
    room.give('a', { kind: 'resume' });
    room.give('b', { kind: 'resume' });
    expect(room.talk().clock).toMatchObject({ kind: 'running', endsAt: room.now() + 140_000 });
  });

  it('[PA5] stays stopped when a pause ends while one is gone', () => {
    const room = sharing();
    room.give('a', { kind: 'pause' });
    room.give('b', { kind: 'resume' });
    gone(room, 'b');
    room.give('a', { kind: 'resume' });
    expect(room.talk()).toMatchObject({ pause: null, clock: { kind: 'stopped', remainingMs: 150_000 } });
    room.notice({ kind: 'back', seat: 'b' });
    expect(room.talk().clock.kind).toBe('running');
  });

  it('[PA6] is remembered only where it matters, and told once', () => {
    const home = roomDriver();
    home.notice({ kind: 'seat-taken' });
    const before = home.state();
    gone(home, 'a');
    home.notice({ kind: 'back', seat: 'a' });
    expect(home.state()).toBe(before);
    const room = sharing();
    gone(room, 'a', 100);
    const once = room.state();
    gone(room, 'a');
    expect(room.state()).toBe(once);
    room.give('b', { kind: 'close-kindly' });
    expect(room.state().goneSince).toEqual({ a: null, b: null });
  });

  it('[PA7] takes nothing from a turn that had begun already', () => {
    const room = sharing();
    room.wait(181_000);
    expect(room.talk().step.id).toBe('honest-reflect');
    gone(room, 'b', 5000);
    expect(room.talk().clock).toMatchObject({ kind: 'stopped', remainingMs: 75_000 });
  });
});
