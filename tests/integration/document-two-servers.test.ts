import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import { systemClock } from '../../server/src/platform/system-clock.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';
import { openRedisStore } from '../../server/src/storage/redis/open-redis-store.ts';
import { startRedisServer, type RedisServer } from '../contract/redis-server.ts';
import { DocumentRoom, random } from './document-room.ts';

let redis: RedisServer;
let stores: RoomStore[];
let rooms: DocumentRoom[];
let opened: SealedDocument[];

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const textOf = (document: SealedDocument): Y.Text => document.doc.getText('t');
const read = (document: SealedDocument): string => textOf(document).toJSON();

async function open(server: number, seat: string): Promise<SealedDocument> {
  const document = rooms[server]?.open(seat, { tailFrames: 8 });
  if (!document) throw new Error('no such server');
  opened.push(document);
  await eventually(() => expect(document.status().connection).toBe('connected'));
  return document;
}

describe('two servers on one Redis, a partner on each', () => {
  beforeEach(async () => {
    redis = await startRedisServer({ appendOnly: true });
    const openStore = () => openRedisStore({ url: redis.url, randomBytes: random, clock: systemClock });
    stores = [await openStore(), await openStore()];
    const [first, second] = stores;
    if (!first || !second) throw new Error('no stores');
    const room = new DocumentRoom(first);
    await room.create();
    rooms = [room, room.over(second)];
    opened = [];
    for (const server of rooms) await server.start();
  });

  afterEach(async () => {
    await Promise.all(opened.map((document) => document.close()));
    for (const server of rooms) await server.stop();
    for (const store of stores) await store.close();
    await redis.stop();
  });

  it('bring edits, presence and snapshots to each other', async () => {
    const ana = await open(0, 'a');
    const ben = await open(1, 'b');
    for (let at = 0; at < 6; at += 1) {
      textOf(ana).insert(textOf(ana).length, `a${at} `);
      await ana.whenSaved();
      textOf(ben).insert(0, `b${at} `);
      await ben.whenSaved();
    }
    ana.awareness.setLocalState({ caret: 1 });
    await eventually(() => expect([...ben.awareness.getStates().values()]).toContainEqual({ caret: 1 }));
    await eventually(() => expect(read(ana)).toBe(read(ben)));
    await ana.close();
    await vi.waitFor(async () => {
      const page = await stores[1]?.read(rooms[0]?.room ?? '', 0, 1);
      expect(page?.kind === 'page' && page.head.base).toBe(12);
    });
    const again = await open(1, 'a');
    expect(read(again)).toBe(read(ben));
    expect([ana, ben, again].flatMap((document) => document.status().troubles)).toEqual([]);
  });

  it('lose nothing that was called saved, and no edit, when Redis is killed and started again', async () => {
    const ana = await open(0, 'a');
    const ben = await open(1, 'b');
    textOf(ana).insert(0, 'before ');
    await ana.whenSaved();
    await redis.kill();
    textOf(ana).insert(7, 'during ');
    textOf(ben).insert(0, 'meanwhile ');
    expect([ana.status().saved, ben.status().saved]).toEqual([false, false]);
    await redis.restart();
    await Promise.all([ana.whenSaved(), ben.whenSaved()]);
    await eventually(() =>
      expect(
        [read(ana), read(ben)].every((text) => text.includes('during') && text.includes('meanwhile')),
      ).toBe(true),
    );
    expect(read(ana)).toBe(read(ben));
    expect([ana, ben].flatMap((document) => document.status().troubles)).toEqual([]);
  });
});
