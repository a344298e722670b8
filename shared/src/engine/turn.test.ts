import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { Command } from './commands.ts';
import { newRoom } from './new-room.ts';
import type { RoomState } from './room-state.ts';
import { checkChange, checkCan, checkOwnTurn } from './testing/model-checks.ts';
import { HONEST, roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';
import { turnLedger } from './testing/turn-ledger.ts';

function at(step: string): RoomDriver {
  const room = roomDriver();
  room.begin({ way: 'writing' });
  room.walkTo(step);
  return room;
}

describe('turns', () => {
  it('[TN1] rise with each change of place and with nothing else', () => {
    const room = at('honest-share');
    const { turn } = room.view('a');
    room.give('a', { kind: 'send-piece' });
    room.give('a', { kind: 'extend' });
    room.give('b', { kind: 'smaller-piece' });
    room.give('b', { kind: 'pause' });
    expect(room.view('a').turn).toBe(turn);
    room.give('a', { kind: 'resume' });
    room.give('b', { kind: 'resume' });
    room.give('a', { kind: 'hand-over' });
    expect(room.view('a').turn).toBe(turn + 1);
  });

  it('[TN2] make a command of another turn stale', () => {
    const room = at('honest-heard');
    const before = room.state();
    for (const turn of [before.turn - 1, before.turn + 1]) {
      expect(room.refused('a', { kind: 'choose', option: 'heard' }, turn).reason).toBe('stale');
      expect(room.refused('a', { kind: 'send-piece' }, turn).reason).toBe('stale');
    }
    expect(room.state()).toBe(before);
  });

  it('[TN2] refuse what comes after the deadline, even where nobody has applied it', () => {
    const room = at('honest-share');
    const turn = room.view('a').turn;
    room.sleep(180_000);
    expect(room.refused('a', { kind: 'send-piece' }, turn).reason).toBe('stale');
  });

  it('[TN3] take the second of two equal presses for done', () => {
    const room = at('honest-share');
    const turn = room.view('a').turn;
    room.give('a', { kind: 'hand-over' });
    const after = room.state();
    room.give('a', { kind: 'hand-over' }, turn);
    expect(room.state()).toBe(after);
    expect(room.refused('b', { kind: 'hand-over' }, turn).reason).toBe('stale');
  });

  it('[TN3] take ready, accept, resume and close for done when they are', () => {
    const room = at('honest-topic');
    const turn = room.view('a').turn;
    const twice = (seat: 'a' | 'b', command: Command): void => {
      room.give(seat, command);
      const after = room.state();
      room.give(seat, command, turn);
      expect(room.state()).toBe(after);
    };
    twice('a', { kind: 'pause' });
    twice('a', { kind: 'resume' });
    twice('b', { kind: 'resume' });
    twice('a', { kind: 'ready' });
    twice('b', { kind: 'ready' });
    twice('a', { kind: 'close-kindly' });
    const gathering = roomDriver();
    gathering.begin();
    const talking = gathering.state();
    gathering.give('b', { kind: 'accept', proposal: 1 }, talking.turn - 1);
    gathering.give('b', { kind: 'arrive' });
    expect(gathering.state()).toBe(talking);
  });

  it('[TN3] take a hand-over in the instant of the time’s end for done', () => {
    const room = at('honest-share');
    const turn = room.view('a').turn;
    room.wait(180_000);
    const after = room.state();
    room.give('a', { kind: 'hand-over' }, turn);
    expect(room.state()).toBe(after);
  });

  it('[TN4] never make stopping stale', () => {
    const room = at('honest-share');
    room.give('b', { kind: 'pause' }, 1);
    expect(room.talk().pause).not.toBeNull();
    room.give('b', { kind: 'close-kindly' }, 1);
    expect(room.view('a').phase).toMatchObject({ kind: 'home', lastEnding: 'stopped' });
  });
});

describe('the view', () => {
  it('[VW1] offers exactly what would be accepted, also where it changes with what was done', () => {
    for (const step of ['honest-rules', 'honest-topic', 'honest-share', 'honest-reflect', 'honest-heard']) {
      const room = at(step);
      checkCan(room.state(), room.now());
      room.give('a', { kind: 'pause' });
      checkCan(room.state(), room.now());
    }
    expect(at('honest-reflect').view('b').can).toEqual({
      'close-kindly': true,
      pause: true,
      extend: true,
      'hear-again': true,
      'send-piece': true,
      'show-rules': true,
      'take-break': true,
      'leave-for-today': true,
      part: true,
    });
  });

  it('[VW2] is small, and has nothing of the other’s choice', () => {
    const room = at('honest-topic');
    for (let sent = 0; sent < 40; sent += 1) {
      room.give('a', { kind: 'send-piece' });
      room.give('b', { kind: 'send-piece' });
    }
    expect(JSON.stringify(room.view('a')).length).toBeLessThan(1500);
    room.give('a', { kind: 'close-kindly' });
    room.give('a', { kind: 'choose-kept', pieces: [77] });
    expect(JSON.stringify(room.view('b'))).not.toContain('77');
  });

  it('[VW3] tells where the two stand', () => {
    const room = at('honest-breath');
    expect(room.talk()).toMatchObject({ progress: { at: 10, of: 22 }, nextStep: 'honest-share' });
    room.wait(5000);
    expect(room.talk()).toMatchObject({ progress: { at: 11, of: 22 }, nextStep: 'honest-reflect' });
    room.walkTo('honest-close');
    expect(room.talk()).toMatchObject({ progress: { at: 21, of: 22 }, nextStep: null });
  });
});

function spoilt(change: (state: RoomState) => RoomState): { before: RoomState; after: RoomState } {
  const before = at('honest-share').state();
  return { before, after: change(before) };
}

describe('the checks of the model', () => {
  it('[MD2] report a turn that falls, jumps, or does not rise', () => {
    const { before } = spoilt((state) => state);
    expect(() => checkChange(before, { ...before, turn: before.turn - 1 })).toThrow('I6');
    expect(() => checkChange(before, { ...before, turn: before.turn + 2 })).toThrow('I6');
    expect(() => checkChange(before, { ...before, phase: { kind: 'home' } })).toThrow('I6');
    const elsewhere = { ...at('honest-thanks').state(), turn: before.turn + 1 };
    expect(() => checkChange(before, elsewhere)).toThrow('I2');
    expect(() => checkOwnTurn(before, elsewhere, 'b', { kind: 'ready' })).toThrow('I8');
  });

  it('[MD2] report time that comes from nowhere or is lost', () => {
    for (const ms of [-1, 1, 60_000]) {
      const { before, after } = spoilt((state) => {
        if (state.phase.kind !== 'talking' || state.phase.conversation.clock === null) return state;
        const { conversation } = state.phase;
        const clock = { ...state.phase.conversation.clock };
        const remainingMs = clock.remainingMs + ms;
        return {
          ...state,
          phase: { kind: 'talking', conversation: { ...conversation, clock: { ...clock, remainingMs } } },
        };
      });
      const ledger = turnLedger();
      const start = at('honest-share').now();
      ledger.changed(newRoom(), before, start);
      expect(() => ledger.changed(before, after, start)).toThrow('I7');
    }
  });

  it('[MD2] report a minute that only one was given', () => {
    const room = at('honest-share');
    const ledger = turnLedger();
    const before = room.state();
    ledger.changed(newRoom(), before, room.now());
    room.give('a', { kind: 'extend' });
    const { phase } = room.state();
    if (phase.kind !== 'talking') throw new Error('not talking');
    const conversation = { ...phase.conversation, minutes: { owed: { a: 0, b: 0 }, ahead: [] } };
    const after: RoomState = { ...room.state(), phase: { kind: 'talking', conversation } };
    expect(() => ledger.changed(before, after, room.now())).toThrow('I7');
  });

  it('[TN2] leave a refused state untouched', () => {
    const state = Object.freeze(newRoom());
    const context = { now: 1, coin: 'a' } as const;
    const made = { command: { kind: 'propose', choice: HONEST }, turn: 1 } as const;
    expect(applyCommand(state, 'a', made, context)).toEqual({ refused: true, reason: 'not-now' });
  });
});
