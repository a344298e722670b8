import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClockView } from '@heard/shared/engine';
import { CLOSINGS } from '@heard/shared/protocol';
import { eventually } from '../contract/eventually.ts';
import { startRedisServer, type RedisServer } from '../contract/redis-server.ts';
import { openRoomOfTwo, type Partner } from '../integration/partner.ts';
import { beginTalk, catchUp, mustAccept, talkOf, walkUntil } from '../integration/walk.ts';
import { ServerChild } from './server-child.ts';

/** What the clock may have moved on at most while a server was gone: one heartbeat, and the press around it. */
const TOLERANCE_MS = 2000;

/**
 * A killed server stays away for this long. What is tested is that real time which passes meanwhile costs nobody
 * anything, so real time has to pass: more of it than the tolerance, or a server that burns it would go unseen.
 */
const DOWN_MS = 5000;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function embeddedServer(): Promise<ServerChild> {
  const directory = await mkdtemp(join(tmpdir(), 'heard-kill-'));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  const server = new ServerChild({ DATA_DIR: directory });
  cleanups.push(() => server.end('SIGKILL'));
  await server.start();
  return server;
}

async function redis(): Promise<RedisServer> {
  const server = await startRedisServer({ appendOnly: true });
  cleanups.push(() => server.stop());
  return server;
}

async function serverOn(redisUrl: string): Promise<ServerChild> {
  const server = new ServerChild({ REDIS_URL: redisUrl });
  cleanups.push(() => server.end('SIGKILL'));
  await server.start();
  return server;
}

async function share(a: Partner, b: Partner): Promise<{ speaker: Partner; listener: Partner }> {
  cleanups.push(async () => [a, b].forEach((partner) => partner.leave()));
  await beginTalk(a, b);
  await walkUntil(a, b, ({ step }) => step.id === 'honest-share');
  return talkOf(a).step.floor === 'a' ? { speaker: a, listener: b } : { speaker: b, listener: a };
}

/** Time left in the turn on the store's clock. */
function leftOf(clock: ClockView, now: number): number {
  if (clock.kind === 'none') throw new Error('no clock');
  return clock.kind === 'running' ? clock.endsAt - now : clock.remainingMs;
}

const isRunning = (partner: Partner) => talkOf(partner).clock.kind === 'running';

describe('a server killed in a share turn', () => {
  it('comes back to the same step, speaker, pieces and time, on the embedded store', async () => {
    const server = await embeddedServer();
    const { a, b } = await openRoomOfTwo(server.url);
    const { speaker, listener } = await share(a, b);
    await mustAccept(speaker, { kind: 'send-piece' });
    await speaker.look();
    const before = { talk: talkOf(speaker), turn: speaker.state.view.turn };
    const left = leftOf(before.talk.clock, speaker.state.now);

    await server.end('SIGKILL');
    await eventually(() => !a.socket.connected && !b.socket.connected, 5000, 'both notice');
    const seen = [a.pushes.length, b.pushes.length];
    await realTime(DOWN_MS);
    await server.start();
    await eventually(
      () => a.pushes.length > (seen[0] ?? 0) && b.pushes.length > (seen[1] ?? 0),
      10_000,
      'both are back',
    );
    await eventually(() => isRunning(a) && isRunning(b), 5000, 'the clock runs again');
    await listener.look();
    await catchUp(a, b);

    const after = talkOf(listener);
    expect(after.step).toEqual({ ...before.talk.step, ready: after.step.ready });
    expect(after.step.floor).toBe(speaker.seat);
    expect(after.pieces).toEqual(before.talk.pieces);
    expect(listener.state.view.turn).toBe(before.turn);
    const leftNow = leftOf(after.clock, listener.state.now);
    expect(Math.abs(left - leftNow)).toBeLessThan(TOLERANCE_MS);
    const words = await listener.raw('words', { after: 0 });
    expect(words).toMatchObject({ ok: true });
    await mustAccept(speaker, { kind: 'hand-over' });
  }, 60_000);

  it('stops the clock for the partner on another process within seconds, as of its last heartbeat', async () => {
    const { url } = await redis();
    const [one, other] = await Promise.all([serverOn(url), serverOn(url)]);
    const { a, b } = await openRoomOfTwo(one.url, other.url);
    await share(a, b);
    await b.look();
    const left = leftOf(talkOf(b).clock, b.state.now);
    const floor = talkOf(b).step.floor;

    await one.end('SIGKILL');
    await eventually(() => talkOf(b).clock.kind === 'stopped', 8000, 'b sees the clock stop');
    expect(talkOf(b).partnerGoneSince).not.toBeNull();
    expect(Math.abs(left - leftOf(talkOf(b).clock, b.state.now))).toBeLessThan(TOLERANCE_MS);

    await one.start();
    await eventually(() => talkOf(b).clock.kind === 'running', 10_000, 'a is back and the clock runs');
    expect(talkOf(b).step.floor).toBe(floor);
    await catchUp(a, b);
  }, 60_000);
});

