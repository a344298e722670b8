import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import { Partner } from '../integration/partner.ts';
import { closeStock, openStock, ProductRoom, whenSynced, within } from './document-pair.ts';
import { median, type Figure } from './figures.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { startProduct, startStock } from './servers.ts';
import { textOf, type TypedDocument } from './typed-document.ts';

const ROOMS = 12;
/** Opened before anything is counted: a new process compiles code and fills its caches with its first rooms. */
const FIRST_ROOMS = 3;
/** Sockets, timers and caches of a new process settle before and after. */
const SETTLE_MS = 500;
const KILOBYTE = 1000;

interface Memory {
  readonly live: number;
  readonly anonymous: number;
}

interface Round {
  readonly reopening: { readonly product: number; readonly stock: number };
  readonly perRoom: {
    readonly product: Memory;
    readonly stock: Memory;
    /** With both partners' room sockets as well. */
    readonly whole: Memory;
  };
}

/**
 * How long an opened document takes to be there, and what the server holds for it. Both servers are new in every
 * round; the product reads what it has on disk, the stock server is given the document by a first device, because it
 * keeps nothing.
 */
export async function measureOpenRooms(
  directory: string,
  typed: TypedDocument,
  rounds: number,
): Promise<readonly Figure[]> {
  const rooms = await writeRooms(directory, typed);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await openRound(directory, rooms, typed));
  return figuresOf(measured);
}

/** Brings the document into every room and leaves it there as the client does: as a snapshot. */
async function writeRooms(directory: string, typed: TypedDocument): Promise<readonly ProductRoom[]> {
  const server = await startProduct(directory);
  try {
    const rooms: ProductRoom[] = [];
    for (let at = 0; at < FIRST_ROOMS + ROOMS; at += 1) {
      const room = await ProductRoom.create(server.port);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, typed.update);
      const document = room.open(server.port, 'a', doc);
      await within(document.whenSaved(), 'the document is saved');
      await document.close();
      rooms.push(room);
    }
    for (const room of rooms) await demandSnapshot(server.port, room, typed);
    return rooms;
  } finally {
    await server.stop();
  }
}

/** What is measured is a document that was compacted: a snapshot and nothing behind it. */
async function demandSnapshot(port: number, room: ProductRoom, typed: TypedDocument): Promise<void> {
  const heard: string[] = [];
  const document = room.open(port, 'a', new Y.Doc(), (message) => heard.push(message.kind));
  await whenThere(document.doc, typed);
  await document.close();
  if (!heard.includes('snapshot') || heard.includes('frames'))
    throw new Error(`the document was not compacted; it was handed out as ${heard.join(', ')}`);
}

async function openRound(
  directory: string,
  rooms: readonly ProductRoom[],
  typed: TypedDocument,
): Promise<Round> {
  const product = await startProduct(directory, true);
  const stock = await startStock(true);
  try {
    return await openAll(product, stock, rooms, typed);
  } finally {
    await product.stop();
    await stock.stop();
  }
}

async function openAll(
  product: MeasuredProcess,
  stock: MeasuredProcess,
  all: readonly ProductRoom[],
  typed: TypedDocument,
): Promise<Round> {
  const opened: Opened = { sealed: [], stock: [], partners: [] };
  const rooms = all.slice(FIRST_ROOMS);
  for (const room of all.slice(0, FIRST_ROOMS)) {
    await openOne(product.port, stock.port, room, typed, opened);
    await enterRoom(product.port, room, opened);
  }
  const before = { product: await memoryOf(product), stock: await memoryOf(stock) };
  const times: { product: number; stock: number }[] = [];
  for (const room of rooms) times.push(await openOne(product.port, stock.port, room, typed, opened));
  const documents = { product: await memoryOf(product), stock: await memoryOf(stock) };
  for (const room of rooms) await enterRoom(product.port, room, opened);
  const whole = await memoryOf(product);
  await closeAll(opened);
  return {
    reopening: {
      product: median(times.map((time) => time.product)),
      stock: median(times.map((time) => time.stock)),
    },
    perRoom: {
      product: share(before.product, documents.product, rooms.length),
      stock: share(before.stock, documents.stock, rooms.length),
      whole: share(before.product, whole, rooms.length),
    },
  };
}

