import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let behindHttps: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  behindHttps = await startTestServer({
    env: { PUBLIC_URL: 'https://heard.example', METRICS: 'true', OPERATOR: 'Ada' },
  });
});
afterAll(async () => {
  await server.close();
  await behindHttps.close();
});

const cacheOf = async (path: string) => (await fetch(`${server.url}${path}`)).headers.get('cache-control');

const WANTED: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';" +
    "worker-src 'self';manifest-src 'self';base-uri 'none';object-src 'none';form-action 'self';frame-ancestors 'none';" +
    "require-trusted-types-for 'script';trusted-types heard-worker",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(self), screen-wake-lock=(self), payment=(), usb=()',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

describe('headers', () => {
  it.each(['/', '/join/aaaaaaaaaaaaaaaaaaaaaa', '/api/server', '/healthz', '/nothing-here', '/icon.svg'])(
    'are on every answer: %s',
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject(WANTED);
      const unwanted = ['x-powered-by', 'server', 'set-cookie', 'strict-transport-security'];
      expect(unwanted.filter((name) => headers.has(name))).toEqual([]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('keep hashed files for a year and nothing else', async () => {
    expect(await cacheOf('/assets/index-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/')).toBe('no-store');
    expect(await cacheOf('/api/server')).toBe('no-store');
    expect(await cacheOf('/assets/gone.js')).toBe('no-store');
  });

  it('promise https only where the server is reached by it', async () => {
    const { headers } = await fetch(`${behindHttps.url}/healthz`);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://heard.example;");
  });

  it('tell robots to stay away', async () => {
    const answer = await fetch(`${server.url}/robots.txt`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Disallow: /join/');
  });

  it('give no page of another site a way in', async () => {
    const answer = await fetch(`${server.url}/api/server`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what an operator asks', () => {
  it('healthz and readyz answer under any name, metrics only when enabled', async () => {
    expect((await fetch(`${behindHttps.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${behindHttps.url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${behindHttps.url}/metrics`)).text()).toMatch(/^heard_open_rooms \d+$/m);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  it('with a public URL no other name is answered', async () => {
    expect((await fetch(`${behindHttps.url}/`)).status).toBe(421);
  });

  it('the server says who runs it', async () => {
    expect(await (await fetch(`${server.url}/api/server`)).json()).toEqual({
      operator: null,
      backupDays: null,
      protocol: { current: 2, oldest: 1 },
    });
  });
});
