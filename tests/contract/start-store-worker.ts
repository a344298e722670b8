import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoreTarget } from './store-target.ts';
import type { Acknowledged } from './store-worker.ts';

export interface StoreWorker {
  /** What it has said so far, in order. */
  readonly acknowledged: readonly Acknowledged[];
  /** What it wrote to stderr. */
  complaint(): string;
  kill(): Promise<void>;
  /** Resolves with the exit code when it has ended, everything it said being in `acknowledged`. */
  readonly ended: Promise<number | null>;
}

/** @param maxFileKilobytes how large a file it may write, when that is what the test is about */
export function startStoreWorker(
  what: 'write' | 'count' | 'hold',
  target: StoreTarget,
  rooms: readonly string[],
  maxFileKilobytes?: number,
): StoreWorker {
  const script = fileURLToPath(new URL('./store-worker.ts', import.meta.url));
  const options = [
    '--conditions=source',
    '--import=tsx',
    script,
    what,
    JSON.stringify(target),
    JSON.stringify(rooms),
  ];
  const limit = maxFileKilobytes === undefined ? 'unlimited' : String(maxFileKilobytes);
  // `ulimit -f` counts kilobytes in bash; a write beyond it fails like one on a broken disk.
  const limited = ['-c', 'ulimit -f "$0"; exec "$@"', limit, process.execPath, ...options];
  const child = spawn('bash', limited, { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged[] = [];
  let unfinished = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => {
    const lines = (unfinished + String(chunk)).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) acknowledged.push(JSON.parse(line) as Acknowledged);
  });
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    acknowledged,
    complaint: () => complaint,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
