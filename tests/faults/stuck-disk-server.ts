/**
 * A document log's server in a process of its own whose disk can get stuck: when told so, writes neither fail nor come
 * back, with or without having reached the disk. Killed then, it has relayed what it never called durable.
 * Run: `node stuck-disk-server.ts <directory> <port> <room, or empty for a new one>`.
 */
import { randomBytes } from 'node:crypto';
import type { Engine } from '../../server/src/storage/embedded/engine.ts';
import { openLevelEngine } from '../../server/src/storage/embedded/level-engine.ts';
import { startEmbeddedStore } from '../../server/src/storage/embedded/start-embedded-store.ts';
import { DEFAULT_QUOTA } from '../../server/src/storage/log-quota.ts';
import { DocumentRoom } from '../integration/document-room.ts';

/** `lost`: what is written from now on does not reach the disk. `kept`: it does, and nobody hears of it. */
export type StuckDisk = 'lost' | 'kept';

export interface ServerOpen {
  readonly room: string;
  readonly port: number;
}

const [directory = '', port = '0', known = ''] = process.argv.slice(2);
const never = new Promise<void>(() => undefined);
let stuck: StuckDisk | null = null;

const engine = await openLevelEngine(directory);
const stuckable: Engine = {
  view: (read) => engine.view(read),
  write: async (changes) => {
    if (stuck === 'lost') return never;
    await engine.write(changes);
    return stuck === 'kept' ? never : undefined;
  },
  scrub: (from, before) => engine.scrub(from, before),
  close: () => engine.close(),
};
const store = await startEmbeddedStore({
  engine: stuckable,
  randomBytes,
  wallClock: Date.now,
  quota: DEFAULT_QUOTA,
  onFailure: (error) => {
    throw error;
  },
});
const room = new DocumentRoom(store);
if (known) room.enter(known);
else await room.create();
await room.start(Number(port));
process.on('message', (told: StuckDisk) => {
  stuck = told;
  process.send?.('stuck');
});
process.send?.({ room: room.room, port: room.port } satisfies ServerOpen);
