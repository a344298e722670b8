import { CLOSINGS } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveRoomKeys } from '../crypto/derive-room-keys.ts';
import { sealPiece } from '../crypto/seal-piece.ts';
import { FakeClock, settled } from '../testing/fake-clock.ts';
import { fakeWires } from '../testing/fake-wire.ts';
import { homeView, push, talkingView } from '../testing/views.ts';
import { openRoomConnection } from './room-connection.ts';
import type { RoomPort } from './room-port.ts';

const room = 'r'.repeat(22);
const keys = deriveRoomKeys(new Uint8Array(32).fill(7), room);
const hello = { version: 1, room, credential: 'c'.repeat(43) };

let clock: FakeClock;
let wires: ReturnType<typeof fakeWires>;
let wake: () => void;
let port: RoomPort;

beforeEach(() => {
  clock = new FakeClock();
  wires = fakeWires();
  let drawn = 0;
  port = openRoomConnection({
    hello,
    keys,
    openWire: wires.open,
    clock,
    random: (length) => new Uint8Array(length).fill((drawn += 1)),
    onWake: (listener) => {
      wake = listener;
      return () => (wake = () => undefined);
    },
  });
});

afterEach(() => port.close());

/** Lets the newest wire in and gives the room's state. */
async function letIn(state = push(1)): Promise<void> {
  wires.last().events.opened();
  wires.last().answer('look', { ok: true, state });
  for (let trip = 0; trip < 5; trip += 1) {
    await settled();
    wires.last().answer('time', { now: state.now });
  }
  await settled();
}

/** Cuts the line and waits for the next try. */
async function cutAndRetry(): Promise<void> {
  wires.last().events.dropped();
  await clock.pass(6000);
}

describe('coming in', () => {
  it('says hello with the credential in the first message and asks for the whole state', async () => {
    expect(wires.last().hello).toEqual(hello);
    expect(port.snapshot()).toMatchObject({ connection: 'connecting', state: null });
    await letIn(push(4));
    expect(port.snapshot()).toMatchObject({ connection: 'connected', state: push(4) });
  });

  it('comes back after a drop, keeping what it had readable meanwhile', async () => {
    await letIn(push(4));
    wires.last().events.dropped();
    expect(port.snapshot()).toMatchObject({ connection: 'lost', lostSince: 1000, state: push(4) });
    await clock.pass(6000);
    expect(wires.all).toHaveLength(2);
    await letIn(push(6));
    expect(port.snapshot()).toMatchObject({ connection: 'connected', lostSince: null, state: push(6) });
  });

  it('stops for good when the server says so, and opens no further socket', async () => {
    await letIn();
    wires.last().events.closing({ code: CLOSINGS.roomClosed.code });
    expect(port.snapshot()).toMatchObject({ connection: 'stopped', stopped: CLOSINGS.roomClosed });
    wake();
    await clock.pass(60_000);
    expect(wires.all).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });

  it('stops on a refused hello that stops, and retries on one that does not', async () => {
    const problem = { code: 'UNAVAILABLE', message: '.', retry: true, retryAfterMs: 2000 };
    wires.last().events.refused({ code: CLOSINGS.storeUnavailable.code, problem });
    await clock.pass(1900);
    expect(wires.all).toHaveLength(1);
    await clock.pass(200);
    expect(wires.all).toHaveLength(2);
    wires.last().events.refused({ code: CLOSINGS.roomClosed.code, problem: { ...problem, code: 'GONE' } });
    expect(port.snapshot().stopped).toEqual(CLOSINGS.roomClosed);
  });

  it('gives up a try that is never let in', async () => {
    await clock.pass(6500);
    expect(wires.all.length).toBeGreaterThan(1);
    expect(wires.all[0]?.isDropped).toBe(true);
  });

  it('comes back at once when the page wakes', async () => {
    await letIn();
    for (let round = 0; round < 5; round += 1) await cutAndRetry();
    wires.last().events.dropped();
    const before = wires.all.length;
    wake();
    expect(wires.all).toHaveLength(before + 1);
  });
});

