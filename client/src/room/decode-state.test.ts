import { CLOSINGS } from '@heard/shared/protocol';
import { describe, expect, it } from 'vitest';
import { homeView, push, talkingView } from '../testing/views.ts';
import { closingOf, decodeAnswer, decodePieces, decodeState, decodeTime } from './decode-state.ts';

describe('what the server says', () => {
  it('is taken as it is meant, with fields this page does not know', () => {
    for (const view of [homeView(), talkingView('ab')]) {
      expect(decodeState(push(1, view))).toEqual(push(1, view));
      expect(decodeState({ ...push(1, view), later: 1 })).not.toBeNull();
    }
  });

  it.each([
    null,
    'state',
    [],
    {},
    { ...push(1), revision: -1 },
    { ...push(1), now: Number.NaN },
    { ...push(1), pairing: 7 },
    { ...push(1), incarnation: null },
    { ...push(1), view: null },
    { ...push(1), view: { ...homeView(), seat: 'c' } },
    { ...push(1), view: { ...homeView(), phase: { kind: 'toString' } } },
    { ...push(1), view: { ...homeView(), phase: { kind: 'talking' } } },
    {
      ...push(1),
      view: { ...talkingView(''), phase: { ...talkingView('').phase, pieces: [{ from: 1, seats: 'xyz' }] } },
    },
    {
      ...push(1),
      view: { ...talkingView(''), phase: { ...talkingView('').phase, clock: { kind: 'running' } } },
    },
  ])('is nothing when it is %j', (raw) => {
    expect(decodeState(raw)).toBeNull();
    expect(decodeAnswer({ ok: true, state: raw })).toBeNull();
  });

  it('answers are accepted, refused, or a problem, and nothing else', () => {
    const refusal = { refused: true, reason: 'stale' };
    const problem = { code: 'GONE', message: '.', retry: false };
    expect(decodeAnswer({ ok: false, refusal, state: push(1) })).not.toBeNull();
    expect(decodeAnswer({ ok: false, problem })).not.toBeNull();
    for (const raw of [
      null,
      {},
      { ok: 1 },
      { ok: false },
      { ok: false, refusal },
      { ok: false, problem: {} },
    ]) {
      expect(decodeAnswer(raw)).toBeNull();
    }
  });

  it('times, pieces and closings are read or nothing', () => {
    expect(decodeTime({ now: 5 })).toBe(5);
    expect(decodeTime({ problem: {} })).toBeNull();
    expect(decodePieces({ ok: true, pieces: [{ number: 1, sealed: 'x' }] })).toHaveLength(1);
    expect(decodePieces({ ok: true, pieces: [{ number: '1', sealed: 'x' }] })).toBeNull();
    expect(decodePieces({ ok: false })).toBeNull();
    for (const closing of Object.values(CLOSINGS)) expect(closingOf({ code: closing.code })).toBe(closing);
    expect(closingOf({ code: 1 })).toBeNull();
  });
});
