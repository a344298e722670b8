import { describe, expect, it } from 'vitest';
import type { Proposal } from './room-state.ts';
import { HONEST, roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

function atHome(): RoomDriver {
  const room = roomDriver();
  room.notice({ kind: 'seat-taken' });
  return room;
}

function bothArrived(): RoomDriver {
  const room = atHome();
  room.give('a', { kind: 'arrive' });
  room.give('b', { kind: 'arrive' });
  return room;
}

function proposalIn(room: RoomDriver): Proposal {
  const { phase } = room.state();
  if (phase.kind !== 'gathering' || phase.proposal === null) throw new Error('nothing proposed');
  return phase.proposal;
}

describe('the waiting place', () => {
  it('[PH1] is there only when the second seat is taken', () => {
    const room = roomDriver();
    expect(room.refused('a', { kind: 'arrive' }).reason).toBe('nobody-else-yet');
    room.notice({ kind: 'seat-taken' });
    expect(room.view('a').phase.kind).toBe('home');
    const before = room.state();
    room.notice({ kind: 'seat-taken' });
    expect(room.state()).toBe(before);
  });

  it('[PH2] opens with the first who comes and closes with the last who goes', () => {
    const room = bothArrived();
    room.give('b', { kind: 'depart' });
    expect(room.view('a').phase).toMatchObject({ kind: 'gathering', arrived: { a: true, b: false } });
    room.give('a', { kind: 'depart' });
    expect(room.view('a').phase.kind).toBe('home');
  });

  it('[GA1] begins nothing by one alone', () => {
    const room = bothArrived();
    room.give('a', { kind: 'propose', choice: HONEST });
    const { number } = proposalIn(room);
    expect(room.refused('a', { kind: 'accept', proposal: number }).reason).toBe('not-offered');
    expect(room.view('a').phase.kind).toBe('gathering');
    room.give('b', { kind: 'accept', proposal: number });
    expect(room.talk()).toMatchObject({ guide: 'honest', step: { id: 'honest-arrive' }, number: 1 });
  });

  it('[GA2] waits for both to be there', () => {
    const room = atHome();
    room.give('a', { kind: 'arrive' });
    expect(room.refused('a', { kind: 'propose', choice: HONEST }).reason).toBe('nobody-else-yet');
    room.give('b', { kind: 'arrive' });
    room.give('a', { kind: 'propose', choice: HONEST });
    const { number } = proposalIn(room);
    room.notice({ kind: 'gone', seat: 'a', since: room.now() });
    expect(room.view('b').phase).toMatchObject({ here: { a: false, b: true } });
    expect(room.refused('b', { kind: 'accept', proposal: number }).reason).toBe('nobody-else-yet');
    room.notice({ kind: 'back', seat: 'a' });
    room.give('b', { kind: 'accept', proposal: number });
    expect(room.view('b').phase.kind).toBe('talking');
  });

  it('[GA3] lets a proposal be replaced by either and withdrawn by its maker', () => {
    const room = bothArrived();
    room.give('a', { kind: 'propose', choice: HONEST });
    const first = proposalIn(room).number;
    expect(room.refused('b', { kind: 'withdraw' }).reason).toBe('not-offered');
    room.give('b', { kind: 'propose', choice: { ...HONEST, pace: 'long' } });
    expect(proposalIn(room)).toMatchObject({ by: 'b', choice: { pace: 'long' } });
    const second = proposalIn(room).number;
    expect(room.refused('a', { kind: 'accept', proposal: first }).reason).toBe('stale');
    expect(room.refused('b', { kind: 'accept', proposal: first }).reason).toBe('stale');
    room.give('b', { kind: 'withdraw' });
    expect(room.view('a').phase).toMatchObject({ proposal: null });
    expect(room.refused('a', { kind: 'accept', proposal: second }).reason).toBe('stale');
    expect(room.refused('a', { kind: 'accept', proposal: second + 1 }).reason).toBe('not-offered');
    room.give('a', { kind: 'propose', choice: HONEST });
    const third = proposalIn(room).number;
    room.give('b', { kind: 'depart' });
    expect(room.view('a').phase).toMatchObject({ proposal: null });
    room.give('b', { kind: 'arrive' });
    expect(room.refused('b', { kind: 'accept', proposal: third }).reason).toBe('stale');
  });

  it('[GA4] takes two equal proposals for what they are', () => {
    const room = bothArrived();
    room.give('a', { kind: 'propose', choice: HONEST });
    room.give('b', { kind: 'propose', choice: HONEST });
    expect(room.view('a').phase.kind).toBe('talking');
  });

  it('[GA5] lets the coin that was tossed decide', () => {
    const room = roomDriver();
    room.begin({ guide: 'weekly', first: 'coin' });
    room.walkTo('weekly-thanks');
    expect(room.talk().step.floor).toBe('b');
  });

  it('[GA6] suggests the other one to begin the next time', () => {
    const room = roomDriver();
    room.begin({ first: 'a' });
    room.give('a', { kind: 'close-kindly' });
    expect(room.view('a').phase).toMatchObject({ kind: 'home', suggestedFirst: 'b' });
    room.begin({ first: 'b' });
    room.give('a', { kind: 'close-kindly' });
    expect(room.view('b').phase).toMatchObject({ kind: 'home', suggestedFirst: 'a' });
  });
});