describe('states', () => {
  it('takes newer pushes, drops old ones, and asks when in doubt', async () => {
    await letIn(push(4));
    wires.last().events.state(push(5, homeView(2)));
    expect(port.snapshot().state?.revision).toBe(5);
    const looks = wires.last().asked('look').length;
    wires.last().events.state(push(3));
    expect(port.snapshot().state?.revision).toBe(5);
    expect(wires.last().asked('look')).toHaveLength(looks + 1);
  });

  it('notices that the server went back, takes its state, and says so until things go on', async () => {
    await letIn(push(9, homeView(9)));
    await cutAndRetry();
    await letIn(push(7, homeView(7)));
    expect(port.snapshot()).toMatchObject({ serverWentBack: true, state: { revision: 7 } });
    wires.last().events.state(push(8, homeView(8)));
    expect(port.snapshot().serverWentBack).toBe(false);
  });

  it('stops for an update when it cannot read what it asked for', async () => {
    wires.last().events.opened();
    wires.last().answer('look', { ok: true, state: { ...push(1), view: { phase: { kind: 'unheard-of' } } } });
    await settled();
    expect(port.snapshot().stopped).toEqual(CLOSINGS.upgradeNeeded);
  });

  it('keeps trying while the server cannot read the room', async () => {
    wires.last().events.opened();
    wires.last().answer('look', { ok: false, problem: { code: 'UNAVAILABLE', message: '.', retry: true } });
    await settled();
    expect(port.snapshot().connection).toBe('lost');
    await clock.pass(1000);
    expect(wires.all).toHaveLength(2);
  });

  it('holds when a command finds the store away, until the room can be read again', async () => {
    await letIn(push(4));
    const answered = port.send({ kind: 'arrive' });
    const away = { ok: false, problem: { code: 'UNAVAILABLE', message: '.', retry: true } };
    wires.last().answer('command', away);
    await expect(answered).resolves.toMatchObject(away);
    wires.last().answer('look', away);
    await settled();
    expect(port.snapshot()).toMatchObject({ connection: 'lost', isHolding: true, state: push(4) });
    await clock.pass(6000);
    wires.last().events.opened();
    expect(port.snapshot()).toMatchObject({ connection: 'lost', isHolding: true });
    await letIn(push(5));
    expect(port.snapshot()).toMatchObject({ connection: 'connected', isHolding: false, state: push(5) });
  });

  it('holds when it is told that the store is away, on the same line, until the state comes again', async () => {
    await letIn(push(4));
    await clock.pass(1000);
    wires.last().events.holding();
    expect(port.snapshot()).toMatchObject({ connection: 'lost', isHolding: true, state: push(4) });
    const { lostSince } = port.snapshot();
    await clock.pass(1000);
    wires.last().events.holding();
    expect(port.snapshot().lostSince).toBe(lostSince);
    wires.last().events.state(push(4));
    expect(port.snapshot()).toMatchObject({ connection: 'connected', isHolding: false, lostSince: null });
    expect(wires.all).toHaveLength(1);
  });

  it('asks again on waking while connected', async () => {
    await letIn();
    const looks = wires.last().asked('look').length;
    wake();
    expect(wires.last().asked('look')).toHaveLength(looks + 1);
  });
});

describe('commands', () => {
  it('are never kept for later: without a connection the answer is "not sent", at once', async () => {
    await expect(port.send({ kind: 'arrive' })).resolves.toEqual({ ok: false, notSent: true });
    await letIn();
    wires.last().events.dropped();
    await expect(port.send({ kind: 'arrive' })).resolves.toEqual({ ok: false, notSent: true });
    await clock.pass(6000);
    await letIn(push(2));
    expect(wires.all.flatMap((wire) => wire.asked('command'))).toEqual([]);
  });

  it('name the turn on the screen and an id of their own', async () => {
    await letIn(push(1, homeView(33)));
    void port.send({ kind: 'arrive' });
    void port.send({ kind: 'arrive' });
    const sent = wires
      .last()
      .asked('command')
      .map((asked) => asked.request as { id: string; turn: number });
    expect(sent.map((envelope) => envelope.turn)).toEqual([33, 33]);
    expect(new Set(sent.map((envelope) => envelope.id)).size).toBe(2);
  });

  it('bring the state in their answer, refused or not', async () => {
    await letIn(push(1));
    const sending = port.send({ kind: 'arrive' });
    wires
      .last()
      .answer('command', { ok: false, refusal: { refused: true, reason: 'stale' }, state: push(2) });
    await expect(sending).resolves.toMatchObject({ ok: false, refusal: { reason: 'stale' } });
    expect(port.snapshot().state?.revision).toBe(2);
  });

  it('without an answer in four seconds mean a dead line: dropped, "not sent", and tried anew', async () => {
    await letIn();
    const sending = port.send({ kind: 'arrive' });
    await clock.pass(3900);
    expect(wires.last().isDropped).toBe(false);
    await clock.pass(200);
    await expect(sending).resolves.toEqual({ ok: false, notSent: true });
    expect(wires.all[0]?.isDropped).toBe(true);
    expect(port.snapshot().connection).toBe('lost');
  });
});

