import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../server/dist/main.js');
const CLOCKED = join(import.meta.dirname, 'clocked-server.ts');
const START_LIMIT_MS = 15_000;
/** From its sources: they are compiled first. */
const CLOCKED_START_LIMIT_MS = 60_000;

export interface ServerOptions {
  /** Unset: the embedded store in a fresh directory of its own. */
  readonly redisUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its time can be moved with `skip`; it then runs from the sources. The embedded store only. */
  readonly hasMovableClock?: boolean;
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
    const isClocked = this.#options.hasMovableClock === true;
    const clocked = ['--import', 'tsx', '--conditions=source', CLOCKED, String(this.#aheadMs)];
    const child = spawn(process.execPath, isClocked ? clocked : [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe', ...(isClocked ? (['ipc'] as const) : [])],
      env: {
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
    const deadline = Date.now() + (isClocked ? CLOCKED_START_LIMIT_MS : START_LIMIT_MS);
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`the server stopped while starting:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`the server did not answer in time:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Moves the store's clock and every timer of the server on; a restart keeps it. */
  async skip(ms: number): Promise<void> {
    const child = this.#child;
    if (child === null || this.#options.hasMovableClock !== true) throw new Error('no clock to be moved');
    const moved = new Promise<{ readonly aheadMs: number }>((resolve) => child.once('message', resolve));
    child.send({ skipMs: ms });
    this.#aheadMs = (await moved).aheadMs;
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
