import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@heard/shared/protocol';
import { systemClock } from '../../server/src/platform/system-clock.ts';
import { openRedisStore } from '../../server/src/storage/redis/open-redis-store.ts';
import { startRedisServer } from '../contract/redis-server.ts';
import { eventually } from '../contract/eventually.ts';
import { openRoomOfTwo, Partner, token } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { beginTalk } from './walk.ts';

const endings: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  endings.push(async () => server.close());
  return server;
}

/** What this device is handed, as it comes. */
function listen(partner: Partner): string[] {
  const heard: string[] = [];
  partner.socket.on('signal', ({ sealed }) => heard.push(sealed));
  endings.push(() => partner.leave());
  return heard;
}

describe('signals of a call', () => {
  it('go, as they are, to every device of the other seat and to nobody else', async () => {
    const server = await start();
    const { a, b, room } = await openRoomOfTwo(server.url);
    const second = await Partner.enter(server.url, room.room, room.credentials.b);
    const stranger = await openRoomOfTwo(server.url);
    await beginTalk(a, b);
    const [atA, atB, atSecond, atStranger] = [a, b, second, stranger.b].map((partner) => listen(partner));
    listen(stranger.a);
    const sealed = [token(900), token(64)];
    for (const one of sealed) expect(await a.raw('signal', { sealed: one })).toEqual({ ok: true });
    await eventually(() => atB?.length === 2 && atSecond?.length === 2, 3000, 'both devices hear');
    expect([atB, atSecond]).toEqual([sealed, sealed]);
    await b.raw('signal', { sealed: sealed[0] });
    await eventually(() => atA?.length === 1, 3000, 'the answer comes');
    expect([atB?.length, atStranger?.length]).toEqual([2, 0]);
  });

  it('go from one process to the other', async () => {
    const redis = await startRedisServer({ appendOnly: true });
    endings.push(async () => redis.stop());
    const stores = await Promise.all(
      [1, 2].map(() => openRedisStore({ url: redis.url, randomBytes, clock: systemClock })),
    );
    const urls: string[] = [];
    for (const store of stores) {
      endings.push(() => store.close());
      urls.push((await start({ store })).url);
    }
    const { a, b } = await openRoomOfTwo(urls[0] ?? '', urls[1]);
    await beginTalk(a, b);
    listen(a);
    const atB = listen(b);
    const sealed = token(500);
    await a.raw('signal', { sealed });
    await eventually(() => atB.length === 1, 3000, 'it comes over');
    expect(atB).toEqual([sealed]);
  });

  it('are not taken outside a talk, and not without end', async () => {
    const server = await start();
    const { a, b } = await openRoomOfTwo(server.url);
    const atB = listen(b);
    listen(a);
    const signal = { sealed: token(64) };
    expect(await a.raw('signal', signal)).toMatchObject({ ok: false, problem: { code: 'CONFLICT_STALE' } });
    await beginTalk(a, b);
    const answers = await Promise.all(
      Array.from({ length: LIMITS.signalBurst + 20 }, () => a.raw('signal', signal)),
    );
    const taken = answers.filter((answer) => (answer as { ok: boolean }).ok).length;
    expect(taken).toBeGreaterThanOrEqual(LIMITS.signalBurst);
    expect(taken).toBeLessThan(LIMITS.signalBurst + 20);
    expect(answers).toContainEqual(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'TOO_MANY' }) }),
    );
    await eventually(() => atB.length === taken, 3000, 'what was taken is handed on');
  });
});

describe('ways through for a call', () => {
  const env = { TURN_URLS: 'turn:127.0.0.1:3478', TURN_SECRET: 'known-to-the-relay', TURN_SECONDS: '90' };

  it('come with credentials of their own, and the secret is nowhere', async () => {
    const server = await start({ env });
    const { a, b } = await openRoomOfTwo(server.url);
    listen(b);
    listen(a);
    const [first, second] = [await a.raw('call-servers'), await b.raw('call-servers')];
    expect(first).toMatchObject({ ok: true, call: { relayOnly: false, goodForMs: 90_000 } });
    expect(first).not.toEqual(second);
    const said = JSON.stringify([first, second, server.lines]);
    expect(said).toMatch(/"username":"\d{10}:/);
    expect(said).not.toContain(env.TURN_SECRET);
  });

  it('are not asked for without end', async () => {
    const server = await start({ env });
    const { a, b } = await openRoomOfTwo(server.url);
    listen(b);
    listen(a);
    const answers = await Promise.all(Array.from({ length: 30 }, () => a.raw('call-servers')));
    expect(answers.filter((answer) => (answer as { ok: boolean }).ok)).toHaveLength(LIMITS.callServersBurst);
  });
});
