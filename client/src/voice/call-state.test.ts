import { describe, expect, it } from 'vitest';
import type { CallSignal, SignalBody } from './call-signal.ts';
import {
  callStep,
  firstCallStep,
  type CallEffect,
  type CallEvent,
  type CallState,
  type CallStep,
} from './call-state.ts';

/** Sessions compare as text: `M…` opens to `A…` and is opened to by `Z…`. */
const OWN = 'M'.repeat(22);
const FRESH = 'N'.repeat(22);
const LESS = 'A'.repeat(22);
const MORE = 'Z'.repeat(22);

const peer = { session: LESS, heard: 2, said: 1 };
const STATES: Readonly<Record<string, CallState>> = {
  seeking: { name: 'seeking', session: OWN, tries: 0 },
  linking: { name: 'linking', session: OWN, peer },
  linked: { name: 'linked', session: OWN, peer },
  mending: { name: 'mending', session: OWN, peer },
  'mending, opened to': { name: 'mending', session: OWN, peer: { ...peer, session: MORE } },
  'linked, opened to': { name: 'linked', session: OWN, peer: { ...peer, session: MORE } },
  elsewhere: { name: 'elsewhere' },
  ended: { name: 'ended' },
};

const came = (from: string, to: string | null, number: number, body: SignalBody): CallEvent => ({
  kind: 'came',
  signal: { from, to, number, body } satisfies CallSignal,
});
const hello = { kind: 'hello' } as const;
const answer = { kind: 'answer', sdp: 'v=0' } as const;
const elsewhere = { kind: 'elsewhere' } as const;
const link = (is: 'connected' | 'lost' | 'failed'): CallEvent => ({ kind: 'link', is });
const SEEK = ['stop-waiting', 'close-link', 'say', 'wait'];
const ADOPT = ['stop-waiting', 'say', 'open-link', 'wait'];

/** state, event, the state after it, and the kinds of its effects. */
const TABLE: readonly (readonly [string, CallEvent, string, readonly string[]])[] = [
  // Whoever says hello is answered and not yet talked with.
  ['seeking', came(LESS, null, 0, hello), 'seeking', ['say']],
  ['linked', came(MORE, null, 0, hello), 'linked', ['say']],
  ['linked', came(LESS, null, 0, hello), 'linked', []],
  // Whoever addresses this session is here now.
  ['seeking', came(LESS, OWN, 0, hello), 'linking', ADOPT],
  ['seeking', came(MORE, OWN, 1, { kind: 'offer', sdp: 'v=0' }), 'linking', [...ADOPT, 'take']],
  ['linked', came(MORE, OWN, 0, hello), 'linking', ['say', ...ADOPT]],
  ['linked', came(LESS, OWN, 0, hello), 'linked', []],
  // Another's, an older session's, or nobody's.
  ['seeking', came(LESS, FRESH, 0, hello), 'seeking', []],
  ['linking', came(LESS, FRESH, 3, answer), 'linking', []],
  ['seeking', came(LESS, null, 1, answer), 'seeking', []],
  // In order and once.
  ['linking', came(LESS, OWN, 3, answer), 'linking', ['take']],
  ['linking', came(LESS, OWN, 2, answer), 'linking', []],
  ['linking', came(LESS, OWN, 1, answer), 'linking', []],
  ['linking', came(LESS, OWN, 4, answer), 'seeking', SEEK],
  ['mending', came(LESS, OWN, 9, answer), 'seeking', SEEK],
  ['linked', came(LESS, OWN, 4, answer), 'linked', []],
  // The link.
  ['linking', link('connected'), 'linked', ['stop-waiting']],
  ['linking', link('lost'), 'linking', []],
  ['linking', link('failed'), 'linking', []],
  ['linked', link('lost'), 'mending', ['offer-again', 'wait']],
  ['linked, opened to', link('lost'), 'mending', ['wait']],
  ['linked', link('failed'), 'seeking', SEEK],
  ['mending', link('connected'), 'linked', ['stop-waiting']],
  ['mending', link('lost'), 'mending', []],
  ['mending', link('failed'), 'seeking', SEEK],
  ['seeking', link('connected'), 'seeking', []],
  // Its time is up.
  ['seeking', { kind: 'waited' }, 'seeking', ['say', 'wait']],
  ['linking', { kind: 'waited' }, 'seeking', SEEK],
  ['mending, opened to', { kind: 'waited' }, 'seeking', SEEK],
  ['linked', { kind: 'waited' }, 'linked', []],
  // The room's socket is back.
  ['seeking', { kind: 'line-up' }, 'seeking', SEEK],
  ['linking', { kind: 'line-up' }, 'seeking', SEEK],
  ['linked', { kind: 'line-up' }, 'linked', []],
  // What the link made goes to the peer.
  ['linking', { kind: 'made', body: answer }, 'linking', ['say']],
  ['seeking', { kind: 'made', body: answer }, 'seeking', []],
  // Another device of this seat.
  ['linked', came(LESS, OWN, 3, elsewhere), 'elsewhere', ['stop-waiting', 'close-link']],
  ['elsewhere', came(LESS, OWN, 0, hello), 'elsewhere', []],
  ['elsewhere', came(LESS, null, 0, hello), 'elsewhere', []],
  ['elsewhere', { kind: 'line-up' }, 'elsewhere', []],
  ['elsewhere', { kind: 'take-over' }, 'seeking', SEEK],
  ['linked', { kind: 'take-over' }, 'linked', []],
  // The end.
  ['linked', { kind: 'end' }, 'ended', ['stop-waiting', 'close-link']],
  ['ended', came(LESS, OWN, 0, hello), 'ended', []],
  ['ended', { kind: 'waited' }, 'ended', []],
];

