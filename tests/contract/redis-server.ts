import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { tellRedis } from './tell-redis.ts';

export interface RedisServerOptions {
  /** Like production: every write on disk before its reply. Off: nothing is kept. */
  readonly appendOnly: boolean;
  /** Further `--flag value` words; they win over the ones set here. */
  readonly flags?: readonly string[];
}

/** A real redis-server on a free loopback port, with a directory of its own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly directory: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** The same port and directory again, after a kill. */
  restart(): Promise<void>;
  /** SIGSTOP: alive, but answering nobody. */
  freeze(): void;
  /** SIGCONT. */
  thaw(): void;
  /** Ends it and removes its directory. */
  stop(): Promise<void>;
}

const INSTALL =
  'redis-server is needed for these tests: install it (Debian: apt-get install redis-server, macOS: brew install redis) or name it in REDIS_SERVER_PATH';

export async function startRedisServer(options: RedisServerOptions): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'heard-redis-'));
  const port = await freePort();
  const flags = redisFlags(options, directory, port);
  let running = await launch(flags, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    directory,
    kill: () => end(running, 'SIGKILL'),
    restart: async () => {
      running = await launch(flags, port);
    },
    freeze: () => void running.kill('SIGSTOP'),
    thaw: () => void running.kill('SIGCONT'),
    stop: async () => {
      await end(running, 'SIGKILL');
      // A rewrite of the append-only file runs in a child that ends a moment after its parent.
      await rm(directory, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function redisFlags(
  { appendOnly, flags = [] }: RedisServerOptions,
  directory: string,
  port: number,
): readonly string[] {
  const kept = appendOnly ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory];
  return ['--save', '', '--maxmemory-policy', 'noeviction', ...kept, ...flags, ...place];
}

async function launch(flags: readonly string[], port: number): Promise<ChildProcess> {
  const child = spawn(process.env['REDIS_SERVER_PATH'] ?? 'redis-server', [...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that ends without its afterEach must not leave a server behind.
  const leave = () => void child.kill('SIGKILL');
  process.once('exit', leave);
  child.once('exit', () => process.off('exit', leave));
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) => reject(new Error(INSTALL, { cause })));
    child.once('exit', (code) => reject(new Error(`redis-server ended at once (${code}):\n${said}`)));
  });
  await Promise.race([eventually(() => isListening(port), 10_000, 'redis-server listens'), failed]);
  failed.catch(() => undefined);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Listening and done with loading: it answers PING (or asks for a password). */
export function isListening(port: number): Promise<boolean> {
  return tellRedis(port, ['PING']).then(
    (answer) => /^\+PONG|^-NOAUTH/.test(answer),
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
