import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  applyNotice,
  isRefusal,
  newRoom,
  type Command,
  type RoomState,
} from '@heard/shared/engine';
import type { Seat } from '@heard/shared/base';
import type { Connection, RoomRecord } from './room-record.ts';
import { settle, type Surroundings } from './settle.ts';

const AT = 1_000_000;

function press(state: RoomState, seat: Seat, command: Command): RoomState {
  const next = applyCommand(state, seat, { command, turn: state.turn }, { now: AT, coin: 'a' });
  if (isRefusal(next)) throw new Error(next.reason);
  return next;
}

/** In a conversation's first step, with the clock running. */
function talking(): RoomState {
  let state = applyNotice(newRoom(), { kind: 'seat-taken' }, AT);
  state = press(press(state, 'a', { kind: 'arrive' }), 'b', { kind: 'arrive' });
  state = press(state, 'a', {
    kind: 'propose',
    choice: { guide: 'honest', way: 'writing', pace: 'standard', first: 'a' },
  });
  return press(state, 'b', { kind: 'accept', proposal: 1 });
}

const on = (process: string, connection: string): Connection => ({ process, connection });

function record(engine: RoomState, a: readonly Connection[], b: readonly Connection[]): RoomRecord {
  return {
    format: 1,
    revision: 1,
    savedAt: AT,
    access: { devices: { a: [], b: [] }, invite: null, claim: null, pairing: 'p' },
    presence: { a, b },
    answered: [],
    engine,
  };
}

function around(changes: Partial<Surroundings>): Surroundings {
  return {
    now: AT + 10_000,
    process: 'me',
    local: { a: [], b: [] },
    mayAdd: true,
    silentSince: new Map(),
    ...changes,
  };
}

const bothHere = [on('me', 'x')];

describe('settling a record', () => {
  it('gives the same reference back when nothing changed', () => {
    const standing = record(talking(), bothHere, [on('other', 'y')]);
    expect(settle(standing, around({ local: { a: ['x'], b: [] } }))).toBe(standing);
  });

  it('stops the clock as of a dead process’s last heartbeat', () => {
    const standing = record(talking(), bothHere, [on('other', 'y')]);
    const settled = settle(
      standing,
      around({ local: { a: ['x'], b: [] }, silentSince: new Map([['other', AT + 4000]]) }),
    );
    expect(settled.presence.b).toEqual([]);
    expect(settled.engine.goneSince).toEqual({ a: null, b: AT + 4000 });
  });

  it('keeps a seat that is still there on another process', () => {
    const standing = record(talking(), bothHere, [on('dead', 'y'), on('alive', 'z')]);
    const settled = settle(
      standing,
      around({ local: { a: ['x'], b: [] }, silentSince: new Map([['dead', AT]]) }),
    );
    expect(settled.presence.b).toEqual([on('alive', 'z')]);
    expect(settled.engine.goneSince.b).toBeNull();
  });

  it('after a restart both are gone since the last heartbeat, and the one who is back is back', () => {
    const standing = record(talking(), [on('before', 'x')], [on('before', 'y')]);
    const silentSince = new Map([['before', AT + 2000]]);
    const settled = settle(standing, around({ local: { a: ['new'], b: [] }, silentSince }));
    expect(settled.presence).toEqual({ a: [on('me', 'new')], b: [] });
    expect(settled.engine.goneSince).toEqual({ a: null, b: AT + 2000 });
    const both = settle(settled, around({ now: AT + 20_000, local: { a: ['new'], b: ['newer'] } }));
    expect(both.engine.goneSince).toEqual({ a: null, b: null });
  });

  it('does not enter its own sockets while it may be held for dead', () => {
    const standing = record(talking(), [], []);
    const settled = settle(standing, around({ local: { a: ['x'], b: [] }, mayAdd: false }));
    expect(settled.presence.a).toEqual([]);
  });

  it('drops own entries that are no longer open, and adds the open ones once', () => {
    const standing = record(talking(), [on('me', 'old')], [on('me', 'y')]);
    const settled = settle(standing, around({ local: { a: ['new'], b: ['y'] } }));
    expect(settled.presence).toEqual({ a: [on('me', 'new')], b: [on('me', 'y')] });
    expect(settled.engine.goneSince).toEqual({ a: null, b: null });
  });
});
