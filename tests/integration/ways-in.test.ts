import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSINGS, PROTOCOL_VERSION } from '@heard/shared/protocol';
import { eventually } from '../contract/eventually.ts';
import { claim, hashOf, openRoom, openRoomOfTwo, Partner, post, token } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const HOUR_MS = 3_600_000;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const claimAs = (room: string, invite: string, credential: string) =>
  post(server.url, 'rooms/claim', { room, invite, credentialHash: hashOf(credential) });

describe('the second seat', () => {
  it('goes to exactly one of 50 claims at the same moment', async () => {
    const { room, invite } = await openRoom(server.url);
    const credentials = Array.from({ length: 50 }, () => token());
    const answers = await Promise.all(credentials.map((credential) => claimAs(room, invite, credential)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 410 || status === 429)).toHaveLength(49);
    const winner = credentials[statuses.indexOf(200)];
    const loser = credentials[statuses.findIndex((status) => status !== 200)];
    if (winner === undefined || loser === undefined) throw new Error('nobody won');
    const partner = await Partner.enter(server.url, room, winner);
    expect(partner.seat).toBe('b');
    const stranger = new Partner(server.url, { version: PROTOCOL_VERSION, room, credential: loser });
    await eventually(() => stranger.refusals.length > 0, 3000, 'the third is refused');
    expect(stranger.refusals[0]).toMatchObject({ code: CLOSINGS.roomClosed.code });
    expect(stranger.pushes).toEqual([]);
    partner.leave();
    stranger.leave();
  });

  it('answers wrong, used, expired, foreign and unknown with one and the same body', async () => {
    const fresh = await openRoom(server.url);
    const used = await openRoom(server.url);
    const expired = await openRoom(server.url);
    await claim(server.url, used);
    const bodies = [];
    for (const [room, invite] of [
      [fresh.room, token()],
      [fresh.room, used.invite],
      [used.room, used.invite],
      [token(16), token()],
    ] as const) {
      const answer = await claimAs(room, invite, token());
      expect(answer.status).toBe(410);
      bodies.push(await answer.text());
    }
    server.skip(25 * HOUR_MS);
    const late = await claim(server.url, expired);
    expect(late.status).toBe(410);
    bodies.push(await late.text());
    expect(new Set(bodies).size).toBe(1);
  });

  it('gives the same browser the same answer again for two minutes, and nobody else', async () => {
    const room = await openRoom(server.url);
    const first = await claim(server.url, room);
    const again = await claim(server.url, room);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect((await claimAs(room.room, room.invite, token())).status).toBe(410);
    server.skip(2 * 60_000 + 1000);
    expect((await claim(server.url, room)).status).toBe(410);
  });

  it('is not taken by the creator’s own device', async () => {
    const room = await openRoom(server.url);
    expect((await claimAs(room.room, room.invite, room.credentials.a)).status).toBe(410);
    expect((await claim(server.url, room)).status).toBe(200);
  });

  it('is left alone by robots that open the link', async () => {
    const room = await openRoom(server.url);
    const robots = [
      'Slackbot-LinkExpanding 1.0',
      'facebookexternalhit/1.1',
      'WhatsApp/2.23',
      'Twitterbot/1.0',
    ];
    for (const method of ['GET', 'HEAD'] as const) {
      for (const robot of robots) {
        const answer = await fetch(`${server.url}/join/${room.room}`, {
          method,
          headers: { 'user-agent': robot, 'sec-purpose': 'prefetch' },
        });
        await answer.text();
      }
    }
    expect((await fetch(`${server.url}/api/rooms/claim`, { method: 'HEAD' })).status).toBe(405);
    expect((await claim(server.url, room)).status).toBe(200);
  });

  it('cools a room off after ten wrong invites, for a known room as for an unknown one', async () => {
    const known = await openRoom(server.url);
    for (const room of [known.room, token(16)]) {
      for (let tries = 0; tries < 10; tries += 1) {
        expect((await claimAs(room, token(), token())).status).toBe(410);
      }
      const cooled = await claimAs(room, token(), token());
      expect(cooled.status).toBe(429);
      expect(Number(cooled.headers.get('retry-after'))).toBeGreaterThan(60);
    }
  });
});

