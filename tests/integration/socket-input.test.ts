import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSINGS, LIMITS, PROTOCOL_VERSION } from '@heard/shared/protocol';
import { eventually } from '../contract/eventually.ts';
import { openRoomOfTwo, Partner, token, type OpenRoom } from './partner.ts';
import { rest, startTestServer, type TestServer } from './test-server.ts';
import { mustAccept } from './walk.ts';

let server: TestServer;
let a: Partner;
let b: Partner;
let room: OpenRoom;
beforeAll(async () => {
  server = await startTestServer();
  ({ a, b, room } = await openRoomOfTwo(server.url));
});
afterAll(async () => {
  a.leave();
  b.leave();
  await server.close();
});

const socketUrl = () => `${server.url.replace('http', 'ws')}/socket?EIO=4&transport=websocket`;

/** A bare websocket; resolves with the status when the handshake is refused. */
async function knock(headers: Record<string, string>, url = socketUrl()): Promise<number> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => {
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', (error) => reject(error));
  });
}

/** A bare websocket that has said hello as partner a; frames can be sent by hand. */
async function bare(): Promise<WebSocket> {
  const socket = new WebSocket(socketUrl(), { headers: { origin: server.url } });
  const entered = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data) && data.toString().startsWith('42')) resolve();
    });
  });
  await once(socket, 'open');
  socket.send(
    `40${JSON.stringify({ version: PROTOCOL_VERSION, room: room.room, credential: room.credentials.a })}`,
  );
  await entered;
  return socket;
}

async function refusalOf(auth: object): Promise<unknown> {
  const partner = new Partner(server.url, auth, { reconnection: false });
  await eventually(() => partner.refusals.length > 0, 3000, 'it is refused');
  expect(partner.pushes).toEqual([]);
  partner.leave();
  return partner.refusals[0];
}

