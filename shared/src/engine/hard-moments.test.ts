import { describe, expect, it } from 'vitest';
import { pieceMarks } from './pieces.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';
import { nextPieceNumber } from './words-place.ts';

function at(step: string, part: 1 | 2 = 1): RoomDriver {
  const room = roomDriver();
  room.begin({ way: 'writing' });
  room.walkTo(step, part);
  return room;
}

function takenBack(room: RoomDriver): readonly number[] {
  return pieceMarks(room.talk().pieces)
    .filter((mark) => mark.isTakenBack)
    .map((mark) => mark.number);
}

describe('something heavy', () => {
  it('[HV1] is asked by the speaker in an own share and answered by the listener; nothing moves', () => {
    const room = at('honest-share');
    const { turn } = room.view('a');
    expect(room.refused('b', { kind: 'ask-heavy' }).reason).toBe('not-your-turn');
    expect(room.refused('b', { kind: 'answer-heavy', yes: true }).reason).toBe('not-offered');
    room.give('a', { kind: 'ask-heavy' });
    expect(room.refused('a', { kind: 'answer-heavy', yes: true }).reason).toBe('not-offered');
    room.give('a', { kind: 'withdraw-heavy' });
    expect(room.talk().step.heavy).toBeNull();
    room.give('a', { kind: 'ask-heavy' });
    room.give('b', { kind: 'answer-heavy', yes: true });
    room.give('b', { kind: 'answer-heavy', yes: true });
    expect(room.talk().step.heavy).toBe('yes');
    expect(room.view('a').turn).toBe(turn);
    expect(room.view('a').can['ask-heavy']).toBeUndefined();
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().step.heavy).toBeNull();
    expect(room.refused('b', { kind: 'ask-heavy' }).reason).toBe('not-offered');
  });

  it('[HV1] unanswered it goes with the turn, and may be asked again in the next own share', () => {
    const room = at('honest-safe');
    room.give('a', { kind: 'ask-heavy' });
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().step.heavy).toBeNull();
    expect(room.refused('b', { kind: 'answer-heavy', yes: true }).reason).toBe('not-offered');
    room.walkTo('honest-share');
    room.give('a', { kind: 'ask-heavy' });
    expect(room.talk().step.heavy).toBe('asked');
  });

  it('[HV2] a "not now" stands for this conversation, for who asked and not for the other', () => {
    const room = at('honest-safe');
    room.give('a', { kind: 'ask-heavy' });
    room.give('b', { kind: 'answer-heavy', yes: false });
    expect(room.talk().step.heavy).toBe('not-now');
    room.walkTo('honest-safe', 2);
    room.give('b', { kind: 'ask-heavy' });
    room.walkTo('honest-share');
    expect(room.view('a').can['ask-heavy']).toBeUndefined();
    expect(room.refused('a', { kind: 'ask-heavy' }).reason).toBe('not-offered');
    room.give('a', { kind: 'close-kindly' });
    room.begin({ way: 'aloud' });
    room.walkTo('honest-share');
    expect(room.view('a').can['ask-heavy']).toBe(true);
  });
});

describe('taking back', () => {
  it('[TB1] leaves an empty place whoever has the floor, whatever the turn, in a pause and in a break', () => {
    const room = at('honest-share');
    const first = nextPieceNumber(room.state());
    const { turn } = room.view('a');
    for (let sent = 0; sent < 3; sent += 1) room.give('a', { kind: 'send-piece' });
    room.give('a', { kind: 'hand-over' });
    expect(room.refused('b', { kind: 'take-back', piece: first }).reason).toBe('not-offered');
    room.give('a', { kind: 'take-back', piece: first + 1 }, turn);
    room.give('a', { kind: 'take-back', piece: first + 1 });
    room.give('b', { kind: 'pause' });
    room.give('a', { kind: 'take-back', piece: first });
    room.give('b', { kind: 'take-break', length: 'one-hour' });
    room.give('a', { kind: 'take-back', piece: first + 2 });
    expect(takenBack(room)).toEqual([first, first + 1, first + 2]);
    expect(nextPieceNumber(room.state())).toBe(first + 3);
    expect(room.refused('a', { kind: 'take-back', piece: first + 7 }).reason).toBe('not-offered');
    expect(room.refused('a', { kind: 'take-back', piece: 0.5 }).reason).toBe('not-offered');
    room.give('a', { kind: 'close-kindly' });
    expect(room.refused('a', { kind: 'take-back', piece: first + 2 }).reason).toBe('not-now');
  });

  it('[TB2] what was taken back cannot be kept, and nothing left is nothing to choose', () => {
    const room = at('honest-topic');
    const before = nextPieceNumber(room.state());
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'send-piece' });
    room.give('a', { kind: 'take-back', piece: before });
    room.give('a', { kind: 'close-kindly' });
    expect(room.state().phase.kind).toBe('keeping');
    expect(room.refused('b', { kind: 'choose-kept', pieces: [before] }).reason).toBe('not-offered');
    room.give('b', { kind: 'choose-kept', pieces: [before + 1] });
    const empty = roomDriver();
    empty.begin({ way: 'writing' });
    empty.walkTo('honest-safe');
    empty.give('a', { kind: 'send-piece' });
    empty.give('a', { kind: 'take-back', piece: 1 });
    empty.give('b', { kind: 'close-kindly' });
    expect(empty.state().phase.kind).toBe('home');
  });

  it('[TB3] a hand-back that was taken back has not been handed back', () => {
    const room = at('honest-reflect');
    const piece = nextPieceNumber(room.state());
    room.give('b', { kind: 'send-piece' });
    room.give('b', { kind: 'take-back', piece });
    expect(room.refused('b', { kind: 'hand-over' }).reason).toBe('empty-hand-back');
    expect(room.view('b').can['hear-again']).toBe(true);
    room.give('b', { kind: 'send-piece' });
    room.give('b', { kind: 'hand-over' });
    room.give('a', { kind: 'send-piece' });
    expect(room.refused('a', { kind: 'send-piece' }).reason).toBe('too-many-pieces');
    room.give('a', { kind: 'take-back', piece: piece + 2 });
    room.give('a', { kind: 'send-piece' });
  });
});
