import { describe, expect, it } from 'vitest';
import type { Option } from '../guides/types.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

function at(step: string, way: 'aloud' | 'writing' = 'aloud'): RoomDriver {
  const room = roomDriver();
  room.begin({ way });
  room.walkTo(step);
  return room;
}

function speakerChooses(room: RoomDriver, option: Option): void {
  room.give('a', { kind: 'choose', option });
}

describe('the heard gate', () => {
  it('[HD1] waits for the speaker, however long it takes', () => {
    const room = at('honest-heard');
    room.wait(20 * 60_000);
    expect(room.talk()).toMatchObject({ step: { id: 'honest-heard', floor: 'a' }, clock: { soft: true } });
    expect(room.refused('a', { kind: 'hand-over' }).reason).toBe('not-offered');
    speakerChooses(room, 'close-enough');
    expect(room.talk().step.id).toBe('honest-more');
  });

  it('[HD2] sends "not quite" back twice, and then no more', () => {
    const room = at('honest-heard');
    for (const left of [2, 1]) {
      expect(room.talk().step.notQuiteLeft).toBe(left);
      speakerChooses(room, 'not-quite');
      expect(room.talk().step).toMatchObject({ id: 'honest-reflect', floor: 'b' });
      room.give('b', { kind: 'hand-over' });
    }
    expect(room.talk().step).toMatchObject({ notQuiteLeft: 0, options: ['heard', 'close-enough', 'park'] });
    expect(room.refused('a', { kind: 'choose', option: 'not-quite' }).reason).toBe('not-offered');
  });

  it('[HD3] takes one more piece, short, handed back and confirmed', () => {
    const room = at('honest-heard');
    speakerChooses(room, 'not-quite');
    room.walkTo('honest-more');
    speakerChooses(room, 'one-piece');
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-share', floor: 'a' },
      clock: { totalMs: 60_000 },
    });
    room.walkTo('honest-heard');
    expect(room.talk().step.notQuiteLeft).toBe(2);
    speakerChooses(room, 'heard');
    expect(room.talk().step.id).toBe('honest-validate');
  });

  it('[HD4] parks it and goes on to the breath', () => {
    const room = at('honest-heard');
    speakerChooses(room, 'park');
    expect(room.talk().step.id).toBe('honest-breath');
  });

  it('[HD5] never sends an empty hand-back, by hand or by time', () => {
    const room = at('honest-reflect', 'writing');
    expect(room.refused('b', { kind: 'hand-over' }).reason).toBe('empty-hand-back');
    expect(room.view('b').can['hand-over']).toBeUndefined();
    const { turn } = room.view('b');
    room.wait(75_000 + 30_000);
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-reflect' },
      clock: { kind: 'running', soft: true },
    });
    room.wait(300_000);
    expect(room.view('b').turn).toBe(turn);
    room.give('b', { kind: 'send-piece' });
    room.wait(300_000);
    expect(room.talk().step.id).toBe('honest-reflect');
    room.give('b', { kind: 'hand-over' });
    expect(room.talk().step.id).toBe('honest-heard');
  });

  it('[HD5] sends a written hand-back on at its time', () => {
    const room = at('honest-reflect', 'writing');
    room.give('b', { kind: 'send-piece' });
    room.wait(105_000);
    expect(room.talk().step.id).toBe('honest-heard');
  });

  it('[HD6] lets the listener hear it again, smaller, twice a round', () => {
    const room = at('honest-reflect', 'writing');
    for (let again = 0; again < 2; again += 1) {
      room.give('b', { kind: 'hear-again' });
      expect(room.talk()).toMatchObject({
        step: { id: 'honest-share', floor: 'a' },
        clock: { totalMs: 60_000 },
      });
      room.give('a', { kind: 'hand-over' });
    }
    expect(room.refused('b', { kind: 'hear-again' }).reason).toBe('not-offered');
    const other = at('honest-reflect', 'writing');
    other.give('b', { kind: 'send-piece' });
    expect(other.refused('b', { kind: 'hear-again' }).reason).toBe('not-offered');
  });

  it('[HD8] tells both which press led back, and in that turn only', () => {
    const room = at('honest-reflect', 'writing');
    expect(room.talk().step.again).toBeNull();
    room.give('b', { kind: 'hear-again' });
    expect(room.talk().step).toMatchObject({ id: 'honest-share', again: 'hear-again' });
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().step).toMatchObject({ id: 'honest-reflect', again: null });
    room.give('b', { kind: 'send-piece' });
    room.give('b', { kind: 'hand-over' });
    speakerChooses(room, 'not-quite');
    expect(room.talk().step).toMatchObject({ id: 'honest-reflect', again: 'not-quite' });
    room.walkTo('honest-more');
    speakerChooses(room, 'one-piece');
    expect(room.talk().step).toMatchObject({ id: 'honest-share', again: null });
  });

  it('[HD7] has room for one added piece', () => {
    const room = at('honest-heard', 'writing');
    room.give('a', { kind: 'send-piece' });
    expect(room.refused('a', { kind: 'send-piece' }).reason).toBe('too-many-pieces');
    speakerChooses(room, 'not-quite');
    expect(room.talk().pieces.at(-1)).toEqual({ step: 'honest-heard', from: 2, seats: 'a' });
  });
});
