import { CLOSINGS } from '@heard/shared/protocol';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';
import {
  connectionStatus,
  connectionStep,
  firstStep,
  type ConnectionEvent,
  type ConnectionState,
} from './connection-state.ts';

const STATES: Readonly<Record<string, ConnectionState>> = {
  opening: { name: 'opening', attempt: 0, lostSince: null },
  reopening: { name: 'opening', attempt: 3, lostSince: 10 },
  open: { name: 'open', attempt: 2 },
  waiting: { name: 'waiting', attempt: 1, lostSince: 10 },
  stopped: { name: 'stopped', closing: CLOSINGS.roomClosed },
  closed: { name: 'closed' },
};

const told = (closing: (typeof CLOSINGS)[keyof typeof CLOSINGS]): ConnectionEvent => ({
  kind: 'told',
  closing,
  retryAfterMs: null,
});

/** state, event, the state after it, and the kinds of its effects. */
const TABLE: readonly (readonly [string, ConnectionEvent, string, readonly string[]])[] = [
  ['opening', { kind: 'opened' }, 'open', ['greet']],
  ['opening', { kind: 'dropped' }, 'waiting', ['stop-waiting', 'drop-socket', 'wait']],
  ['opening', { kind: 'woke' }, 'opening', []],
  ['opening', { kind: 'proved' }, 'opening', []],
  ['open', { kind: 'opened' }, 'open', []],
  ['open', { kind: 'proved' }, 'open', []],
  ['open', { kind: 'dropped' }, 'waiting', ['stop-waiting', 'drop-socket', 'wait']],
  ['open', { kind: 'woke' }, 'open', ['greet']],
  ['open', told(CLOSINGS.moving), 'waiting', ['stop-waiting', 'drop-socket', 'wait']],
  ['open', told(CLOSINGS.storeUnavailable), 'waiting', ['stop-waiting', 'drop-socket', 'wait']],
  ['open', told(CLOSINGS.roomClosed), 'stopped', ['stop-waiting', 'drop-socket']],
  ['opening', told(CLOSINGS.unauthenticated), 'stopped', ['stop-waiting', 'drop-socket']],
  ['open', told(CLOSINGS.policy), 'stopped', ['stop-waiting', 'drop-socket']],
  ['opening', told(CLOSINGS.upgradeNeeded), 'stopped', ['stop-waiting', 'drop-socket']],
  ['open', told(CLOSINGS.replaced), 'stopped', ['stop-waiting', 'drop-socket']],
  ['waiting', { kind: 'waited' }, 'opening', ['stop-waiting', 'open-socket']],
  ['waiting', { kind: 'woke' }, 'opening', ['stop-waiting', 'open-socket']],
  ['waiting', { kind: 'dropped' }, 'waiting', []],
  ['open', { kind: 'waited' }, 'open', []],
  ['stopped', { kind: 'woke' }, 'stopped', []],
  ['stopped', { kind: 'waited' }, 'stopped', []],
  ['stopped', { kind: 'close' }, 'closed', []],
  ['closed', { kind: 'woke' }, 'closed', []],
  ['closed', { kind: 'opened' }, 'closed', []],
  ['open', { kind: 'close' }, 'closed', ['stop-waiting', 'drop-socket']],
  ['waiting', { kind: 'close' }, 'closed', ['stop-waiting', 'drop-socket']],
];

describe('the connection machine', () => {
  it.each(TABLE)('%s on %o becomes %s', (from, event, to, effects) => {
    const state = STATES[from];
    if (state === undefined) throw new Error(`no state ${from}`);
    const step = connectionStep(state, event, 100, 0.5);
    expect(step.state.name).toBe(to);
    expect(step.effects.map((effect) => effect.kind)).toEqual(effects);
  });

  it('begins by opening a socket and says "connecting" until the first try failed', () => {
    const first = firstStep();
    expect(first.effects).toEqual([{ kind: 'open-socket' }]);
    expect(connectionStatus(first.state).connection).toBe('connecting');
    const failed = connectionStep(first.state, { kind: 'dropped' }, 100, 0);
    expect(connectionStatus(failed.state)).toEqual({ connection: 'lost', lostSince: 100, stopped: null });
  });

  it('remembers since when it is lost over all tries', () => {
    let state = connectionStep({ name: 'open', attempt: 0 }, { kind: 'dropped' }, 500, 0).state;
    for (let at = 1000; at < 5000; at += 1000) {
      state = connectionStep(state, { kind: 'waited' }, at, 0).state;
      state = connectionStep(state, { kind: 'dropped' }, at + 1, 0).state;
    }
    expect(connectionStatus(state)).toMatchObject({ connection: 'lost', lostSince: 500 });
  });

  it('waits longer for a server that lets in and throws out, until it gives the state', () => {
    let state: ConnectionState = { name: 'opening', attempt: 0, lostSince: null };
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      state = connectionStep(state, { kind: 'opened' }, 0, 0).state;
      const step = connectionStep(state, { kind: 'dropped' }, 0, 0);
      waits.push(...step.effects.flatMap((effect) => (effect.kind === 'wait' ? [effect.delayMs] : [])));
      state = connectionStep(step.state, { kind: 'waited' }, 0, 0).state;
    }
    expect(waits).toEqual([150, 300, 600, 1200, 2400, 2500]);
    state = connectionStep(state, { kind: 'opened' }, 0, 0).state;
    expect(connectionStep(state, { kind: 'proved' }, 0, 0).state).toEqual({ name: 'open', attempt: 0 });
  });

  it('never comes back sooner than the server asked', () => {
    const event = { kind: 'told', closing: CLOSINGS.storeUnavailable, retryAfterMs: 2000 } as const;
    const { effects } = connectionStep({ name: 'open', attempt: 0 }, event, 0, 0);
    expect(effects).toContainEqual({ kind: 'wait', delayMs: 2000 });
  });
});

describe('the wait between tries', () => {
  it('grows, is spread by chance, and stays under the cap', () => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const least = backoffMs(attempt, 0);
      const most = backoffMs(attempt, 0.999);
      expect(least).toBeLessThan(most);
      expect(most).toBeLessThanOrEqual(5000);
      expect(least).toBeGreaterThanOrEqual(150);
    }
    expect(backoffMs(0, 0, true)).toBeGreaterThanOrEqual(5000);
  });
});
