import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { DocumentRoom, random } from './document-room.ts';

let store: RoomStore;
let room: DocumentRoom;
let opened: SealedDocument[] = [];

beforeEach(async () => {
  store = await openMemoryStore({ randomBytes: random, wallClock: Date.now });
  room = new DocumentRoom(store);
  await room.create();
  await room.start();
});

afterEach(async () => {
  await Promise.all(opened.map((document) => document.close()));
  opened = [];
  await room.stop();
  await store.close();
});

function open(seat: string, options?: Parameters<DocumentRoom['open']>[1]): SealedDocument {
  const document = room.open(seat, options);
  opened.push(document);
  return document;
}

/** Asks again until it holds, five seconds at most. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });
const textOf = (document: SealedDocument): Y.Text => document.doc.getText('t');
const read = (document: SealedDocument): string => textOf(document).toJSON();

describe('the document log over real sockets', () => {
  it('brings an edit to the partner, sealed, and calls it saved only then', async () => {
    const ana = open('a');
    const ben = open('b');
    await eventually(() => expect(ben.status().connection).toBe('connected'));
    textOf(ana).insert(0, 'a needle in the hay');
    expect(ana.status().saved).toBe(false);
    await ana.whenSaved();
    await eventually(() => expect(read(ben)).toBe('a needle in the hay'));
    const page = await store.read(room.room, 0, 100);
    const bytes =
      page.kind === 'page' ? Buffer.concat(page.frames.map((frame) => frame.bytes)) : Buffer.alloc(0);
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes('needle')).toBe(false);
    expect(ana.status().troubles).toEqual([]);
    expect(ben.status().troubles).toEqual([]);
  });
});
