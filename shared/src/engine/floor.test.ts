import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

const HAND_OVER: Command = { kind: 'hand-over' };

function at(step: string, part: 1 | 2 = 1, choice: Parameters<RoomDriver['begin']>[0] = {}): RoomDriver {
  const room = roomDriver();
  room.begin(choice);
  room.walkTo(step, part);
  return room;
}

describe('the floor', () => {
  it('[FL1] is one partner’s, and only they move it', () => {
    const room = at('honest-share', 1, { way: 'writing' });
    for (const command of [HAND_OVER, { kind: 'extend' }, { kind: 'send-piece' }] satisfies Command[]) {
      expect(room.refused('b', command)).toMatchObject({ reason: 'not-your-turn', floor: 'a' });
    }
    room.give('a', HAND_OVER);
    expect(room.talk().step).toMatchObject({ id: 'honest-reflect', floor: 'b', speaker: 'a' });
    expect(room.refused('a', { kind: 'hear-again' })).toMatchObject({ reason: 'not-your-turn', floor: 'b' });
    room.give('b', { kind: 'send-piece' });
    room.give('b', HAND_OVER);
    expect(room.refused('b', { kind: 'choose', option: 'heard' })).toMatchObject({ floor: 'a' });
  });

  it('[FL2] goes on when both are ready, and readiness can be taken back', () => {
    const room = at('honest-topic');
    room.give('a', { kind: 'ready' });
    room.give('a', { kind: 'not-ready' });
    room.give('b', { kind: 'ready' });
    expect(room.talk().step).toMatchObject({ id: 'honest-topic', ready: { a: false, b: true } });
    room.give('a', { kind: 'ready' });
    expect(room.talk().step.id).toBe('honest-share');
  });

  it('[FL3] has all rules tapped by both before it goes on', () => {
    const room = at('honest-rules');
    for (let rule = 0; rule < 6; rule += 1) room.give('a', { kind: 'keep-rule', rule, kept: true });
    for (let rule = 0; rule < 5; rule += 1) room.give('b', { kind: 'keep-rule', rule, kept: true });
    expect(room.talk().step.rules?.b).toEqual([true, true, true, true, true, false]);
    expect(room.refused('b', { kind: 'keep-rule', rule: 6, kept: true }).reason).toBe('not-offered');
    expect(room.refused('b', { kind: 'ready' }).reason).toBe('not-offered');
    room.give('b', { kind: 'keep-rule', rule: 5, kept: true });
    expect(room.talk().step.id).toBe('honest-safe');
  });

  it('[FL4] gives an each-step to one and then the other, with an answer where one is asked', () => {
    const room = at('honest-need');
    const seen: unknown[] = [];
    for (const option of ['part', 'not-yet'] as const) {
      const { floor } = room.talk().step;
      if (floor === null) throw new Error('nobody has the floor');
      room.give(floor, HAND_OVER);
      const { stage, part, floor: answering, options } = room.talk().step;
      seen.push([floor, stage, part, answering, options]);
      if (answering !== null) room.give(answering, { kind: 'choose', option });
    }
    const options = ['yes', 'part', 'not-yet'];
    expect(seen).toEqual([
      ['a', 'answering', 1, 'b', options],
      ['b', 'answering', 2, 'a', options],
    ]);
    expect(room.talk().step.id).toBe('honest-agree');
  });

  it('[FL5] changes roles once in a block', () => {
    const room = at('honest-breath');
    room.wait(5000);
    expect(room.talk().step).toMatchObject({ id: 'honest-share', part: 2, speaker: 'b', floor: 'b' });
    room.walkTo('honest-breath', 2);
    room.wait(5000);
    expect(room.talk().step.id).toBe('honest-need');
  });

  it('[FL6] leaves a breath to itself', () => {
    const room = at('honest-breath');
    for (const seat of ['a', 'b'] as const) {
      expect(room.refused(seat, { kind: 'ready' }).reason).toBe('not-offered');
      expect(room.refused(seat, HAND_OVER)).toMatchObject({ reason: 'not-your-turn', floor: null });
    }
    room.wait(4999);
    expect(room.talk().step.id).toBe('honest-breath');
    room.wait(1);
    expect(room.talk().step.id).toBe('honest-share');
  });

  it('[FL7] lets the listener ask for a smaller piece, once a turn', () => {
    const room = at('honest-share');
    const { clock } = room.talk();
    expect(room.refused('a', { kind: 'smaller-piece' }).reason).toBe('not-offered');
    room.give('b', { kind: 'smaller-piece' });
    expect(room.talk()).toMatchObject({ step: { smallerPieceAsked: true, floor: 'a' }, clock });
    expect(room.view('b').can['smaller-piece']).toBeUndefined();
    room.give('a', HAND_OVER);
    expect(room.talk().step.smallerPieceAsked).toBe(false);
  });

  it('[FL8] passes over a part that has nothing today', () => {
    const daily = at('daily-tomorrow', 1, { guide: 'daily' });
    daily.give('a', { kind: 'choose', option: 'nothing-today' });
    expect(daily.talk().step).toMatchObject({ id: 'daily-tomorrow', part: 2, floor: 'b' });
    const weekly = at('weekly-share', 1, { guide: 'weekly' });
    weekly.give('a', { kind: 'choose', option: 'nothing-today' });
    expect(weekly.talk().step).toMatchObject({ id: 'weekly-breath', part: 1 });
  });
});

describe('written pieces', () => {
  it('[PC1] are sent in one’s own turn, in writing only', () => {
    const aloud = at('honest-share');
    expect(aloud.refused('a', { kind: 'send-piece' }).reason).toBe('in-writing-only');
    const room = at('honest-arrive', 1, { way: 'writing' });
    expect(room.refused('a', { kind: 'send-piece' })).toMatchObject({ reason: 'not-your-turn', floor: null });
    room.walkTo('honest-topic');
    room.give('a', { kind: 'send-piece' });
    room.give('b', { kind: 'send-piece' });
    room.walkTo('honest-more');
    expect(room.refused('a', { kind: 'send-piece' }).reason).toBe('not-offered');
    room.walkTo('honest-breath');
    expect(room.refused('a', { kind: 'send-piece' }).reason).toBe('not-your-turn');
  });

  it('[PC2] are at most 40 in a turn and 120 in a conversation', () => {
    const room = at('honest-topic', 1, { way: 'writing' });
    for (let sent = 0; sent < 40; sent += 1) {
      room.give('a', { kind: 'send-piece' });
      room.give('b', { kind: 'send-piece' });
    }
    expect(room.refused('a', { kind: 'send-piece' }).reason).toBe('too-many-pieces');
    room.walkTo('honest-share');
    for (let sent = 0; sent < 40; sent += 1) room.give('a', { kind: 'send-piece' });
    room.give('a', HAND_OVER);
    expect(room.refused('b', { kind: 'send-piece' }).reason).toBe('too-many-pieces');
  });
});