describe('the handshake', () => {
  it('is for pages of this server only', async () => {
    expect(await knock({ origin: server.url })).toBe(101);
    for (const origin of [
      'https://elsewhere.example',
      'null',
      server.url.replace('127.0.0.1', 'localhost'),
    ]) {
      expect([origin, await knock({ origin })]).toEqual([origin, 403]);
    }
    expect(await knock({})).toBe(403);
    expect(await knock({ origin: 'http://rebound.example', host: 'rebound.example' })).toBe(403);
  });

  it('is the same for the document’s socket', async () => {
    const url = `${server.url.replace('http', 'ws')}/document`;
    expect(await knock({ origin: server.url }, url)).toBe(101);
    expect(await knock({ origin: 'https://elsewhere.example' }, url)).toBe(403);
    expect(await knock({}, url)).toBe(403);
  });

  it('speaks neither the old protocol nor polling', async () => {
    const old = new WebSocket(socketUrl().replace('EIO=4', 'EIO=3'), { headers: { origin: server.url } });
    old.on('error', () => undefined);
    await new Promise((resolve) => old.once('close', resolve));
    expect(await knock({ origin: server.url }, socketUrl().replace('/socket', '/elsewhere'))).toBe(404);
    const polled = await fetch(`${server.url}/socket?EIO=4&transport=polling`, {
      headers: { origin: server.url },
    });
    expect(polled.status).toBe(400);
  });

  it('gives nobody without a seat anything, and one answer whether the room exists', async () => {
    const wrong = await refusalOf({ version: PROTOCOL_VERSION, room: room.room, credential: token() });
    const unknown = await refusalOf({ version: PROTOCOL_VERSION, room: token(16), credential: token() });
    expect(wrong).toMatchObject({ code: CLOSINGS.roomClosed.code });
    expect(unknown).toEqual(wrong);
  });

  it.each([
    [{}, CLOSINGS.unauthenticated.code],
    [{ version: PROTOCOL_VERSION, room: 'short', credential: 'short' }, CLOSINGS.unauthenticated.code],
    [{ version: PROTOCOL_VERSION, room: ['a'], credential: null }, CLOSINGS.unauthenticated.code],
    [{ version: PROTOCOL_VERSION + 1, somethingNew: true }, CLOSINGS.upgradeNeeded.code],
    [{ version: 0, room: token(16), credential: token() }, CLOSINGS.upgradeNeeded.code],
  ])('refuses the hello %j', async (auth, code) => {
    expect(await refusalOf(auth)).toMatchObject({ code });
  });

  it('closes a socket that does not say who it is', async () => {
    const silent = new WebSocket(socketUrl(), { headers: { origin: server.url } });
    await once(silent, 'open');
    const openedAt = performance.now();
    await once(silent, 'close');
    expect(performance.now() - openedAt).toBeLessThan(LIMITS.handshakeMs + 2000);
  }, 10_000);

  it('closes a socket that sends events before its hello', async () => {
    const early = new WebSocket(socketUrl(), { headers: { origin: server.url } });
    await once(early, 'open');
    early.send('420["look"]');
    await once(early, 'close');
    expect(early.readyState).toBe(WebSocket.CLOSED);
  });

  it('lets an address have so many connections and no more, and gives places back', async () => {
    const small = await startTestServer({ env: { SOCKETS_PER_ADDRESS: '2' } });
    const url = `${small.url.replace('http', 'ws')}/socket?EIO=4&transport=websocket`;
    const held = [
      new WebSocket(url, { headers: { origin: small.url } }),
      new WebSocket(url, { headers: { origin: small.url } }),
    ];
    await Promise.all(held.map((socket) => once(socket, 'open')));
    expect(await knock({ origin: small.url }, url)).toBe(429);
    held[0]?.terminate();
    await eventually(
      async () => (await knock({ origin: small.url }, url)) === 101,
      3000,
      'a place is free again',
    );
    await small.close();
  });

  it('tells the oldest of five sockets of a seat that it was replaced', async () => {
    const fresh = await openRoomOfTwo(server.url);
    const more = [];
    for (let count = 0; count < LIMITS.socketsPerSeat; count += 1) {
      more.push(await Partner.enter(server.url, fresh.room.room, fresh.room.credentials.a));
    }
    await eventually(() => fresh.a.closings.length > 0, 3000, 'the first is told');
    expect(fresh.a.closings).toEqual([CLOSINGS.replaced.code]);
    expect(more.map(({ closings }) => closings)).toEqual(more.map(() => []));
    for (const partner of [...more, fresh.b]) partner.leave();
  });
});

