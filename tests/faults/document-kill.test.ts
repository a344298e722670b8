import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { DocumentRoom, random } from '../integration/document-room.ts';
import type { ServerOpen, StuckDisk } from './stuck-disk-server.ts';

let directory: string;
let server: ChildProcess | null = null;
let open: ServerOpen;
let room: DocumentRoom;
let documents: SealedDocument[];

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const read = (document: SealedDocument): string => document.doc.getText('t').toJSON();

/** The first start takes any port and makes the room, later ones have the same. */
async function start(port: number, known: string): Promise<void> {
  const child = fork(
    join(import.meta.dirname, 'stuck-disk-server.ts'),
    [join(directory, 'store'), String(port), known],
    { execArgv: ['--import', 'tsx', '--conditions=source'] },
  );
  server = child;
  const [said] = (await once(child, 'message')) as [ServerOpen];
  open = said;
}

async function kill(): Promise<void> {
  const child = server;
  server = null;
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function stick(how: StuckDisk): Promise<void> {
  const heard = once(server ?? process, 'message');
  server?.send(how);
  await heard;
}

async function enter(seat: string): Promise<SealedDocument> {
  const document = room.open(seat, { url: `ws://127.0.0.1:${open.port}/document` });
  documents.push(document);
  await eventually(() => expect(document.status().connection).toBe('connected'));
  return document;
}

/** Everybody is connected, saved and has the same text, and nobody was alarmed. */
async function agreeOn(text: string): Promise<void> {
  await eventually(() => {
    expect(documents.map(read)).toEqual(documents.map(() => text));
    expect(documents.map((document) => document.status().saved)).toEqual(documents.map(() => true));
  });
  expect(documents.flatMap((document) => document.status().troubles)).toEqual([]);
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heard-document-kill-'));
  documents = [];
  await start(0, '');
  // Only its keys and its way of opening are used here; the log is the other process's.
  room = new DocumentRoom(await openMemoryStore({ randomBytes: random, wallClock: Date.now }));
  room.enter(open.room);
});

afterEach(async () => {
  await kill();
  await Promise.all(documents.map((document) => document.close()));
  await rm(directory, { recursive: true, force: true });
});

it.each(['lost', 'kept'] as const)(
  'a server killed when it has relayed a frame and not called it durable raises no alarm: the frame is %s, sent again if need be, and all agree',
  async (how) => {
    const ana = await enter('a');
    const ben = await enter('b');
    ana.doc.getText('t').insert(0, 'on disk. ');
    await ana.whenSaved();
    await eventually(() => expect(read(ben)).toBe('on disk. '));

    await stick(how);
    ana.doc.getText('t').insert(9, 'relayed. ');
    await eventually(() => expect(read(ben)).toBe('on disk. relayed. '));
    expect(ana.status().saved).toBe(false);
    const third = await enter('b');
    expect(read(third)).toBe('on disk. relayed. ');
    // What it has just read is what the disk has, or that and a frame that may still be lost.
    expect(third.status().saved).toBe(how === 'kept');

    await kill();
    await eventually(() => expect(ana.status().connection).toBe('lost'));
    ben.doc.getText('t').insert(18, 'while it was away.');
    await start(open.port, open.room);
    await agreeOn('on disk. relayed. while it was away.');
    await enter('b');
    await agreeOn('on disk. relayed. while it was away.');
  },
  60_000,
);
