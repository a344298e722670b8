import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import type { RoomKeys } from '../../client/src/crypto/room-keys.ts';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import { closeClient, openClient, pass, SeededRandom, troubleKinds } from './document-clients.ts';
import { ScriptedLog } from './document-scripted-log.ts';
import { HostileWriter } from './hostile-writer.ts';

const RUNS = Number(process.env['MALICIOUS_RUNS'] ?? 15);
const FIRST_SEED = Number(process.env['MALICIOUS_SEED'] ?? 1);
const DEVICES = 3;

const OTHER_ROOM = deriveRoomKeys(
  Uint8Array.from({ length: 32 }, (_, at) => at),
  'BBBBBBBBBBBBBBBBBBBBBB',
);
const WRONG_KEY = deriveRoomKeys(new Uint8Array(32).fill(8), 'AAECAwQFBgcICQoLDA0ODw');

/** The server that did as it should until now, and what it knew earlier. */
interface Held {
  readonly log: ScriptedLog;
  readonly random: SeededRandom;
  readonly old: { readonly base: number; readonly snapshot: Uint8Array | null };
}

/** What it does to the log that it serves from now on; false when there is nothing to do it to. */
type Mutation = (held: Held) => boolean;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  drop: ({ log, random }) => log.frames.splice(random.below(log.frames.length), 1).length > 0,
  duplicate: ({ log, random }) => insert(log, random, log.frames[random.below(log.frames.length)]),
  swap: ({ log, random }) => {
    const at = random.below(log.frames.length - 1);
    const [one, other] = [log.frames[at], log.frames[at + 1]];
    if (!one || !other) return false;
    log.frames.splice(at, 2, other, one);
    return true;
  },
  'old snapshot': ({ log, old }) => {
    if (old.base >= log.base) return false;
    log.base = old.base;
    log.snapshot = old.snapshot;
    return true;
  },
  "another room's frame": ({ log, random }) => insert(log, random, foreignFrame(OTHER_ROOM, random)),
  truncated: ({ log, random }) => {
    const at = random.below(log.frames.length);
    const frame = log.frames[at];
    if (!frame) return false;
    log.frames[at] = frame.slice(0, random.below(frame.length));
    return true;
  },
  're-sealed with a wrong key': ({ log, random }) => {
    const at = random.below(log.frames.length);
    log.frames[at] = foreignFrame(WRONG_KEY, random);
    return true;
  },
  delayed: ({ log }) => {
    log.withhold = true;
    return true;
  },
};

/** After these nobody can be sure of the log, so somebody has to be told in at least one of the runs. */
const TOLD = ['drop', 'old snapshot', "another room's frame", 'truncated', 're-sealed with a wrong key'];

function foreignFrame(keys: RoomKeys, random: SeededRandom): Uint8Array {
  const [frame] = new HostileWriter(keys, random.bytes).frames(Uint8Array.of(0, 0));
  return frame ?? new Uint8Array();
}

function insert(log: ScriptedLog, random: SeededRandom, frame: Uint8Array | undefined): boolean {
  if (!frame) return false;
  log.frames.splice(random.below(log.frames.length + 1), 0, frame);
  return true;
}

const wordsOf = ({ doc }: SealedDocument) => [...doc.getMap('words').keys()].toSorted();
const isTold = (document: SealedDocument) => troubleKinds(document).some((kind) => kind !== 'duplicate');

class Run {
  readonly random: SeededRandom;
  readonly log = new ScriptedLog();
  readonly devices: SealedDocument[] = [];
  /** Words that a device had and then had no more. */
  readonly lost: string[] = [];
  #held: string[][] = [];
  #count = 0;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
    for (let at = 0; at < DEVICES; at += 1)
      this.devices.push(openClient(this.log, { random: this.random, tailFrames: 7 }));
  }

  async write(words: number): Promise<void> {
    for (let left = words; left > 0; left -= 1) {
      const device = this.devices[this.random.below(DEVICES)];
      device?.doc.getMap('words').set(`word ${(this.#count += 1)}`, this.random.below(100));
      device?.doc.getText('t').insert(0, 'x');
      await pass(50 + this.random.below(400));
      this.look();
    }
  }

  /** What a device had, it has to have. */
  look(): void {
    const now = this.devices.map(wordsOf);
    for (const [at, held] of this.#held.entries())
      this.lost.push(...held.filter((word) => !now[at]?.includes(word)));
    this.#held = now;
  }

  get all(): string[] {
    return Array.from({ length: this.#count }, (_, at) => `word ${at + 1}`).toSorted();
  }
}

/** Whether it was done, and whether anybody was told. */
async function runSeed(seed: number, mutate: Mutation): Promise<{ done: boolean; told: boolean }> {
  const run = new Run(seed);
  await pass(50);
  await run.write(9);
  await pass(6000);
  const old = { base: run.log.base, snapshot: run.log.snapshot };
  await run.write(9);
  await pass(6000);
  await run.write(4);
  const done = mutate({ log: run.log, random: run.random, old });
  run.log.durable = run.log.next;
  if (!run.log.withhold) run.log.cutAll();
  await run.write(4);
  if (run.log.withhold) run.log.cutAll();
  run.log.withhold = false;
  await pass(20_000);
  run.look();
  expect(run.lost, `seed ${seed}`).toEqual([]);
  for (const device of run.devices) {
    expect(wordsOf(device), `seed ${seed}`).toEqual(run.all);
    expect(device.status().saved, `seed ${seed}`).toBe(true);
  }
  const reader = openClient(run.log, { random: run.random });
  await pass(1000);
  const isWhole = wordsOf(reader).length === run.all.length;
  expect(isWhole || isTold(reader), `seed ${seed}: a newcomer lacks words and is not told`).toBe(true);
  const told = [...run.devices, reader].some(isTold);
  for (const document of [...run.devices, reader]) await closeClient(document);
  return { done, told };
}

describe('a server that changes the log loses no text that a device holds, and what is not harmless is told', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(Object.entries(MUTATIONS))(
    `%s (${RUNS} runs from seed ${FIRST_SEED}; MALICIOUS_SEED, MALICIOUS_RUNS)`,
    async (name, mutate) => {
      let [done, told] = [0, 0];
      for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
        const outcome = await runSeed(seed, mutate);
        done += outcome.done ? 1 : 0;
        told += outcome.told ? 1 : 0;
      }
      expect(done).toBeGreaterThan(0);
      expect(told > 0 || !TOLD.includes(name)).toBe(true);
    },
    120_000,
  );
});
