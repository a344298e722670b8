import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOSINGS, encodeClientMessage, PROTOCOL_VERSION } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { openEmbeddedStore } from '../../server/src/storage/embedded/open-embedded-store.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { DocumentRoom, random } from './document-room.ts';

let directory: string;
let store: RoomStore;
let room: DocumentRoom;
let opened: SealedDocument[] = [];

const OPENERS: Readonly<Record<'memory' | 'embedded', () => Promise<RoomStore>>> = {
  memory: () => openMemoryStore({ randomBytes: random, wallClock: Date.now }),
  embedded: () =>
    openEmbeddedStore({
      directory,
      randomBytes: random,
      wallClock: Date.now,
      onFailure: (error) => {
        throw error;
      },
    }),
};

/** Asks again until it holds, five seconds at most. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });
const textOf = (document: SealedDocument): Y.Text => document.doc.getText('t');
const read = (document: SealedDocument): string => textOf(document).toJSON();

async function open(seat: string, options?: Parameters<DocumentRoom['open']>[1]): Promise<SealedDocument> {
  const document = room.open(seat, options);
  opened.push(document);
  await eventually(() => expect(document.status().connection).not.toBe('connecting'));
  return document;
}

async function closeAll(): Promise<void> {
  await Promise.all(opened.map((document) => document.close()));
  opened = [];
}

/** Resolves with the code that the server closes a raw socket with. */
function closeCodeOf(messages: readonly (Uint8Array | string)[]): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(room.url);
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
  });
}

const hello = (
  changes: { readonly version?: number; readonly credential?: string; readonly room?: string } = {},
) =>
  encodeClientMessage({
    kind: 'hello',
    version: changes.version ?? PROTOCOL_VERSION,
    epoch: 1,
    room: changes.room ?? room.room,
    credential: (changes.credential ?? 'a').padEnd(43, 'x'),
    session: random(16),
    author: random(12),
    held: null,
  });

