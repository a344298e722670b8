/**
 * A process of its own that works on a store until it is killed, and says after each acknowledged write what was
 * acknowledged, one JSON line each. Run: `node store-worker.ts <what> <target as JSON> <rooms as JSON>`.
 */
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { bytes, change, frame, LATER, text } from './store-factory.ts';
import { openTarget, type StoreTarget } from './store-target.ts';

export type Acknowledged =
  | { readonly kind: 'opened' }
  | { readonly kind: 'frame'; readonly room: string; readonly position: number; readonly said: string }
  | { readonly kind: 'record'; readonly room: string; readonly version: number }
  | { readonly kind: 'compacted'; readonly room: string; readonly base: number }
  | { readonly kind: 'beat'; readonly process: string; readonly at: number }
  | { readonly kind: 'counted'; readonly version: number };

const COMPACT_EVERY = 25;
const WIPE_EVERY = 10;

/** Synchronous on a pipe, so that what was acknowledged is known even when the next instruction is SIGKILL. */
const say = (what: Acknowledged): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

async function write(store: RoomStore, room: string): Promise<void> {
  const created = await store.create(room, bytes('record 1'), LATER);
  if (created.kind !== 'created') throw new Error('the room is there already');
  const { incarnation } = created;
  say({ kind: 'record', room, version: 1 });
  await Promise.all([
    appendFrames(store, room, incarnation, 'a'),
    appendFrames(store, room, incarnation, 'b'),
    changeRecord(store, room, incarnation),
  ]);
}

async function appendFrames(
  store: RoomStore,
  room: string,
  incarnation: string,
  member: string,
): Promise<never> {
  let base = 0;
  for (let sequence = 1; ; sequence += 1) {
    const said = `${member} ${sequence}`;
    const outcome = await store.append(room, frame(incarnation, sequence, { member, bytes: bytes(said) }));
    if (outcome.kind !== 'appended') throw new Error(`append: ${outcome.kind}`);
    say({ kind: 'frame', room, position: outcome.position, said });
    if (member !== 'a' || sequence % COMPACT_EVERY !== 0) continue;
    const upTo = outcome.position;
    const snapshot = bytes(`all before ${upTo}`);
    const compacted = await store.compact(room, {
      incarnation,
      epoch: 1,
      base,
      upTo,
      snapshot,
      expiresAt: LATER,
    });
    if (compacted.kind !== 'compacted') throw new Error(`compact: ${compacted.kind}`);
    base = compacted.head.base;
    say({ kind: 'compacted', room, base });
  }
}

/** Every version brings the word of its number; every tenth wipes them all instead. */
async function changeRecord(store: RoomStore, room: string, incarnation: string): Promise<never> {
  for (let version = 1; ; version += 1) {
    const words =
      (version + 1) % WIPE_EVERY === 0
        ? ({ kind: 'wipe' } as const)
        : ({ kind: 'append', word: { number: version + 1, sealed: bytes(`word ${version + 1}`) } } as const);
    const outcome = await store.compareAndSet(room, change(incarnation, version, { words }));
    if (outcome.kind !== 'saved') throw new Error(`compareAndSet: ${outcome.kind}`);
    say({ kind: 'record', room, version: outcome.version });
  }
}

async function beat(store: RoomStore): Promise<never> {
  for (;;)
    say({ kind: 'beat', process: `worker-${process.pid}`, at: await store.beat(`worker-${process.pid}`) });
}

const COUNTS = 200;

/** Adds to one counter with compare-and-set, against whoever else does the same. */
async function count(store: RoomStore, room: string): Promise<void> {
  for (let done = 0; done < COUNTS;) {
    const loaded = await store.load(room);
    if (loaded.kind !== 'loaded') throw new Error('the room is absent');
    const record = bytes(String(Number(text(loaded.record)) + 1));
    const outcome = await store.compareAndSet(room, change(loaded.incarnation, loaded.version, { record }));
    if (outcome.kind !== 'saved') continue;
    say({ kind: 'counted', version: outcome.version });
    done += 1;
  }
}

async function main(what: string | undefined, target: StoreTarget, rooms: readonly string[]): Promise<void> {
  const store = await openTarget(target);
  say({ kind: 'opened' });
  if (what === 'count') await Promise.all(rooms.map((room) => count(store, room)));
  else if (what === 'hold') await beat(store);
  else await Promise.all([...rooms.map((room) => write(store, room)), beat(store)]);
  await store.close();
}

const [, , what, target = '', rooms = '[]'] = process.argv;
main(what, JSON.parse(target) as StoreTarget, JSON.parse(rooms) as readonly string[]).catch(
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