describe('opening a room', () => {
  it('answers a repeat with the same hashes as the first time, and another’s as taken', async () => {
    const body = {
      room: token(16),
      inviteHash: hashOf(token()),
      credentialHash: hashOf(token()),
      inviteHours: 24,
    };
    expect((await post(server.url, 'rooms', body)).status).toBe(201);
    expect((await post(server.url, 'rooms', body)).status).toBe(201);
    expect((await post(server.url, 'rooms', { ...body, credentialHash: hashOf(token()) })).status).toBe(409);
  });

  it('is limited by address, and what a visitor says of itself does not count', async () => {
    const small = await startTestServer({ env: { ROOMS_PER_HOUR: '3' } });
    for (let count = 0; count < 3; count += 1) await openRoom(small.url);
    const body = {
      room: token(16),
      inviteHash: hashOf(token()),
      credentialHash: hashOf(token()),
      inviteHours: 24,
    };
    const refused = await post(small.url, 'rooms', body, { 'x-forwarded-for': '203.0.113.9' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await small.close();
  });

  it('can be closed to the public', async () => {
    const closed = await startTestServer({ env: { OPEN_CREATE: 'false' } });
    const body = {
      room: token(16),
      inviteHash: hashOf(token()),
      credentialHash: hashOf(token()),
      inviteHours: 24,
    };
    expect((await post(closed.url, 'rooms', body)).status).toBe(403);
    await closed.close();
  });

  it('lets its creator renew the invite while the seat is free: the old one opens nothing any more', async () => {
    const room = await openRoom(server.url);
    const invite = token();
    const ask = (credential: string) =>
      post(server.url, 'rooms/invite', {
        room: room.room,
        credential,
        inviteHash: hashOf(invite),
        inviteHours: 1,
      });
    expect((await ask(token())).status).toBe(410);
    const renewed = await ask(room.credentials.a);
    expect(renewed.status).toBe(200);
    expect((await claim(server.url, room)).status).toBe(410);
    expect((await claim(server.url, { ...room, invite })).status).toBe(200);
    expect((await ask(room.credentials.a)).status).toBe(409);
  });
});

describe('presence between conversations', () => {
  it('shows neither partner that the other comes or goes', async () => {
    const { a, b, room } = await openRoomOfTwo(server.url);
    await a.look();
    const seen = a.pushes.length;
    const { revision } = a.state;
    b.leave();
    const back = await Partner.enter(server.url, room.room, room.credentials.b);
    await a.look();
    expect(a.state.revision).toBe(revision);
    expect(a.pushes.length).toBe(seen + 1);
    a.leave();
    back.leave();
  });
});

describe('erasing a room', () => {
  it('takes one partner, closes both at once, and the room never comes back', async () => {
    const { room, a, b } = await openRoomOfTwo(server.url);
    const erased = await post(server.url, 'rooms/erase', { room: room.room, credential: room.credentials.b });
    expect(erased.status).toBe(200);
    await eventually(() => a.closings.length > 0 && b.closings.length > 0, 3000, 'both are told');
    expect([a.closings, b.closings]).toEqual([[CLOSINGS.roomClosed.code], [CLOSINGS.roomClosed.code]]);
    const again = {
      room: room.room,
      inviteHash: hashOf(token()),
      credentialHash: hashOf(token()),
      inviteHours: 24,
    };
    expect((await post(server.url, 'rooms', again)).status).toBe(410);
    const late = new Partner(server.url, {
      version: PROTOCOL_VERSION,
      room: room.room,
      credential: room.credentials.a,
    });
    await eventually(() => late.refusals.length > 0, 3000, 'nobody comes in');
    late.leave();
  });

  it('is refused to a stranger', async () => {
    const { room, a, b } = await openRoomOfTwo(server.url);
    expect((await post(server.url, 'rooms/erase', { room: room.room, credential: token() })).status).toBe(
      410,
    );
    expect((await a.look()).ok).toBe(true);
    a.leave();
    b.leave();
  });
});
