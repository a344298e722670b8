import { describe, expect, it } from 'vitest';
import type { Choice, Command } from './commands.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

const WRITE: Command = { kind: 'change-way', way: 'writing' };
const VOICE: Command = { kind: 'change-way', way: 'voice' };
const ALOUD: Command = { kind: 'change-way', way: 'aloud' };
const NOBODY = { a: false, b: false };

function at(step: string, choice: Partial<Choice> = { way: 'voice' }): RoomDriver {
  const room = roomDriver();
  room.begin(choice);
  room.walkTo(step);
  return room;
}

describe('the ways to speak', () => {
  it('[WY1] may differ: one speaks and the other writes, as both agreed', () => {
    const room = at('honest-share', { way: 'voice', writes: 'b' });
    expect(room.talk().ways).toEqual({ a: 'voice', b: 'writing' });
    expect(room.refused('a', { kind: 'send-piece' })).toMatchObject({ reason: 'in-writing-only' });
    room.give('a', { kind: 'hand-over' });
    expect(room.refused('b', { kind: 'hand-over' })).toMatchObject({ reason: 'empty-hand-back' });
    room.give('b', { kind: 'send-piece' });
    room.give('b', { kind: 'hand-over' });
    expect(room.talk().step.id).toBe('honest-heard');
  });

  it('[WY1] is another proposal when somebody else would write', () => {
    const room = roomDriver();
    room.notice({ kind: 'seat-taken' });
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'arrive' });
    const choice: Choice = { guide: 'honest', way: 'voice', writes: 'a', pace: 'standard', first: 'a' };
    room.give('a', { kind: 'propose', choice });
    room.give('b', { kind: 'propose', choice: { ...choice, writes: 'b' } });
    expect(room.view('a').phase).toMatchObject({ kind: 'gathering', proposal: { number: 2 } });
  });

  it('[WY2] are each one’s own: a change leaves the step, the turn, the clock and the other’s way', () => {
    const room = at('honest-share');
    room.wait(10_000);
    const before = room.view('a');
    room.give('b', WRITE);
    const after = room.view('a');
    expect(room.talk().ways).toEqual({ a: 'voice', b: 'writing' });
    expect(after.turn).toBe(before.turn);
    expect(after.phase).toEqual({ ...before.phase, ways: { a: 'voice', b: 'writing' } });
    room.give('b', WRITE);
    expect(room.view('a')).toEqual(after);
  });

  it('[WY2] counts whatever turn the change was made against', () => {
    const room = at('honest-share');
    room.give('a', WRITE, room.state().turn - 1);
    expect(room.talk().ways.a).toBe('writing');
  });

  it('[WY3] go from voice to writing or to another call and back, at any time', () => {
    const room = at('honest-share');
    for (const command of [WRITE, VOICE, ALOUD, VOICE]) {
      room.give('a', command);
      expect(room.talk().ways.a).toBe(command.kind === 'change-way' ? command.way : null);
    }
  });

  it('[WY3] open no microphone that was not agreed', () => {
    const aloud = at('honest-share', { way: 'aloud' });
    expect(aloud.refused('a', VOICE)).toMatchObject({ reason: 'not-offered' });
    expect(aloud.view('a').can['change-way']).toBe(true);
    const writing = at('honest-share', { way: 'voice', writes: 'b' });
    expect(writing.refused('b', VOICE)).toMatchObject({ reason: 'not-offered' });
    expect(writing.view('b').can['change-way']).toBeUndefined();
  });
});

describe('the voice in the room', () => {
  it('[VO1] is the floor holder’s alone', () => {
    const room = at('honest-share');
    expect(room.talk().audible).toEqual({ a: true, b: false });
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().audible).toEqual({ a: false, b: true });
    expect(room.view('b').phase).toMatchObject({ audible: { a: false, b: true } });
  });

  it('[VO1] is both partners’ where both may speak, and nobody’s where each is alone or breathes', () => {
    expect(at('honest-topic').talk().audible).toEqual({ a: true, b: true });
    expect(at('honest-arrive').talk().audible).toEqual(NOBODY);
    const room = at('honest-breath');
    expect(room.talk().step.kind).toBe('breath');
    expect(room.talk().audible).toEqual(NOBODY);
  });

  it('[VO2] is nobody’s in a pause or a break', () => {
    const room = at('honest-share');
    room.give('b', { kind: 'pause' });
    expect(room.talk().audible).toEqual(NOBODY);
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'resume' });
    expect(room.talk().audible).toEqual({ a: true, b: false });
    room.give('a', { kind: 'take-break', length: 'twenty-minutes' });
    expect(room.talk().audible).toEqual(NOBODY);
  });

  it('[VO2] is nobody’s while one of the two is gone', () => {
    const room = at('honest-share');
    room.notice({ kind: 'gone', seat: 'b', since: room.now() });
    expect(room.talk().audible).toEqual(NOBODY);
    room.notice({ kind: 'back', seat: 'b' });
    expect(room.talk().audible).toEqual({ a: true, b: false });
  });

  it('[VO3] is only of those who speak by voice here', () => {
    const room = at('honest-topic', { way: 'voice', writes: 'b' });
    expect(room.talk().audible).toEqual({ a: true, b: false });
    room.give('a', ALOUD);
    expect(room.talk().audible).toEqual(NOBODY);
    expect(at('honest-topic', { way: 'aloud' }).talk().audible).toEqual(NOBODY);
  });
});
