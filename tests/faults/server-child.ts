import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '../contract/eventually.ts';

const ROOT = join(import.meta.dirname, '../..');
const START_LIMIT_MS = 20_000;

/** The server from its sources as a process of its own, on one port and one store over all its starts. */
export class ServerChild {
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #port = 0;
  #said = '';

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get said(): string {
    return this.#said;
  }

  /** Resolves when it says that it is open. The first start takes any free port, later ones the same. */
  async start(): Promise<void> {
    const args = ['--import', 'tsx', '--conditions=source', join(ROOT, 'server/src/main.ts')];
    const env = {
      PATH: process.env['PATH'] ?? '',
      ROOMS_PER_HOUR: '1000',
      ...this.#env,
      PORT: String(this.#port),
    };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let since = '';
    const hear = (chunk: Buffer): void => {
      since += chunk.toString();
      this.#said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const isOpen = () => {
      if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${since}`);
      return since.includes('Heard is open at');
    };
    await eventually(isOpen, START_LIMIT_MS, 'the server is open');
    this.#port = Number(/Heard is open at http:\/\/[^:]+:(\d+)/.exec(since)?.[1]);
  }

  /** Resolves with its exit code when it is gone; null after SIGKILL. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }
}
