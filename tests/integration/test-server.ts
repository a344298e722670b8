import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { startServer, type RunningServer } from '../../server/src/index.ts';
import { createLog } from '../../server/src/logging/log.ts';
import type { Clock } from '../../server/src/ports/clock.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { SkippingClock } from './skipping-clock.ts';

/** Lets the command limits of the server at this address forget what was pressed: a test presses faster than people. */
const rests = new Map<string, () => void>();
export const rest = (url: string): void => rests.get(url)?.();

export interface TestServer extends RunningServer {
  readonly store: RoomStore;
  /** Every line it logged. */
  readonly lines: readonly string[];
  /** Moves the server's timers on, and the store's clock if the store is this server's own. */
  readonly skip: (ms: number) => void;
}

/** Pages as a build leaves them, so that these tests need none. */
function writePages(): string {
  const directory = mkdtempSync(join(tmpdir(), 'heard-pages-'));
  mkdirSync(join(directory, 'assets'));
  mkdirSync(join(directory, '.vite'));
  const exit = '<meta name="exit-page" content="[[EXIT_PAGE]]">';
  writeFileSync(join(directory, 'index.html'), `<!doctype html><title>Notes</title>${exit}`);
  writeFileSync(join(directory, 'plain.html'), `<!doctype html>${exit}[[PAGE_MAIN]][[PAGE_ACTION]]`);
  writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(directory, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(directory, 'assets', 'index-abc123.js.map'), '{}');
  writeFileSync(join(directory, '.vite', 'manifest.json'), '{}');
  return directory;
}

const CLIENT_DIR = writePages();

/** The real server on a free loopback port, over a memory store unless another is given. */
export async function startTestServer(
  options: { readonly store?: RoomStore; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TestServer> {
  const clock = new SkippingClock();
  let rested = 0;
  const lines: string[] = [];
  const store = options.store ?? (await openMemoryStore({ randomBytes, wallClock: clock.wallClock }));
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'debug',
    ROOMS_PER_HOUR: '1000',
    ROOMS_PER_DAY: '1000',
    SOCKETS_PER_ADDRESS: '1000',
    CLIENT_DIR,
    ...options.env,
  });
  const log = createLog({
    level: config.logLevel,
    randomBytes,
    time: () => new Date().toISOString(),
    write: (line) => void lines.push(line),
  });
  const restedClock: Clock = {
    monotonic: () => clock.monotonic() + rested,
    after: (delay, run) => clock.after(delay, run),
  };
  const server = await startServer({ config, store, clock: restedClock, randomBytes, log });
  rests.set(server.url, () => {
    rested += 1000;
  });
  return {
    ...server,
    store,
    lines,
    skip: (ms) => {
      clock.skip(ms);
    },
    close: async () => {
      await server.close();
      if (!options.store) await store.close();
    },
  };
}
