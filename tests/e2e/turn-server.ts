import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../contract/redis-server.ts';
import { eventually } from '../contract/eventually.ts';

const SECRET = 'only-for-this-test';

/** A real coturn on loopback, with the secret that the server makes credentials from. */
export interface TurnServer {
  /** Settings for the product's server. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything it said: allocations and refusals. */
  readonly said: () => string;
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startTurnServer(): Promise<TurnServer> {
  const directory = mkdtempSync(join(tmpdir(), 'heard-turn-'));
  const port = await freePort();
  let said = '';
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const child = spawn(process.env['TURNSERVER_PATH'] ?? 'turnserver', flags(port, directory), {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: directory,
    });
    running = child;
    const leave = () => void child.kill('SIGKILL');
    process.once('exit', leave);
    child.once('exit', () => process.off('exit', leave));
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    await eventually(() => answersBinding(port), 10_000, 'turnserver answers');
  };
  const kill = async (): Promise<void> => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    env: { TURN_URLS: `turn:127.0.0.1:${port}`, TURN_SECRET: SECRET },
    said: () => said,
    freeze: () => void running?.kill('SIGSTOP'),
    thaw: () => void running?.kill('SIGCONT'),
    kill,
    start,
    stop: async () => {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Nothing of the system's own configuration, nothing outside loopback, no database of users. */
function flags(port: number, directory: string): string[] {
  const options: Readonly<Record<string, string>> = {
    'log-file': 'stdout',
    'listening-ip': '127.0.0.1',
    'relay-ip': '127.0.0.1',
    'listening-port': String(port),
    'static-auth-secret': SECRET,
    realm: 'heard.test',
    pidfile: join(directory, 'pid'),
    userdb: join(directory, 'users'),
  };
  const switches = ['verbose', 'no-cli', 'no-tls', 'no-dtls', 'allow-loopback-peers', 'use-auth-secret'];
  return [
    '-n',
    ...switches.map((name) => `--${name}`),
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  ];
}

/** A STUN binding request (RFC 8489, 6) is answered without credentials. */
function answersBinding(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const done = (isAnswered: boolean): void => {
      clearTimeout(timer);
      socket.close();
      resolve(isAnswered);
    };
    const timer = setTimeout(() => done(false), 300);
    socket.once('message', () => done(true));
    socket.once('error', () => done(false));
    socket.send(Buffer.from('000100002112a442000102030405060708090a0b', 'hex'), port, '127.0.0.1');
  });
}
