import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Inspector } from './inspector.ts';

const START_LIMIT_MS = 15_000;
const STOP_LIMIT_MS = 5000;

export interface ProcessOptions {
  /** A script for `node`, and what comes after it. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it prints when it is open. */
  readonly open: RegExp;
  /** Starts with the inspector on a free loopback port, so that `liveBytes` can be asked. */
  readonly inspected?: boolean;
}

/** A server in a process of its own, with what the kernel and V8 say about it. */
export class MeasuredProcess {
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #inspector: Inspector | null;

  private constructor(child: ChildProcess, port: number, inspector: Inspector | null) {
    this.#child = child;
    this.port = port;
    this.#inspector = inspector;
  }

  static async start(options: ProcessOptions): Promise<MeasuredProcess> {
    const port = await freePort();
    const flags = options.inspected === true ? ['--inspect=127.0.0.1:0'] : [];
    const child = spawn(process.execPath, [...flags, options.script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), ...options.env },
    });
    const endWithParent = () => child.kill('SIGKILL');
    process.once('exit', endWithParent);
    child.once('exit', () => process.off('exit', endWithParent));
    const said = await saidUntil(child, options.open);
    const address = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/.exec(said)?.[0];
    const inspector = options.inspected === true && address ? await Inspector.connect(address) : null;
    return new MeasuredProcess(child, port, inspector);
  }

  /** Milliseconds of processor time so far, of all its threads: the kernel counts them in nanoseconds. */
  cpuMs(): number {
    const tasks = `/proc/${this.#child.pid}/task`;
    const spent = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
  }

  /** Bytes that it holds of the machine's memory without mapped files, as the kernel counts them. */
  anonymousBytes(): number {
    const rollup = readFileSync(`/proc/${this.#child.pid}/smaps_rollup`, 'utf8');
    return Number(/^Anonymous:\s+(\d+) kB/m.exec(rollup)?.[1]) * 1024;
  }

  /** Bytes in use after garbage collection: V8's heap and what it holds outside of it. */
  async liveBytes(): Promise<number> {
    if (!this.#inspector) throw new Error('the process was started without its inspector');
    return this.#inspector.liveBytes();
  }

  async stop(): Promise<void> {
    this.#inspector?.close();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const force = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    await gone;
    clearTimeout(force);
  }
}

/** Everything it printed until the pattern came. */
function saidUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`it did not open:\n${said}`));
    const deadline = setTimeout(fail, START_LIMIT_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!pattern.test(said)) return;
      clearTimeout(deadline);
      resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', fail);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
