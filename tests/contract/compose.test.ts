import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fillIn, readCompose, ROOT, type ComposeService } from './compose-file.ts';
import { eventually } from './eventually.ts';
import { freePort, isListening } from './redis-server.ts';
import { bytes, change, createRoom, frame, LATER, newRoomId, wholeLog } from './store-factory.ts';
import { openTarget } from './store-target.ts';
import { tellRedis } from './tell-redis.ts';

const compose = readCompose();
const { app, redis } = compose.services;
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

describe('docker-compose.yml', () => {
  it('keeps Redis to itself: no published port, a network without a way out, a password', () => {
    expect(redis.ports).toBeUndefined();
    expect(redis.networks).toEqual(['store']);
    expect(compose.networks['store']).toEqual({ internal: true });
    expect(() => fillIn(redis.environment['REDIS_PASSWORD'] ?? '', {})).toThrow(/REDIS_PASSWORD/);
    expect(() => fillIn(app.environment['REDIS_URL'] ?? '', { REDIS_PASSWORD: '' })).toThrow(
      /REDIS_PASSWORD/,
    );
    expect(fillIn(app.environment['REDIS_URL'] ?? '', { REDIS_PASSWORD: 'p' })).toBe('redis://:p@redis:6379');
  });

  it('publishes the app on the loopback address only', () => {
    expect(app.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(app.environment['HOST']).toBe('0.0.0.0');
    expect(app.environment['PORT']).toBe('3000');
  });

  it('pins a Redis of 8.6.3 or newer', () => {
    const [, major, minor, patch] = /^redis:(\d+)\.(\d+)\.(\d+)$/.exec(redis.image ?? '') ?? [];
    expect(Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch)).toBeGreaterThanOrEqual(8_006_003);
  });

  it('runs both with little: another user than root, nothing writable but data, no capabilities, limits, health', () => {
    for (const service of [app, redis]) {
      expect(['node', 'redis']).toContain(service.user);
      expect(service.read_only).toBe(true);
      expect(service.cap_drop).toEqual(['ALL']);
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(service.mem_limit).toMatch(/^\d+[mg]$/);
      expect(service.healthcheck?.test.join(' ')).toMatch(/readyz|redis-cli ping/);
    }
    expect(app.depends_on).toEqual({ redis: { condition: 'service_healthy' } });
    expect(redis.volumes).toEqual(['./deploy/redis:/etc/heard:ro', 'redis-data:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['redis-data']);
  });

  it('keeps what Redis acknowledged: the log always on disk, nothing evicted', () => {
    const conf = read('deploy/redis/redis.conf');
    expect(conf).toMatch(/^appendonly yes$/m);
    expect(conf).toMatch(/^appendfsync always$/m);
    expect(conf).toMatch(/^maxmemory-policy noeviction$/m);
    expect(conf).toMatch(/^maxmemory \d+mb$/m);
    expect(redis.entrypoint).toEqual(['/bin/sh', '/etc/heard/start.sh', '--dir', '/data']);
  });

  it('builds an image that does not run as root and starts what npm start starts', () => {
    const file = read('Dockerfile');
    const last = file.slice(file.lastIndexOf('FROM'));
    expect(file.match(/^FROM \S+/gm)).toEqual(['FROM node:22-slim', 'FROM node:22-slim']);
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD'));
    expect(last).toContain('CMD ["node", "server/dist/main.js"]');
    expect(read('.dockerignore').split('\n')[0]).toBe('**');
  });
});

describe('the pair of docker-compose.yml, as plain processes', () => {
  it('starts, is ready, may do what the store does and nothing else', async () => {
    const password = 'b4f2';
    const pair = await startPair(password);
    const store = await openTarget({ kind: 'redis', url: pair.url });
    try {
      const { room, incarnation } = await createRoom(store);
      await store.subscribe(room, () => undefined);
      const other = newRoomId();
      const words = { kind: 'append', word: { number: 1, sealed: bytes('w') } } as const;
      expect((await store.compareAndSet(room, change(incarnation, 1, { words }))).kind).toBe('saved');
      expect(
        (await store.compareAndSet(room, change(incarnation, 2, { words: { kind: 'wipe' } }))).kind,
      ).toBe('saved');
      expect(await store.readWords(room, incarnation, -1)).toEqual([]);
      expect((await store.append(room, frame(incarnation, 1))).kind).toBe('appended');
      const compaction = { incarnation, epoch: 1, base: 0, upTo: 1, snapshot: bytes('s'), expiresAt: LATER };
      expect((await store.compact(room, compaction)).kind).toBe('compacted');
      expect(await wholeLog(store, room)).toEqual(['s']);
      await store.whisper(room, bytes('w'));
      expect((await store.lastBeats(['p'])).now).toBeGreaterThanOrEqual((await store.beat('p')) - 1000);
      expect(await store.now()).toBeGreaterThan(0);
      expect(await store.drop(room, incarnation)).toBe(true);
      expect((await store.load(other)).kind).toBe('absent');

      expect(await pair.isHealthy(app)).toBe(true);
      expect(await pair.isHealthy(redis)).toBe(true);
      const asApp = `AUTH ${password}`;
      expect(await pair.tell(asApp, 'CONFIG GET appendfsync')).toMatch(/^\+OK\s[^]*always$/);
      for (const forbidden of [
        'FLUSHALL',
        'KEYS *',
        'CONFIG SET maxmemory-policy allkeys-lru',
        'GET x',
        'SHUTDOWN',
        'SPUBLISH x y',
      ]) {
        expect(await pair.tell(asApp, forbidden)).toMatch(/^\+OK\s+-NOPERM/);
      }
      expect(await pair.tell('PING')).toMatch(/^-NOAUTH/);
      expect(await pair.tell('AUTH another')).toMatch(/^-WRONGPASS/);
      expect(pair.output()).not.toMatch(/redis-without-aof|redis-fsync/);
      expect(pair.output()).not.toContain(password);
    } finally {
      await store.close();
      await pair.stop();
    }
  });
});

/** Where the compose file mounts what is in deploy/redis. */
function toHost(path: string): string {
  return path.replace(/^\/etc\/heard\//, fileURLToPath(new URL('deploy/redis/', ROOT)));
}

async function startPair(password: string) {
  const directory = await mkdtemp(join(tmpdir(), 'heard-pair-'));
  const [redisPort, appPort] = [await freePort(), await freePort()];
  const path = { PATH: process.env['PATH'] };
  const running: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of running) {
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await gone;
    }
    await rm(directory, { recursive: true, force: true });
  };
  const environment = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, text]) => [name, toHost(fillIn(text, { REDIS_PASSWORD: password }))]),
    );
  try {
    const [shell = '', ...script] = (redis.entrypoint ?? []).map((word) =>
      word === '/data' ? directory : toHost(word),
    );
    const place = ['--port', String(redisPort), '--bind', '127.0.0.1'];
    const env = { ...path, ...environment(redis.environment) };
    running.push(spawn(shell, [...script, ...place], { env, stdio: 'ignore' }));
    await eventually(() => isListening(redisPort), 10_000, 'Redis starts as the compose file says');

    const inside = environment(app.environment);
    const url = (inside['REDIS_URL'] ?? '').replace('redis:6379', `127.0.0.1:${redisPort}`);
    const output = await startApp(appPort, { ...path, ...inside, REDIS_URL: url }, running);
    return {
      url,
      output,
      /** What Redis answers to these lines. */
      tell: (...lines: readonly string[]) => tellRedis(redisPort, lines),
      /** Runs the health check of the compose file itself, against the port used here. */
      isHealthy: (service: ComposeService) =>
        runHealthCheck(service, { ...path, REDIS_PASSWORD: password }, { redisPort, appPort }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns what the app has printed so far, again and again. */
async function startApp(
  port: number,
  environment: NodeJS.ProcessEnv,
  running: ChildProcess[],
): Promise<() => string> {
  const main = fileURLToPath(new URL('server/src/main.ts', ROOT));
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', main], {
    env: { ...environment, HOST: '127.0.0.1', PORT: String(port) },
  });
  running.unshift(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  await eventually(async () => child.exitCode !== null || (await isReady()), 20_000, 'the app is ready');
  if (child.exitCode !== null) throw new Error(`the app did not start:\n${output}`);
  return () => output;
}

async function runHealthCheck(
  service: ComposeService,
  env: NodeJS.ProcessEnv,
  { redisPort, appPort }: { readonly redisPort: number; readonly appPort: number },
): Promise<boolean> {
  const [kind, ...words] = (service.healthcheck?.test ?? []).map((word) =>
    word
      .replaceAll('$$', '$')
      .replace(':3000', `:${appPort}`)
      .replace('redis-cli', `redis-cli -p ${redisPort}`),
  );
  const [program = '', ...rest] = kind === 'CMD-SHELL' ? ['sh', '-c', ...words] : words;
  const child = spawn(program, rest, { env, stdio: 'ignore' });
  await once(child, 'close');
  return child.exitCode === 0;
}
