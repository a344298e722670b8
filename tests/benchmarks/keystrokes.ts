import { setTimeout as pause } from 'node:timers/promises';
import type * as Y from 'yjs';
import {
  openProductPair,
  openStockPair,
  within,
  type DocumentPair,
  type ProductPair,
} from './document-pair.ts';
import { percentile, type Figure } from './figures.ts';
import { textOf } from './typed-document.ts';

const ROOMS = 8;
const STROKES = 96;
/** With eight rooms in turn each one rests 320 ms between two keystrokes: longer than the product collects. */
const GAP_MS = 20;
const TYPED = 36;
const TYPING_MS = 90;

interface Round {
  readonly product: number[];
  readonly saved: number[];
  readonly stock: number[];
}

/** Single keystrokes, from the press in one document until the other one has it, and until "Saved". */
export async function measureKeystrokes(ports: Ports, rounds: number): Promise<readonly Figure[]> {
  const product = await openAll(() => openProductPair(ports.product));
  const stock = await openAll(() => openStockPair(ports.stock));
  await strokeRound(product, stock);
  const single: Round[] = [];
  const typing: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    single.push(await strokeRound(product, stock));
    typing.push(await typeRound(product, stock, round));
  }
  await Promise.all([...product, ...stock].map((pair) => pair.close()));
  return [...singleFigures(single), ...typingFigures(typing)];
}

export interface Ports {
  readonly product: number;
  readonly stock: number;
}

function openAll<T>(open: () => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: ROOMS }, open));
}

async function strokeRound(product: readonly ProductPair[], stock: readonly DocumentPair[]): Promise<Round> {
  const round: Round = { product: [], saved: [], stock: [] };
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    const ours = product[stroke % ROOMS];
    const theirs = stock[stroke % ROOMS];
    if (!ours || !theirs) continue;
    await pause(GAP_MS);
    const from = performance.now();
    const seen = strike(ours);
    const saved = ours.sealed.whenSaved().then(() => performance.now() - from);
    round.product.push(await within(seen, 'the keystroke arrives'));
    round.saved.push(await within(saved, 'the keystroke is saved'));
    await pause(GAP_MS);
    round.stock.push(await within(strike(theirs), 'the keystroke arrives'));
  }
  return round;
}

/** Milliseconds from one letter typed at the end of the text until the other device's document has it. */
function strike(pair: DocumentPair): Promise<number> {
  const from = performance.now();
  const seen = new Promise<number>((resolve) => {
    pair.b.once('update', () => resolve(performance.now() - from));
  });
  typeLetter(pair.a);
  return seen;
}

function typeLetter(doc: Y.Doc): void {
  textOf(doc).insert(textOf(doc).length, 'a');
}

/** Somebody types eleven letters a second in both systems; each letter counts until the other device has it. */
async function typeRound(
  product: readonly ProductPair[],
  stock: readonly DocumentPair[],
  round: number,
): Promise<Round> {
  const ours = product[round % ROOMS];
  const theirs = stock[round % ROOMS];
  if (!ours || !theirs) throw new Error('no room to type in');
  const [productTimes, stockTimes] = await within(
    Promise.all([typeInto(ours), pause(TYPING_MS / 2).then(() => typeInto(theirs))]),
    'what was typed arrives',
  );
  return { product: productTimes, saved: [], stock: stockTimes };
}

async function typeInto(pair: DocumentPair): Promise<number[]> {
  const pressed: number[] = [];
  const times: number[] = [];
  const before = textOf(pair.b).length;
  const whole = new Promise<void>((resolve) => {
    const look = () => {
      const now = performance.now();
      while (times.length < textOf(pair.b).length - before) times.push(now - (pressed[times.length] ?? now));
      if (times.length < TYPED) return;
      pair.b.off('update', look);
      resolve();
    };
    pair.b.on('update', look);
  });
  for (let letter = 0; letter < TYPED; letter += 1) {
    pressed.push(performance.now());
    typeLetter(pair.a);
    await pause(TYPING_MS);
  }
  await whole;
  return times;
}

function singleFigures(rounds: readonly Round[]): readonly Figure[] {
  const at = (share: number, measure: string, most: number | null): Figure => ({
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.product, share)),
    beside: { name: 'stock', values: rounds.map((round) => percentile(round.stock, share)) },
    goal: most === null ? null : { kind: 'ratio', most },
  });
  const saved = (share: number, measure: string): Figure => ({
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.saved, share)),
    beside: null,
    goal: null,
  });
  return [
    at(0.5, 'Keystroke, document to document, p50', 1.3),
    at(0.95, 'Keystroke, document to document, p95', null),
    saved(0.5, 'Keystroke until "Saved" (on disk), p50'),
    saved(0.95, 'Keystroke until "Saved" (on disk), p95'),
  ];
}

function typingFigures(rounds: readonly Round[]): readonly Figure[] {
  const at = (share: number, measure: string): Figure => ({
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.product, share)),
    beside: { name: 'stock', values: rounds.map((round) => percentile(round.stock, share)) },
    goal: null,
  });
  return [at(0.5, 'Letter while typing 11 a second, p50'), at(0.95, 'Letter while typing 11 a second, p95')];
}