describe.each(['memory', 'embedded'] as const)('the document log over real sockets, %s store', (kind) => {
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'heard-document-'));
    store = await OPENERS[kind]();
    room = new DocumentRoom(store);
    await room.create();
    await room.start();
  });

  afterEach(async () => {
    await closeAll();
    await room.stop();
    await store.close();
    await rm(directory, { recursive: true });
  });

  it('brings edits to the partner sealed, and calls them saved when they are in the store', async () => {
    const ana = await open('a');
    const ben = await open('b');
    textOf(ana).insert(0, 'a needle in the hay');
    expect(ana.status().saved).toBe(false);
    await ana.whenSaved();
    const page = await store.read(room.room, 0, 100);
    const bytes =
      page.kind === 'page' ? Buffer.concat(page.frames.map((frame) => frame.bytes)) : Buffer.alloc(0);
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes('needle')).toBe(false);
    await eventually(() => expect(read(ben)).toBe('a needle in the hay'));
    ben.awareness.setLocalState({ caret: 4 });
    await eventually(() => expect([...ana.awareness.getStates().values()]).toContainEqual({ caret: 4 }));
    expect([ana.status().troubles, ben.status().troubles]).toEqual([[], []]);
  });

  it('survives the end of the server: both come back, unsent edits arrive, nothing is written twice', async () => {
    const ana = await open('a');
    const ben = await open('b');
    textOf(ana).insert(0, 'before ');
    await ana.whenSaved();
    await room.stop();
    await eventually(() => expect(ana.status().connection).toBe('lost'));
    textOf(ana).insert(7, 'during ');
    textOf(ben).insert(0, 'also ');
    expect([ana.status().saved, ben.status().saved]).toEqual([false, false]);
    await room.start();
    await Promise.all([ana.whenSaved(), ben.whenSaved()]);
    await eventually(() =>
      expect([read(ana), read(ben)]).toEqual(['also before during ', 'also before during ']),
    );
    const page = await store.read(room.room, 0, 100);
    expect(page.kind === 'page' && page.frames.length).toBe(3);
    expect([ana.status().troubles, ben.status().troubles]).toEqual([[], []]);
  });

  it('compacts, and opens again from the snapshot', async () => {
    const ana = await open('a', { tailFrames: 10 });
    for (let at = 0; at < 12; at += 1) {
      textOf(ana).insert(textOf(ana).length, `${at} `);
      await ana.whenSaved();
    }
    await closeAll();
    await vi.waitFor(async () => {
      const page = await store.read(room.room, 0, 100);
      expect(page.kind === 'page' && page.head.base).toBe(12);
    });
    const ben = await open('b');
    expect(read(ben)).toBe('0 1 2 3 4 5 6 7 8 9 10 11 ');
    expect(ben.status()).toMatchObject({ troubles: [], saved: true });
  });

  it('takes updates and snapshots that are larger than one message', async () => {
    const ana = await open('a', { tailFrames: 4 });
    const ben = await open('b');
    const large = Array.from({ length: 90_000 }, (_, at) => `${at.toString(36)}-`).join('');
    textOf(ana).insert(0, large);
    await ana.whenSaved();
    await eventually(() => expect(read(ben) === large).toBe(true));
    await closeAll();
    await vi.waitFor(async () => {
      const page = await store.read(room.room, 0, 1);
      expect(page.kind === 'page' && (page.snapshot?.bytes.length ?? 0)).toBeGreaterThan(256 * 1024);
    });
    const again = await open('b');
    expect(read(again) === large).toBe(true);
  });

  it('ends for everybody when the room is dropped', async () => {
    const ana = await open('a');
    textOf(ana).insert(0, 'ours');
    await ana.whenSaved();
    await store.drop(room.room, room.incarnation);
    await eventually(() =>
      expect(ana.status()).toMatchObject({ connection: 'stopped', stoppedBy: CLOSINGS.roomClosed.code }),
    );
    expect(read(ana)).toBe('ours');
    expect(await closeCodeOf([hello()])).toBe(CLOSINGS.unauthenticated.code);
  });

  it('lets go of rooms and sockets that nobody holds', async () => {
    await open('a');
    await open('b');
    expect(room.connections).toBe(2);
    await closeAll();
    await eventually(() => expect(room.connections).toBe(0));
  });

  it('answers bad input with a close code that says which, and stays alive for others', async () => {
    const ana = await open('a');
    const { policy, unauthenticated, upgradeNeeded } = CLOSINGS;
    const frame = encodeClientMessage({ kind: 'durable', sequence: 0, sealed: random(80) });
    const cases: readonly (readonly [code: number, messages: readonly (Uint8Array | string)[]])[] = [
      [policy.code, [new Uint8Array(0)]],
      [policy.code, [Uint8Array.of(99)]],
      [policy.code, ['hello']],
      [policy.code, [hello().subarray(0, 40)]],
      [policy.code, [frame]],
      [policy.code, [hello(), frame]],
      [policy.code, [hello(), hello()]],
      [policy.code, [new Uint8Array(5000)]],
      [1009, [new Uint8Array(256 * 1024 + 1)]],
      [unauthenticated.code, [hello({ credential: 'c' })]],
      [unauthenticated.code, [hello({ room: 'r'.repeat(22) })]],
      [upgradeNeeded.code, [hello({ version: 99 })]],
    ];
    for (const [code, messages] of cases) expect(await closeCodeOf(messages)).toBe(code);
    textOf(ana).insert(0, 'still here');
    await ana.whenSaved();
    expect(ana.status().troubles).toEqual([]);
  });

  it('refuses the fifth socket of a seat for now', async () => {
    for (let at = 0; at < 4; at += 1) await open('a');
    expect(await closeCodeOf([hello()])).toBe(CLOSINGS.tooMany.code);
    await open('b');
  });
});

describe('on disk', () => {
  it('nothing that was written is readable, and all of it is there after a restart of the store', async () => {
    directory = await mkdtemp(join(tmpdir(), 'heard-document-'));
    store = await OPENERS.embedded();
    room = new DocumentRoom(store);
    await room.create();
    await room.start();
    const ana = await open('a');
    textOf(ana).insert(0, 'canary in the coal mine');
    ana.awareness.setLocalState({ caret: 'canary' });
    await ana.whenSaved();
    await closeAll();
    await room.stop();
    await store.close();
    const names = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
    const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
    expect(bytes.length).toBeGreaterThan(200);
    expect(bytes.includes(room.room)).toBe(true);
    for (const secret of ['canary', Buffer.from(room.secret), Buffer.from(room.keys.content)]) {
      expect(bytes.includes(secret)).toBe(false);
    }
    store = await OPENERS.embedded();
    room = room.over(store);
    await room.start();
    const ben = await open('b');
    expect(read(ben)).toBe('canary in the coal mine');
    await closeAll();
    await room.stop();
    await store.close();
    await rm(directory, { recursive: true });
  });
});
