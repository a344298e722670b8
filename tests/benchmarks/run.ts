import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DiskSync } from './disk-sync.ts';
import type { Figure } from './figures.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { measureOpenRooms } from './open-rooms.ts';
import { measurePresses } from './presses.ts';
import { report } from './report.ts';
import { measureServerCpu } from './server-cpu.ts';
import { startProduct, startRelay, startStock, withDirectory } from './servers.ts';
import { typeDocument } from './typed-document.ts';

const ROUNDS = 5;
const EDITS = 100_000;
const SEED = 20_261_122;
/** Four minutes on a quiet machine; a busy one is given more. */
const LONGEST_MS = 15 * 60_000;

/** Everything `npm run bench` measures, one part after the other; within a part the systems take turns. */
async function measure(directory: string): Promise<readonly Figure[]> {
  const dataDir = join(directory, 'live');
  const openedDir = join(directory, 'opened');
  for (const path of [dataDir, openedDir]) mkdirSync(path);
  const [product, stock, relay] = await Promise.all([startProduct(dataDir), startStock(), startRelay()]);
  const disk = new DiskSync(directory);
  const figures: Figure[] = [];
  try {
    const ports = { product: product.port, stock: stock.port, relay: relay.port };
    say('keystrokes …');
    figures.push(...(await measureKeystrokes(ports, disk, ROUNDS)));
    say('presses …');
    figures.push(...(await measurePresses(ports, disk, ROUNDS)));
    say('server CPU …');
    figures.push(...(await measureServerCpu(product, stock, ROUNDS)));
  } finally {
    disk.close();
    await Promise.all([product.stop(), stock.stop(), relay.stop()]);
  }
  say(`a document typed in ${EDITS} edits (seed ${SEED}) …`);
  const typed = typeDocument(EDITS, SEED);
  say(`${typed.update.length} bytes as an update, ${typed.text.length} letters; opening rooms …`);
  figures.push(...(await measureOpenRooms(openedDir, typed, ROUNDS)));
  return figures;
}

/** Progress beside the table, so that the table alone can be kept. */
function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

// Every stock provider listens for the end of the process; there are many.
process.setMaxListeners(0);
// Whoever stops it early, and a run that hangs: the servers end with this process, see measured-process.ts.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => {
  say(`not finished within ${LONGEST_MS / 60_000} minutes`);
  process.exit(1);
}, LONGEST_MS).unref();

const began = performance.now();
const figures = await withDirectory(measure);
process.stdout.write(`${report(figures, new Date())}\n`);
say(`measured in ${Math.round((performance.now() - began) / 1000)} s`);