interface Opened {
  readonly sealed: SealedDocument[];
  readonly stock: WebsocketProvider[];
  readonly partners: Partner[];
}

/** Both devices open the room's document in both systems; the second device's opening is the one that counts. */
async function openOne(
  productPort: number,
  stockPort: number,
  room: ProductRoom,
  typed: TypedDocument,
  opened: Opened,
): Promise<{ readonly product: number; readonly stock: number }> {
  const firstSealed = room.open(productPort, 'a');
  await whenThere(firstSealed.doc, typed);
  const product = await timed(async () => {
    const sealed = room.open(productPort, 'b');
    opened.sealed.push(firstSealed, sealed);
    await whenThere(sealed.doc, typed);
  });
  const name = randomBytes(8).toString('hex');
  const full = new Y.Doc();
  Y.applyUpdate(full, typed.update);
  const firstStock = openStock(stockPort, name, full);
  await whenSynced(firstStock);
  const stock = await timed(async () => {
    const provider = openStock(stockPort, name);
    opened.stock.push(firstStock, provider);
    await whenThere(provider.doc, typed);
  });
  return { product, stock };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function whenThere(doc: Y.Doc, typed: TypedDocument): Promise<void> {
  const there = new Promise<void>((resolve) => {
    const look = () => {
      if (textOf(doc).length !== typed.text.length) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
  return within(there, 'the document is there');
}

/** Both partners' room sockets, as the page has them open beside the document's. */
async function enterRoom(port: number, { id }: ProductRoom, opened: Opened): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  for (const credential of Object.values(id.credentials))
    opened.partners.push(await Partner.enter(url, id.room, credential));
}

async function closeAll({ sealed, stock, partners }: Opened): Promise<void> {
  for (const partner of partners) partner.leave();
  await Promise.all([...sealed.map((document) => document.close()), ...stock.map(closeStock)]);
}

async function memoryOf(server: MeasuredProcess): Promise<Memory> {
  await pause(SETTLE_MS);
  return { live: await server.liveBytes(), anonymous: server.anonymousBytes() };
}

function share(before: Memory, after: Memory, rooms: number): Memory {
  return {
    live: (after.live - before.live) / rooms / KILOBYTE,
    anonymous: (after.anonymous - before.anonymous) / rooms / KILOBYTE,
  };
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const values = (pick: (round: Round) => number) => rounds.map(pick);
  const memory = (measure: string, of: keyof Memory, most: number | null): Figure => ({
    measure,
    unit: 'kB',
    product: values((round) => round.perRoom.product[of]),
    beside: { name: 'stock', values: values((round) => round.perRoom.stock[of]) },
    goal: most === null ? null : { kind: 'value', most },
  });
  const whole = (measure: string, of: keyof Memory, most: number | null): Figure => ({
    measure,
    unit: 'kB',
    product: values((round) => round.perRoom.whole[of]),
    beside: null,
    goal: most === null ? null : { kind: 'value', most },
  });
  return [
    {
      measure: 'Reopening the document until it is there',
      unit: 'ms',
      product: values((round) => round.reopening.product),
      beside: { name: 'stock', values: values((round) => round.reopening.stock) },
      goal: { kind: 'ratio', most: 1.2 },
    },
    memory('Server memory per open room: two document sockets, live after GC', 'live', 110),
    memory('— the same as the kernel counts it (anonymous pages)', 'anonymous', null),
    whole('— with both partners in the room too (four sockets), live after GC', 'live', 110),
    whole('— the same as the kernel counts it (anonymous pages)', 'anonymous', null),
  ];
}