describe('events', () => {
  it.each([
    ['command', []],
    ['command', [null]],
    ['command', ['text']],
    ['command', [{}]],
    ['command', [[]]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'take-over' } }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: '__proto__' } }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'arrive', extra: 1 } }]],
    ['command', [{ id: token(16), turn: -1, command: { kind: 'arrive' } }]],
    ['command', [{ id: token(16), turn: 0.5, command: { kind: 'arrive' } }]],
    ['command', [{ id: 'short', turn: 1, command: { kind: 'arrive' } }]],
    ['command', [{ id: 'x'.repeat(4000), turn: 1, command: { kind: 'arrive' } }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'arrive' }, room: token(16) }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'arrive' }, sealed: 'abc' }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'send-piece' } }]],
    [
      'command',
      [{ id: token(16), turn: 1, command: { kind: 'send-piece' }, sealed: { _placeholder: true, num: 0 } }],
    ],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'send-piece' }, sealed: '<img onerror>' }]],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'choose-kept', pieces: [1, 1] } }]],
    [
      'command',
      [
        {
          id: token(16),
          turn: 1,
          command: { kind: 'propose', choice: { guide: 'other', way: 'aloud', pace: 'short', first: 'a' } },
        },
      ],
    ],
    ['command', [{ id: token(16), turn: 1, command: { kind: 'arrive' } }, 'extra']],
    ['look', ['extra']],
    ['time', [{}]],
    ['words', []],
    ['words', [{ after: -1 }]],
    ['words', [{ after: '0' }]],
    ['words', [{ after: 0, room: token(16) }]],
    ['signal', []],
    ['signal', [{ sealed: '' }]],
    ['signal', [{ sealed: 'x'.repeat(LIMITS.sealedSignalChars + 1) }]],
    ['signal', [{ sealed: 'v=0 o=- candidate' }]],
    ['signal', [{ sealed: 'abcd', to: 'a' }]],
    ['call-servers', [{}]],
  ])('%s is answered once, with BAD_INPUT (%#)', async (event, given) => {
    rest(server.url);
    const before = a.state.revision;
    const answer = await a.raw(event, ...given);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'BAD_INPUT' } });
    expect((await a.look()).ok).toBe(true);
    expect(a.state.revision).toBe(before);
  });

  it('unknown ones reach nothing, and the third closes the socket', async () => {
    const noisy = await Partner.enter(server.url, room.room, room.credentials.a);
    for (const event of ['floor', '__proto__', 'x'.repeat(10_000)])
      (noisy.socket as { emit: (name: string) => void }).emit(event);
    await eventually(() => noisy.closings.length > 0, 3000, 'it is told why');
    expect(noisy.closings).toEqual([CLOSINGS.policy.code]);
    await eventually(() => !noisy.socket.connected, 3000, 'it is closed');
    noisy.leave();
  });

  it('ones without a way to answer count as strikes and do nothing', async () => {
    const careless = await Partner.enter(server.url, room.room, room.credentials.a);
    const envelope = { id: token(16), turn: a.state.view.turn, command: { kind: 'arrive' } };
    for (let count = 0; count < 3; count += 1)
      (careless.socket as { emit: (name: string, given: unknown) => void }).emit('command', envelope);
    await eventually(() => careless.closings.length > 0, 3000, 'it is told why');
    await a.look();
    expect(a.state.view.phase.kind).toBe('home');
    careless.leave();
  });
});

describe('frames', () => {
  it.each([
    ['a binary frame', Buffer.from([1, 2, 3])],
    ['an announced attachment', '451-["command",{"_placeholder":true,"num":0}]'],
    ['eleven attachments', '4511-["command"]'],
    ['a reserved event', '42["disconnect"]'],
    ['broken JSON', '42["command",{'],
    ['a packet type that does not exist', '49["x"]'],
    ['more than a message may have', `42["command","${'x'.repeat(LIMITS.socketMessage)}"]`],
  ])('%s closes that socket and nothing else', async (_what, frame) => {
    const socket = await bare();
    const closed = once(socket, 'close');
    socket.send(frame);
    await closed;
    rest(server.url);
    expect((await a.look()).ok).toBe(true);
  });

  it('a message in too many fragments closes the socket', async () => {
    const socket = await bare();
    const closed = once(socket, 'close');
    for (let count = 0; count < 100; count += 1) socket.send('4', { fin: false });
    await closed;
    expect((await a.look()).ok).toBe(true);
  });

  it('a flood closes the socket', async () => {
    const socket = await bare();
    const closed = once(socket, 'close');
    for (let count = 0; count < 1000; count += 1) socket.send(`42${count}["look"]`);
    await closed;
    rest(server.url);
    expect((await a.look()).ok).toBe(true);
  });
});

it('the logs hold neither rooms nor secrets nor words', async () => {
  await mustAccept(a, { kind: 'arrive' });
  const all = server.lines.join('\n');
  expect(server.lines.length).toBeGreaterThan(10);
  for (const secret of [
    room.room,
    room.invite,
    room.credentials.a,
    room.credentials.b,
    '127.0.0.1',
    '<img',
  ]) {
    expect(all).not.toContain(secret);
  }
  for (const line of server.lines) expect(() => void JSON.parse(line)).not.toThrow();
});
