import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../contract/eventually.ts';
import { openRoomOfTwo, Partner, type OpenRoom } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { beginTalk, catchUp, mustAccept, talkOf, walkUntil } from './walk.ts';

const MINUTE_MS = 60_000;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Talk {
  readonly stays: Partner;
  readonly goes: Partner;
  readonly room: OpenRoom;
}

/** In the first share; whose turn it is stays, the listener goes. */
async function atShare(): Promise<Talk> {
  const { a, b, room } = await openRoomOfTwo(server.url);
  await beginTalk(a, b);
  await walkUntil(a, b, ({ step }) => step.id === 'honest-share');
  const isA = talkOf(a).step.floor === 'a';
  return { stays: isA ? a : b, goes: isA ? b : a, room };
}

/** The transport below Socket.IO, as far as these tests reach into it. */
interface RawSocket {
  readonly pause: () => void;
  readonly terminate: () => void;
}

function rawOf(partner: Partner): RawSocket {
  const { engine } = partner.socket.io as unknown as { engine: { transport: { ws: RawSocket } } };
  return engine.transport.ws;
}

const WAYS: readonly (readonly [string, (partner: Partner) => void])[] = [
  ['a page that says goodbye', (partner) => partner.leave()],
  [
    'a killed tab',
    (partner) => {
      partner.socket.io.reconnection(false);
      rawOf(partner).terminate();
    },
  ],
  ['a network that is gone', (partner) => rawOf(partner).pause()],
];

/** What the other's browser got since then: which fields of the view changed, in which order. */
function told(partner: Partner, from: number): readonly string[] {
  const pushes = partner.pushes.slice(from - 1);
  return pushes.slice(1).map((push, index) => {
    const before = pushes[index]?.view.phase ?? {};
    const changed = Object.entries(push.view.phase).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
    );
    return changed.map(([key]) => key).join();
  });
}

describe('going away', () => {
  it('looks the same to the other whatever the reason, and is noticed after the same time', async () => {
    const talks = await Promise.all(WAYS.map(() => atShare()));
    const began = await Promise.all(
      talks.map(async ({ stays, goes }, index) => {
        await goes.raw('time');
        const from = stays.pushes.length;
        const at = performance.now();
        WAYS[index]?.[1](goes);
        await eventually(() => stays.pushes.length > from, 30_000, 'the other is told');
        return { from, tookMs: performance.now() - at, stays };
      }),
    );
    // From the last heartbeat 10 s, and that one lies at most 5 s back: none of the three is told at once.
    for (const { tookMs } of began) expect(tookMs).toBeGreaterThan(4500);
    server.skip(3 * MINUTE_MS);
    await Promise.all(
      began.map(({ stays }) =>
        eventually(() => talkOf(stays).break?.stage === 'away', 5000, 'it has become a break'),
      ),
    );
    const [first, ...others] = began.map(({ stays, from }) => told(stays, from));
    expect(first).toEqual(['clock,partnerGoneSince', 'break,partnerGoneSince']);
    for (const other of others) expect(other).toEqual(first);
    const views = began.map(({ stays }) => talkOf(stays).break);
    for (const view of views) expect(view).toMatchObject({ cause: 'lost', opensAt: null });
  }, 60_000);

  it('and back within those seconds was never away', async () => {
    const { stays, goes, room } = await atShare();
    const from = stays.pushes.length;
    goes.leave();
    const back = await Partner.enter(server.url, room.room, room.credentials[goes.seat]);
    server.skip(10_000);
    await stays.look();
    await back.look();
    expect(
      stays.pushes.slice(from).every(({ view }) => JSON.stringify(view).includes('"partnerGoneSince":null')),
    ).toBe(true);
    expect(talkOf(stays).clock.kind).toBe('running');
  });
});

describe('a break', () => {
  it('is kept by the server: nothing goes through, the time comes by itself, both come back to the same floor', async () => {
    const { stays, goes } = await atShare();
    const left = talkOf(stays).clock;
    if (left.kind !== 'running') throw new Error('no clock runs');
    await mustAccept(goes, { kind: 'take-break', length: 'twenty-minutes' });
    await catchUp(stays, goes);
    expect(await stays.send({ kind: 'send-piece' })).toMatchObject({
      ok: false,
      refusal: { reason: 'paused' },
    });
    expect(await stays.send({ kind: 'resume' })).toMatchObject({
      ok: false,
      refusal: { reason: 'on-break' },
    });
    const remaining = talkOf(stays).clock;
    server.skip(20 * MINUTE_MS);
    await eventually(() => talkOf(stays).break?.stage === 'due', 3000, 'the time has come, unasked');
    await mustAccept(stays, { kind: 'resume' });
    await catchUp(stays, goes);
    await mustAccept(goes, { kind: 'resume' });
    server.skip(5000);
    await eventually(() => talkOf(goes).break?.stage === 'together', 3000, 'the breath is over');
    await catchUp(stays, goes);
    await mustAccept(stays, { kind: 'go-on' });
    await catchUp(stays, goes);
    await mustAccept(goes, { kind: 'go-on' });
    await catchUp(stays, goes);
    const after = talkOf(stays);
    expect(after).toMatchObject({ break: null, step: { id: 'honest-share', floor: stays.seat } });
    if (after.clock.kind !== 'running' || remaining.kind !== 'stopped') throw new Error('no clock');
    expect(after.clock.endsAt - stays.state.now).toBeCloseTo(remaining.remainingMs, -3);
  });
});
