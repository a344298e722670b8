import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '@heard/shared/protocol';
import { hashOf, openRoom, post, token } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const ROUTES = [
  'rooms',
  'rooms/invite',
  'rooms/claim',
  'rooms/erase',
  'rooms/device-invite',
  'rooms/device-invite-void',
  'rooms/device-claim',
  'rooms/devices',
  'rooms/sign-out',
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const whole = () => ({
  room: token(16),
  inviteHash: hashOf(token()),
  credentialHash: hashOf(token()),
  inviteHours: 24,
});

/** Sends bytes as they are and gives everything that comes back until the server closes. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

/** What an error answer says; `isPlain` when its body tells nothing of the program. */
async function problemOf(answer: Response): Promise<unknown> {
  const body = (await answer.json()) as {
    readonly error: { readonly code: string; readonly retry: boolean };
  };
  const isPlain =
    !/node_modules|at \w+ \(/.test(JSON.stringify(body)) && typeof body.error.retry === 'boolean';
  return {
    status: answer.status,
    code: body.error.code,
    isPlain,
    cache: answer.headers.get('cache-control'),
  };
}

const told = (status: number, code: string) => ({ status, code, isPlain: true, cache: 'no-store' });

const padded = (length: number) => `{}${' '.repeat(length - 2)}`;

describe.each(ROUTES)('POST /api/%s', (route) => {
  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '1',
    '{}',
    '{"room":1}',
    '{"a":1}trailing',
    '{/* note */}',
    '\uFEFF{}',
    '{"room":"a","room":"a"}',
    '[[[[[[[[]]]]]]]]',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":1}',
    '{"room":1e999}',
    '{"room":NaN}',
    '{"a":{"b":{"c":{}}}}',
  ])('answers %j with one sentence', async (body) => {
    expect(await problemOf(await post(server.url, route, body))).toEqual(told(400, 'BAD_INPUT'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('answers bytes that are not UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    const answer = await fetch(`${server.url}/api/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-heard': '1' },
      body: bytes,
    });
    expect(await problemOf(answer)).toEqual(told(400, 'BAD_INPUT'));
  });

  it('takes a body up to the limit and not a byte more', async () => {
    expect((await post(server.url, route, padded(LIMITS.httpBody))).status).toBe(400);
    expect(await problemOf(await post(server.url, route, padded(LIMITS.httpBody + 1)))).toEqual(
      told(413, 'TOO_LARGE'),
    );
    expect(await problemOf(await post(server.url, route, padded(LIMITS.httpBody * 10)))).toEqual(
      told(413, 'TOO_LARGE'),
    );
  });

  it.each([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/json; charset=utf-7' },
    { 'content-encoding': 'gzip' },
  ])('answers content it does not read: %j', async (headers) => {
    expect(await problemOf(await post(server.url, route, '{}', headers as Record<string, string>))).toEqual(
      told(415, 'UNSUPPORTED'),
    );
  });

  it.each([
    { 'x-heard': '0' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is only for the own page: %j', async (headers) => {
    expect(await problemOf(await post(server.url, route, '{}', headers as Record<string, string>))).toEqual(
      told(403, 'FORBIDDEN'),
    );
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('does not answer %s', async (method) => {
    const answer = await fetch(`${server.url}/api/${route}`, {
      method,
      headers: { 'x-http-method-override': 'POST' },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

describe('fields of a room', () => {
  it.each([
    ['room', 'short'],
    ['room', `${'a'.repeat(21)}é`],
    ['room', 'а'.repeat(22)],
    ['room', null],
    ['inviteHash', 'a'.repeat(44)],
    ['credentialHash', 5],
    ['inviteHours', 0],
    ['inviteHours', -1],
    ['inviteHours', 0.5],
    ['inviteHours', '24'],
    ['inviteHours', 1e9],
    ['name', 'a name'],
  ])('refuses %s: %j', async (field, value) => {
    expect(await problemOf(await post(server.url, 'rooms', { ...whole(), [field]: value }))).toEqual(
      told(400, 'BAD_INPUT'),
    );
  });
});

describe('requests no browser makes', () => {
  it.each([
    [
      'two hosts',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: other\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'a foreign host',
      'GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 421/,
    ],
    [
      'a cookie of 17 kB',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${'c'.repeat(17_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431/,
    ],
    [
      '200 headers',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${Array.from({ length: 200 }, (_, at) => `X-${at}: 1`).join('\r\n')}\r\n\r\n`,
      /^HTTP\/1\.1 431/,
    ],
    ['a method of its own', 'STEAL / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'a length that lies',
      'POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Heard: 1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}{}{}',
      /^HTTP\/1\.1 400/,
    ],
  ])('answers %s', async (_what, bytes, status) => {
    const heard = await sendRaw(bytes);
    expect(heard).toMatch(status);
  });

  it('refuses a chunked body above the limit', async () => {
    const chunk = `${(4096).toString(16)}\r\n${' '.repeat(4096)}\r\n`;
    const head =
      'POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Heard: 1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await sendRaw(`${head}${chunk}${chunk}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413/);
  });

  it('closes a body that comes too slowly', async () => {
    const startedAt = performance.now();
    const head =
      'POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Heard: 1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
    await sendRaw(head);
    expect(performance.now() - startedAt).toBeLessThan(LIMITS.requestMs + 5000);
  }, 20_000);
});

describe('paths', () => {
  it.each([
    '/join/short',
    '/room/%00',
    '/room/..%2f..%2fetc%2fpasswd',
    '/room/%2e%2e/x',
    `/join/${'a'.repeat(22)}/`,
    `/JOIN/${'a'.repeat(22)}`,
    `/join/${encodeURIComponent('а'.repeat(22))}`,
    `/join/${'a'.repeat(22)};jsessionid=1`,
    `/${'a'.repeat(8000)}`,
    '/.git/config',
    '/.env',
    '/.vite/manifest.json',
    '/assets/index-abc123.js.map',
    '/index.html',
    '/metrics',
    '/api/nothing',
    '/%c0%ae%c0%ae/',
  ])('%s is a neutral "nothing here"', async (path) => {
    const answer = await fetch(`${server.url}${path}`);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/Error|node_modules/);
  });

  it('gives known and unknown rooms the same bytes', async () => {
    const { room } = await openRoom(server.url);
    const pageOf = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`);
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
      return { status: answer.status, headers, body: await answer.text() };
    };
    const known = await pageOf(`/join/${room}`);
    expect(await pageOf(`/join/${token(16)}`)).toEqual(known);
    expect(await pageOf(`/room/${room}`)).toEqual(known);
    expect(await pageOf(`/room/${room}?a[]=1&a[b][c]=2&key=x`)).toEqual(known);
  });

  it('what nobody knows is the neutral page for a browser, with its own status', async () => {
    const answer = await fetch(`${server.url}/join/short`, { headers: { accept: 'text/html,*/*' } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<title>Notes</title>');
  });

  it('pages answer GET and HEAD only', async () => {
    const answer = await fetch(`${server.url}/`, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});
