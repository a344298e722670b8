import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Y from 'yjs';
import type { DiskSync } from './disk-sync.ts';
import { closeStock, openStock, ProductRoom, whenSynced, within } from './document-pair.ts';
import { median, now, percentile, type Figure } from './figures.ts';
import { textOf } from './typed-document.ts';
import { TypistProcess, type System } from './typist-process.ts';

const ROOMS = 8;
const STROKES = 96;
/** With eight rooms in turn each one rests 320 ms between two keystrokes: longer than the product collects. */
const GAP_MS = 20;
const TYPED = 24;
const TYPING_MS = 90;

interface Strokes {
  readonly product: number[];
  readonly saved: number[];
  readonly stock: number[];
  readonly sync: number[];
}

export interface Ports {
  readonly product: number;
  readonly stock: number;
}

/** Keystrokes, from the press in one process's document until the text in another process is told, and until "Saved". */
export async function measureKeystrokes(
  ports: Ports,
  disk: DiskSync,
  rounds: number,
): Promise<readonly Figure[]> {
  const desk = await openDesk(ports);
  await strokeRound(desk, disk);
  const single: Strokes[] = [];
  const typing: Strokes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    single.push(await strokeRound(desk, disk));
    typing.push(await typeRound(desk, round));
  }
  await desk.close();
  return [...singleFigures(single), ...typingFigures(typing)];
}

interface Desk {
  readonly typist: TypistProcess;
  /** The second device of every room. */
  readonly product: readonly Y.Doc[];
  readonly stock: readonly Y.Doc[];
  readonly close: () => Promise<void>;
}

async function openDesk(ports: Ports): Promise<Desk> {
  const rooms = await Promise.all(Array.from({ length: ROOMS }, () => ProductRoom.create(ports.product)));
  const names = rooms.map(() => randomBytes(8).toString('hex'));
  const opening = TypistProcess.start({
    kind: 'open',
    product: { port: ports.product, rooms: rooms.map((room) => room.known) },
    stock: { port: ports.stock, rooms: names },
  });
  const typist = await within(opening, 'the typist opens its documents');
  const sealed = rooms.map((room) => room.open(ports.product, 'b'));
  const providers = names.map((name) => openStock(ports.stock, name));
  await within(Promise.all(sealed.map((document) => document.whenSaved())), 'the documents open');
  await Promise.all(providers.map(whenSynced));
  return {
    typist,
    product: sealed.map(({ doc }) => doc),
    stock: providers.map(({ doc }) => doc),
    close: async () => {
      await typist.stop();
      await Promise.all([...sealed.map((document) => document.close()), ...providers.map(closeStock)]);
    },
  };
}

/** Product and stock take turns, keystroke by keystroke. */
async function strokeRound(desk: Desk, disk: DiskSync): Promise<Strokes> {
  const strokes: Strokes = { product: [], saved: [], stock: [], sync: [] };
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    await pause(GAP_MS);
    const ours = await typeAndWatch(desk, 'product', stroke % ROOMS, 1);
    strokes.product.push(...ours.seen);
    strokes.saved.push(ours.saved);
    await pause(GAP_MS);
    strokes.stock.push(...(await typeAndWatch(desk, 'stock', stroke % ROOMS, 1)).seen);
    strokes.sync.push(disk.sample());
  }
  return strokes;
}

/** Eleven letters a second; each counts until the other device has it. */
async function typeRound(desk: Desk, round: number): Promise<Strokes> {
  const product = await typeAndWatch(desk, 'product', round % ROOMS, TYPED);
  const stock = await typeAndWatch(desk, 'stock', round % ROOMS, TYPED);
  return { product: product.seen, saved: [], stock: stock.seen, sync: [] };
}

/** Milliseconds of every letter until the other device's text is told of it; of the last one until "Saved". */
async function typeAndWatch(
  desk: Desk,
  system: System,
  room: number,
  letters: number,
): Promise<{ readonly seen: number[]; readonly saved: number }> {
  const doc = desk[system][room];
  if (!doc) throw new Error('no such room');
  const arrivals = arrivalsOf(textOf(doc), letters);
  const typing = desk.typist.type(system, room, letters, TYPING_MS);
  const [typed, arrived] = await within(Promise.all([typing, arrivals]), 'what was typed arrives');
  const seen = typed.pressed.map((pressed, at) => (arrived[at] ?? Number.NaN) - pressed);
  return { seen, saved: typed.saved - (typed.pressed.at(-1) ?? Number.NaN) };
}

/** When the text grew by its first, second, … letter. */
function arrivalsOf(text: Y.Text, letters: number): Promise<readonly number[]> {
  const before = text.length;
  const times: number[] = [];
  return new Promise((resolve) => {
    const look = () => {
      while (times.length < text.length - before) times.push(now());
      if (times.length < letters) return;
      text.unobserve(look);
      resolve(times);
    };
    text.observe(look);
  });
}

function beside(rounds: readonly Strokes[], share: number, measure: string, most: number | null): Figure {
  return {
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.product, share)),
    beside: { name: 'stock', values: rounds.map((round) => percentile(round.stock, share)) },
    goal: most === null ? null : { kind: 'ratio', most },
  };
}

function singleFigures(rounds: readonly Strokes[]): readonly Figure[] {
  const saved = (share: number, measure: string): Figure => ({
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.saved, share)),
    beside: null,
    goal: null,
  });
  const p50 = beside(rounds, 0.5, 'Keystroke, document to document, p50', 1.3);
  const onDisk = rounds.map((round) => median(round.stock) + median(round.sync));
  return [
    p50,
    {
      ...p50,
      measure: '— the same beside a stock server that would wait for this disk once',
      beside: { name: 'stock + one fsync', values: onDisk },
      goal: null,
    },
    beside(rounds, 0.95, 'Keystroke, document to document, p95', null),
    saved(0.5, 'Keystroke until "Saved" (on disk), p50'),
    saved(0.95, 'Keystroke until "Saved" (on disk), p95'),
  ];
}

function typingFigures(rounds: readonly Strokes[]): readonly Figure[] {
  return [
    beside(rounds, 0.5, 'Letter while typing 11 a second, p50', null),
    beside(rounds, 0.95, 'Letter while typing 11 a second, p95', null),
  ];
}
