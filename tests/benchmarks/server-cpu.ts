import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../contract/eventually.ts';
import { openProductPair, openStockPair, type DocumentPair } from './document-pair.ts';
import type { Figure } from './figures.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { textOf } from './typed-document.ts';

const ROOMS = 30;
const TYPING_MS = 3000;
/** Longer than the product collects before it sends, so that every letter is a frame of its own. */
const APART_MS = 270;
const FLUENT_MS = 90;
const REST_MS = 700;
const ARRIVE_LIMIT_MS = 10_000;

/** Processor time of each server over the same seconds, while the same letters are typed into both. */
export async function measureServerCpu(
  product: MeasuredProcess,
  stock: MeasuredProcess,
  rounds: number,
): Promise<readonly Figure[]> {
  const ours = await openPairs(() => openProductPair(product.port));
  const theirs = await openPairs(() => openStockPair(stock.port));
  const measure = async (apart: number, name: string): Promise<Figure> => {
    const figure = { product: [] as number[], stock: [] as number[] };
    await typeRound(ours, theirs, apart);
    for (let round = 0; round < rounds; round += 1) {
      const before = { product: product.cpuMs(), stock: stock.cpuMs() };
      const typed = await typeRound(ours, theirs, apart);
      figure.product.push(((product.cpuMs() - before.product) / typed) * 10_000);
      figure.stock.push(((stock.cpuMs() - before.stock) / typed) * 10_000);
    }
    const beside = { name: 'stock', values: figure.stock };
    return { measure: name, unit: 'ms', product: figure.product, beside, goal: null };
  };
  const single = await measure(APART_MS, 'Server CPU per 10,000 updates, each a frame of its own');
  const fluent = await measure(FLUENT_MS, 'Server CPU per 10,000 letters typed 11 a second');
  await Promise.all([...ours, ...theirs].map((pair) => pair.close()));
  return [single, fluent];
}

async function openPairs<T>(open: () => Promise<T>): Promise<readonly T[]> {
  const pairs: T[] = [];
  for (let at = 0; at < ROOMS; at += 1) pairs.push(await open());
  return pairs;
}

/** One partner of every room types; gives the letters typed into each system once all have arrived. */
async function typeRound(
  ours: readonly DocumentPair[],
  theirs: readonly DocumentPair[],
  apart: number,
): Promise<number> {
  const letters = Math.round(TYPING_MS / apart);
  const gap = apart / ROOMS;
  const from = performance.now();
  for (let letter = 0; letter < letters; letter += 1) {
    for (let room = 0; room < ROOMS; room += 1) {
      const wait = from + (letter * ROOMS + room) * gap - performance.now();
      if (wait > 0.5) await pause(wait);
      for (const pair of [ours[room], theirs[room]]) if (pair) typeLetter(pair);
    }
  }
  const pairs = [...ours, ...theirs];
  const arrived = () => pairs.every(({ a, b }) => textOf(a).length === textOf(b).length);
  await eventually(arrived, ARRIVE_LIMIT_MS, 'all letters arrive');
  await pause(REST_MS);
  return letters * ROOMS;
}

function typeLetter({ a }: DocumentPair): void {
  textOf(a).insert(textOf(a).length, 'a');
}