describe('the call machine', () => {
  it.each(TABLE)('%s on %j becomes %s', (from, event, to, effects) => {
    const state = STATES[from];
    if (state === undefined) throw new Error(`no state ${from}`);
    const step = callStep(state, event, FRESH);
    expect(step.state.name).toBe(to);
    expect(step.effects.map((effect) => effect.kind)).toEqual(effects);
    const isAnew = effects === SEEK;
    expect(isAnew && step.state.name === 'seeking' ? step.state.session : FRESH).toBe(FRESH);
  });

  it('numbers what it says to one device from 1, and begins anew with another', () => {
    let step = callStep(
      { name: 'linking', session: OWN, peer: { session: LESS, heard: 0, said: 0 } },
      made,
      FRESH,
    );
    const numbers = [said(step)];
    step = callStep(step.state, made, FRESH);
    numbers.push(said(step));
    step = callStep(step.state, came(MORE, OWN, 0, hello), FRESH);
    expect(step.effects[0]).toMatchObject({ signal: { to: LESS, number: 3, body: elsewhere } });
    step = callStep(step.state, made, FRESH);
    expect([...numbers, said(step)]).toEqual([1, 2, 1]);
    expect(step.effects[0]).toMatchObject({ signal: { to: MORE } });
  });

  it('has one opener of two, by the greater session', () => {
    expect(linkOpenedTo(LESS)).toEqual({ kind: 'open-link', isOpener: true });
    expect(linkOpenedTo(MORE)).toEqual({ kind: 'open-link', isOpener: false });
  });

  it('says hello ever more slowly while nobody answers', () => {
    let step = firstCallStep(OWN);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      waits.push(...step.effects.flatMap((effect) => (effect.kind === 'wait' ? [effect.delayMs] : [])));
      step = callStep(step.state, { kind: 'waited' }, FRESH);
    }
    expect(waits).toEqual([1500, 3000, 6000, 6000, 6000, 6000]);
  });
});

function linkOpenedTo(from: string): CallEffect | undefined {
  const seeking: CallState = { name: 'seeking', session: OWN, tries: 0 };
  const { effects } = callStep(seeking, came(from, OWN, 0, hello), FRESH);
  return effects.find((effect) => effect.kind === 'open-link');
}

const made: CallEvent = { kind: 'made', body: answer };

function said(step: CallStep): number {
  const [effect] = step.effects;
  return effect?.kind === 'say' ? effect.signal.number : Number.NaN;
}