describe('two processes on one Redis', () => {
  it('hold one conversation, one partner on each, to the close', async () => {
    const { url } = await redis();
    const [one, other] = await Promise.all([serverOn(url), serverOn(url)]);
    const { a, b } = await openRoomOfTwo(one.url, other.url);
    await share(a, b);
    await walkUntil(a, b, ({ step }) => step.id === 'honest-heard');
    expect(talkOf(a).step).toEqual(talkOf(b).step);
    expect(talkOf(a).clock).toEqual(talkOf(b).clock);
    const presses = await Promise.all([a.send({ kind: 'pause' }), b.send({ kind: 'pause' })]);
    expect(presses.map(({ ok }) => ok)).toEqual([true, true]);
    await catchUp(a, b);
    expect(talkOf(a).pause).not.toBeNull();
  }, 60_000);

  it('carry on through a Redis that is killed: refused meanwhile, nothing acknowledged lost', async () => {
    const store = await redis();
    const server = await serverOn(store.url);
    const { a, b } = await openRoomOfTwo(server.url);
    const { speaker, listener } = await share(a, b);
    await mustAccept(speaker, { kind: 'send-piece' });
    const { turn } = speaker.state.view;
    const pieces = talkOf(speaker).pieces;
    await store.kill();
    // Nobody has pressed anything: both screens are told all the same.
    await eventually(() => a.holdings > 0 && b.holdings > 0, 5000, 'both hear that the store is away');
    const refused = await listener.send({ kind: 'pause' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'UNAVAILABLE', retry: true } });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const seen = [a.pushes.length, b.pushes.length];
    await store.restart();
    await eventually(
      () => a.pushes.length > (seen[0] ?? 0) && b.pushes.length > (seen[1] ?? 0),
      10_000,
      'both are told that it is back',
    );
    expect((await listener.look()).ok).toBe(true);
    expect(listener.state.view.turn).toBe(turn);
    expect(talkOf(listener).pieces).toEqual(pieces);
    await eventually(() => isRunning(listener), 5000, 'the clock runs again');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  }, 60_000);
});

describe('a server that is asked to stop', () => {
  it('tells both that it is moving, ends well, and holds the time', async () => {
    const server = await embeddedServer();
    const { a, b } = await openRoomOfTwo(server.url);
    const { speaker } = await share(a, b);
    await speaker.look();
    const left = leftOf(talkOf(speaker).clock, speaker.state.now);
    const { turn } = speaker.state.view;
    expect(await server.end('SIGTERM')).toBe(0);
    expect([a.closings, b.closings]).toEqual([[CLOSINGS.moving.code], [CLOSINGS.moving.code]]);
    await realTime(DOWN_MS);
    await server.start();
    for (const partner of [a, b]) partner.socket.connect();
    await eventually(() => a.socket.connected && b.socket.connected, 10_000, 'both are back');
    await eventually(
      async () => (await speaker.look()).ok && isRunning(speaker),
      5000,
      'the clock runs again',
    );
    expect(speaker.state.view.turn).toBe(turn);
    expect(Math.abs(left - leftOf(talkOf(speaker).clock, speaker.state.now))).toBeLessThan(TOLERANCE_MS);
  }, 60_000);

  it('says in one sentence why it cannot start', async () => {
    const server = await embeddedServer();
    const port = new URL(server.url).port;
    const second = new ServerChild({ DATA_DIR: '/tmp', PORT: port, HOST: 'not a host' });
    await expect(second.start()).rejects.toThrow(/HOST has to be an address or a host name\./);
    // An address that is set aside for documentation (RFC 5737): no machine has it.
    const elsewhere = new ServerChild({ DATA_DIR: '/tmp', HOST: '203.0.113.7' });
    await expect(elsewhere.start()).rejects.toThrow(
      /HOST 203\.0\.113\.7 is not an address of this machine; .*\n$/,
    );
  }, 30_000);
});
