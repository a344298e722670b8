import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../server/dist/main.js');
const MOVED_CLOCK = join(import.meta.dirname, 'moved-clock.mjs');
const START_LIMIT_MS = 15_000;

export interface ServerOptions {
  /** Unset: the embedded store in a fresh directory of its own. */
  readonly redisUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The test moves this server's clock (`moveClock`); only with the embedded store, whose time is the server's. */
  readonly hasMovedClock?: boolean;
}

/** The product's real server as a process of its own, so that a test can kill it and start it again on the same data. */
export class ServerProcess {
  readonly url: string;
  readonly dataDirectory: string;
  /** Everything it ever printed, over all starts. */
  output = '';
  readonly #port: number;
  readonly #options: ServerOptions;
  #child: ChildProcess | null = null;
  #aheadMs = 0;

  private constructor(port: number, options: ServerOptions) {
    this.#port = port;
    this.#options = options;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDirectory = mkdtempSync(join(tmpdir(), 'heard-data-'));
  }

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), options);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const isMoved = this.#options.hasMovedClock === true;
    const child = spawn(process.execPath, isMoved ? ['--import', MOVED_CLOCK, MAIN] : [MAIN], {
      stdio: isMoved ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
      env: {
        ...(isMoved ? { TEST_CLOCK_AHEAD_MS: String(this.#aheadMs) } : {}),
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_DIR: this.dataDirectory,
        LOG_LEVEL: 'debug',
        ...(this.#options.redisUrl === undefined ? {} : { REDIS_URL: this.#options.redisUrl }),
        ...this.#options.env,
      },
    });
    this.#child = child;
    const keep = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const deadline = Date.now() + START_LIMIT_MS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`the server stopped while starting:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`the server did not answer in time:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /**
   * The server's clock goes ahead by this much more, at once and over every later start. Timers that run already
   * keep their time: what has come due shows with the next thing that anyone asks of the room.
   */
  async moveClock(byMs: number): Promise<void> {
    this.#aheadMs += byMs;
    const child = this.#child;
    if (child === null) return;
    const moved = once(child, 'message');
    child.send({ aheadMs: this.#aheadMs });
    await moved;
  }

  /** Resolves once the process is gone. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
    this.#child = null;
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
