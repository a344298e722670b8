import { describe, expect, it } from 'vitest';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';
import { nextPieceNumber, wordsConversation } from './words-place.ts';

function at(step: string, way: 'aloud' | 'writing' = 'aloud'): RoomDriver {
  const room = roomDriver();
  room.begin({ way });
  room.walkTo(step);
  return room;
}

/** Three pieces are written, and the two have closed. */
function keeping(): RoomDriver {
  const room = at('honest-topic', 'writing');
  for (const seat of ['a', 'b', 'a'] as const) room.give(seat, { kind: 'send-piece' });
  room.give('a', { kind: 'close-kindly' });
  return room;
}

describe('the end of a conversation', () => {
  it('[EN2] is either’s from everywhere', () => {
    const early = at('honest-share');
    early.give('b', { kind: 'close-kindly' });
    expect(early.view('a').phase).toMatchObject({ kind: 'home', lastEnding: 'stopped' });
    const paused = at('honest-share');
    paused.give('a', { kind: 'pause' });
    paused.give('a', { kind: 'close-kindly' });
    expect(paused.view('b').phase.kind).toBe('home');
    const thanks = at('honest-thanks');
    thanks.give('b', { kind: 'close-kindly' });
    expect(thanks.state().lastEnding).toBe('closed');
  });

  it('[EN3] is the same for "not now" and for a rule that one cannot keep today', () => {
    const arriving = at('honest-arrive');
    arriving.give('b', { kind: 'not-now' });
    expect(arriving.view('a').phase).toMatchObject({ kind: 'home', lastEnding: 'another-time' });
    const rules = at('honest-rules');
    expect(rules.refused('a', { kind: 'not-now' }).reason).toBe('not-offered');
    rules.give('a', { kind: 'keep-rule', rule: 2, kept: false });
    expect(rules.view('b').phase).toEqual(arriving.view('b').phase);
  });

  it('[EN4] leads home, or to keeping where something was written', () => {
    const empty = at('honest-topic', 'writing');
    empty.give('a', { kind: 'close-kindly' });
    expect(empty.view('a').phase.kind).toBe('home');
    expect(wordsConversation(empty.state())).toBeNull();
    const room = keeping();
    expect(room.view('a').phase).toMatchObject({ kind: 'keeping', number: 1, mine: null, kept: null });
    expect(wordsConversation(room.state())).toBe(1);
  });

  it('[PC3] numbers the pieces of each conversation from one', () => {
    const room = keeping();
    const { phase } = room.view('b');
    expect(phase).toMatchObject({ pieces: [{ step: 'honest-topic', from: 1, seats: 'aba' }] });
    expect(nextPieceNumber(room.state())).toBe(4);
    room.wait(24 * 3_600_000);
    room.begin({ way: 'writing' });
    expect(nextPieceNumber(room.state())).toBe(1);
    expect(wordsConversation(room.state())).toBe(2);
  });
});

describe('what to keep', () => {
  it('[KP1] is each one’s own choice, unseen by the other', () => {
    const room = keeping();
    expect(room.refused('a', { kind: 'choose-kept', pieces: [4] }).reason).toBe('not-offered');
    room.give('a', { kind: 'choose-kept', pieces: [3, 1, 1] });
    expect(room.view('a').phase).toMatchObject({ mine: [1, 3], partnerHasChosen: false });
    expect(room.view('b').phase).toMatchObject({ mine: null, partnerHasChosen: true, kept: null });
    room.give('a', { kind: 'choose-kept', pieces: [2] });
    expect(room.view('a').phase).toMatchObject({ mine: [2] });
    room.give('b', { kind: 'choose-kept', pieces: [2, 3] });
    expect(room.refused('a', { kind: 'choose-kept', pieces: [3] }).reason).toBe('not-offered');
  });

  it('[KP2] is what both chose, and nothing at all goes home at once', () => {
    const room = keeping();
    room.give('a', { kind: 'choose-kept', pieces: [1, 2] });
    room.give('b', { kind: 'choose-kept', pieces: [2, 3] });
    expect(room.view('a').phase).toMatchObject({ kind: 'keeping', kept: [2] });
    const other = keeping();
    other.give('a', { kind: 'choose-kept', pieces: [1] });
    other.give('b', { kind: 'choose-kept', pieces: [] });
    expect(other.view('a').phase).toMatchObject({ kind: 'home', lastEnding: 'stopped' });
  });

  it('[KP3] is over once it is saved, or after a day', () => {
    const room = keeping();
    expect(room.refused('a', { kind: 'kept-saved' }).reason).toBe('not-offered');
    room.give('a', { kind: 'choose-kept', pieces: [1] });
    room.give('b', { kind: 'choose-kept', pieces: [1] });
    room.give('b', { kind: 'kept-saved' });
    expect(room.view('a').phase.kind).toBe('home');
    const late = keeping();
    late.wait(24 * 3_600_000 - 1);
    expect(late.view('a').phase.kind).toBe('keeping');
    late.wait(1);
    expect(late.view('a').phase.kind).toBe('home');
  });
});
