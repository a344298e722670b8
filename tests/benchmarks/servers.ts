import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MeasuredProcess } from './measured-process.ts';

const ROOT = join(import.meta.dirname, '../..');
/** One machine opens all rooms and holds all sockets here; nothing else of the server is set. */
const MANY = '100000';

/** The product as `npm start` runs it: its build, the embedded store, real fsync. */
export function startProduct(dataDir: string, inspected = false): Promise<MeasuredProcess> {
  return MeasuredProcess.start({
    script: join(ROOT, 'server/dist/main.js'),
    env: {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ROOMS_PER_HOUR: MANY,
      ROOMS_PER_DAY: MANY,
      SOCKETS_PER_ADDRESS: MANY,
    },
    open: /Heard is open at/,
    inspected,
  });
}

/** The stock server as it comes: everything in memory, nothing on disk. */
export function startStock(inspected = false): Promise<MeasuredProcess> {
  return MeasuredProcess.start({
    script: join(import.meta.dirname, 'stock/node_modules/y-websocket/bin/server.cjs'),
    env: {},
    open: /running at/,
    inspected,
  });
}

export function startRelay(): Promise<MeasuredProcess> {
  return MeasuredProcess.start({
    script: join(import.meta.dirname, 'relay.mjs'),
    env: {},
    open: /relay is open/,
  });
}

/** Runs with a fresh directory that is gone afterwards, also when this process is told to end. */
export async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(directory);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