describe('written pieces', () => {
  it('go out sealed, and come in opened', async () => {
    await letIn(push(1, talkingView('')));
    const sending = port.sendPiece('what I wanted to say');
    const envelope = wires.last().asked('command')[0]?.request as { sealed: string };
    expect(JSON.stringify(envelope)).not.toContain('wanted');
    wires.last().answer('command', { ok: true, state: push(2, talkingView('a')) });
    await expect(sending).resolves.toMatchObject({ ok: true });
    expect(wires.last().asked('words')[0]?.request).toEqual({ after: 0 });
    wires.last().answer('words', { ok: true, pieces: [{ number: 1, sealed: envelope.sealed }] });
    await settled();
    expect(port.snapshot().words).toEqual([{ number: 1, seat: 'a', text: 'what I wanted to say' }]);
  });

  it('whose answer was lost are said again under the same id, and count once', async () => {
    await letIn(push(1, talkingView('')));
    const sending = port.sendPiece('once');
    const first = wires.last().asked('command')[0]?.request;
    await cutAndRetry();
    await letIn(push(2, talkingView('a')));
    expect(wires.last().asked('command')[0]?.request).toEqual(first);
    wires.last().answer('command', { ok: true, state: push(2, talkingView('a')) });
    await expect(sending).resolves.toMatchObject({ ok: true });
  });

  it('are not said again after a minute: by then it is for the writer to decide', async () => {
    await letIn(push(1, talkingView('')));
    const sending = port.sendPiece('late');
    wires.last().events.dropped();
    await clock.pass(61_000);
    while (wires.last().isDropped) await clock.pass(1000);
    await letIn(push(2, talkingView('')));
    await expect(sending).resolves.toEqual({ ok: false, notSent: true });
    expect(wires.last().asked('command')).toEqual([]);
  });

  it('that are too long are refused here', async () => {
    await letIn(push(1, talkingView('')));
    await expect(port.sendPiece('x'.repeat(4001))).resolves.toMatchObject({
      ok: false,
      problem: { code: 'TOO_LARGE' },
    });
    expect(wires.last().asked('command')).toEqual([]);
  });

  it('are wiped when the conversation ends, and on closing', async () => {
    await letIn(push(1, talkingView('a')));
    const place = { conversation: 1, seat: 'a' } as const;
    const sealed = sealPiece(keys, place, 'gone soon', (length) => new Uint8Array(length));
    wires.last().answer('words', { ok: true, pieces: [{ number: 1, sealed }] });
    await settled();
    expect(port.snapshot().words).toHaveLength(1);
    wires.last().events.state(push(2, homeView(9)));
    expect(port.snapshot().words).toEqual([]);
    port.close();
    expect(port.snapshot()).toMatchObject({ state: null, words: [], connection: 'stopped' });
    expect(wires.last().isDropped).toBe(true);
    expect(clock.waiting).toBe(0);
  });
});

describe("the store's time", () => {
  it('comes from round trips, whatever this clock reads', async () => {
    wires.last().events.opened();
    for (let trip = 0; trip < 5; trip += 1) {
      await clock.pass(20);
      wires.last().answer('time', { now: 9_000_000 + clock.monotonic() - 10 });
      await settled();
    }
    expect(port.now() - clock.monotonic()).toBe(9_000_000);
    expect(wires.last().asked('time')).toHaveLength(5);
  });

  it('is known at once from the first state, and corrected after the device slept', async () => {
    await letIn(push(1, homeView(), { now: 7_000_000 }));
    expect(port.now()).toBe(7_000_000);
    wires.last().events.state(push(2, homeView(), { now: 7_600_000 }));
    expect(port.now()).toBe(7_600_000);
  });
});
