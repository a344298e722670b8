import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import {
  closeClient,
  DeviceCopy,
  openClient,
  pass,
  read,
  SeededRandom,
  textOf,
  troubleKinds,
  type ClientOptions,
} from './document-clients.ts';
import { ScriptedLog } from './document-scripted-log.ts';

/** The table of what a server, the wire or a key holder may do to the log: what is noticed, and what is read. */
let opened: SealedDocument[] = [];
let seeds = 100;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  opened = [];
});

afterEach(async () => {
  for (const document of opened) await closeClient(document);
  vi.useRealTimers();
});

async function open(log: ScriptedLog, options: ClientOptions = {}): Promise<SealedDocument> {
  const document = openClient(log, { random: new SeededRandom((seeds += 1)), ...options });
  opened.push(document);
  await pass(300);
  return document;
}

async function write(document: SealedDocument, text: string): Promise<void> {
  textOf(document).insert(textOf(document).length, text);
  await pass(300);
}

/** Ana and Ben in turn: frames A0 B0 A1 B1 A2, one deletion (B2), A3. */
async function talk(log: ScriptedLog): Promise<{ ana: SealedDocument; ben: SealedDocument; text: string }> {
  const ana = await open(log);
  const ben = await open(log);
  await write(ana, 'one ');
  await write(ben, 'two ');
  await write(ana, 'three ');
  await write(ben, 'four ');
  await write(ana, 'five ');
  textOf(ben).delete(0, 4);
  await pass(300);
  await write(ana, 'six');
  expect(log.frames).toHaveLength(7);
  return { ana, ben, text: 'two three four five six' };
}

/** A log with other content that serves it as its own. */
function served(from: ScriptedLog, frames: readonly (Uint8Array | undefined)[]): ScriptedLog {
  const log = new ScriptedLog();
  log.base = from.base;
  log.snapshot = from.snapshot;
  log.frames = frames.filter((frame) => frame !== undefined);
  log.durable = log.next;
  return log;
}

async function readerOf(log: ScriptedLog, options: ClientOptions = {}): Promise<SealedDocument> {
  const reader = await open(log, options);
  expect(reader.status().connection).toBe('connected');
  return reader;
}

const shown = (document: SealedDocument) => [...document.awareness.getStates().values()];

const without = (frames: readonly Uint8Array[], ...positions: number[]) =>
  frames.filter((_, position) => !positions.includes(position));

describe('an honest log', () => {
  it('gives no alarm: frames; snapshot and tail', async () => {
    const log = new ScriptedLog();
    const { ana, text } = await talk(log);
    const early = await readerOf(log);
    expect([read(early), troubleKinds(early)]).toEqual([text, []]);
    await closeClient(await readerOf(log, { tailFrames: 5 }));
    expect(log.compactions).toBe(1);
    await write(ana, '!');
    expect([log.base, log.frames.length]).toEqual([7, 1]);
    const late = await readerOf(log);
    expect([read(late), troubleKinds(late), troubleKinds(ana)]).toEqual([`${text}!`, [], []]);
  });

  it('is left alone by idle reconnects, ten in a row', async () => {
    const log = new ScriptedLog();
    const { ana, ben, text } = await talk(log);
    for (let round = 0; round < 10; round += 1) {
      log.cutAll();
      await pass(5000);
    }
    const copy = new DeviceCopy();
    for (let round = 0; round < 3; round += 1) await closeClient(await readerOf(log, { copy }));
    expect(log.hellos.length).toBeGreaterThan(20);
    expect(log.appends).toBe(7);
    expect([read(ana), read(ben), troubleKinds(ana), troubleKinds(ben)]).toEqual([text, text, [], []]);
    expect(log.hellos.at(-4)?.held).not.toBeNull();
  });
});

describe('frames that do not come', () => {
  it('an insertion withheld in the middle: gap and fork, and the rest waits', async () => {
    const log = new ScriptedLog();
    await talk(log);
    const reader = await readerOf(served(log, without(log.frames, 2)));
    expect(troubleKinds(reader)).toEqual(['fork', 'gap']);
    expect(read(reader)).not.toContain('five');
  });

  it('a deletion withheld, which Yjs alone cannot notice: gap', async () => {
    const log = new ScriptedLog();
    const { ben } = await talk(log);
    await write(ben, '.');
    const reader = await readerOf(served(log, without(log.frames, 5)));
    expect(troubleKinds(reader)).toContain('gap');
    expect(read(reader)).toBe('one two three four five six.');
  });

  it('the newest from a device without memory: not detectable', async () => {
    const log = new ScriptedLog();
    await talk(log);
    const reader = await readerOf(served(log, log.frames.slice(0, 4)));
    expect([read(reader), troubleKinds(reader)]).toEqual(['one two three four ', []]);
  });

  it('the newest from a device with a checkpoint: rollback', async () => {
    const log = new ScriptedLog();
    await talk(log);
    const copy = new DeviceCopy();
    await closeClient(await readerOf(log, { copy }));
    copy.update = null;
    expect(copy.checkpoint?.length).toBeLessThan(64);
    const reader = await readerOf(served(log, log.frames.slice(0, 4)), { copy });
    expect([read(reader), troubleKinds(reader)]).toEqual(['one two three four ', ['rollback']]);
  });

  it('the newest from a device with its own copy: it puts them back in one frame', async () => {
    const log = new ScriptedLog();
    const { text } = await talk(log);
    const copy = new DeviceCopy();
    await closeClient(await readerOf(log, { copy }));
    const rolledBack = served(log, log.frames.slice(0, 4));
    const reader = await readerOf(rolledBack, { copy });
    await pass(500);
    expect([read(reader), rolledBack.appends, reader.status().saved]).toEqual([text, 1, true]);
    const other = await readerOf(rolledBack);
    expect([read(other), troubleKinds(other)]).toEqual([text, []]);
  });

  it('on a connection that goes on: gap, and after a new connection nothing is missing', async () => {
    const log = new ScriptedLog();
    const { ana, ben } = await talk(log);
    log.withhold = true;
    await write(ana, ' hidden');
    log.withhold = false;
    await write(ana, ' shown');
    expect(troubleKinds(ben)).toContain('gap');
    await pass(5000);
    expect(read(ben)).toBe(read(ana));
    expect(troubleKinds(ben)).not.toContain('gap');
  });

  it('put back by a press: what the log lost and this device has', async () => {
    const log = new ScriptedLog();
    const { ana, text } = await talk(log);
    log.frames = log.frames.slice(0, 4);
    log.durable = log.next;
    log.cutAll();
    await pass(5000);
    expect(troubleKinds(ana)).toContain('rollback');
    for (const kind of troubleKinds(ana)) ana.dismiss(kind);
    ana.askAgain();
    await pass(5000);
    expect([troubleKinds(ana), ana.status().saved]).toEqual([[], true]);
    const fresh = await readerOf(log);
    expect(read(fresh)).toBe(text);
  });

  it('everything of one author after a point: fork', async () => {
    const log = new ScriptedLog();
    await talk(log);
    const reader = await readerOf(served(log, without(log.frames, 3, 5)));
    expect(troubleKinds(reader)).toContain('fork');
    expect(read(reader)).not.toContain('four');
  });

  it('those that the partner has seen, while presence passes: withheld', async () => {
    const log = new ScriptedLog();
    const { ana, ben } = await talk(log);
    await pass(1000);
    log.withhold = true;
    await write(ana, ' and more');
    ana.awareness.setLocalState({ caret: 1 });
    await pass(6000);
    expect(troubleKinds(ben)).toEqual(['withheld']);
    expect(troubleKinds(ana)).toEqual([]);
  });
});

describe('frames in another order', () => {
  it('replayed: duplicate, applied again without harm', async () => {
    const log = new ScriptedLog();
    const { text } = await talk(log);
    const reader = await readerOf(served(log, [...log.frames, log.frames[1], log.frames[4]]));
    expect([read(reader), troubleKinds(reader)]).toEqual([text, ['duplicate']]);
  });

  it('two of one author swapped: gap and duplicate; of two authors: fork', async () => {
    const log = new ScriptedLog();
    const { text } = await talk(log);
    const [a0, b0, a1, b1, a2, b2, a3] = log.frames;
    const own = await readerOf(served(log, [a0, b0, a2, b1, a1, b2, a3]));
    expect(read(own)).toBe(text);
    expect(troubleKinds(own)).toEqual(expect.arrayContaining(['duplicate', 'gap']));
    const both = await readerOf(served(log, [a0, b0, b1, a1, a2, b2, a3]));
    expect([read(both), troubleKinds(both)]).toEqual([text, ['fork']]);
  });

  it('an old snapshot with a newer tail: gap or fork', async () => {
    const log = new ScriptedLog();
    const { ana, ben } = await talk(log);
    const compactor = await readerOf(log, { tailFrames: 5 });
    await closeClient(compactor);
    expect(log.base).toBe(7);
    await write(ben, 'hidden ');
    await write(ana, 'shown');
    await write(ben, '?');
    const reader = await readerOf(served(log, log.frames.slice(1)));
    expect(troubleKinds(reader)).toEqual(['fork', 'gap']);
  });
});

describe('bytes that are not what they should be', () => {
  it('a snapshot at another position, or as a frame; presence as a frame; another room: damaged', async () => {
    const log = new ScriptedLog();
    const { ana } = await talk(log);
    ana.awareness.setLocalState({ caret: 1 });
    const frames = log.frames;
    await closeClient(await readerOf(log, { tailFrames: 5 }));
    const snapshot = log.snapshot ?? new Uint8Array();
    const moved = served(log, []);
    moved.base = 6;
    expect(troubleKinds(await readerOf(moved))).toContain('damaged');
    for (const stranger of [snapshot, log.presence[0], frames[0]?.slice(8)]) {
      const plain = new ScriptedLog();
      plain.frames = [...frames.slice(0, 2), stranger ?? new Uint8Array(), ...frames.slice(2)];
      plain.durable = plain.next;
      const reader = await readerOf(plain);
      expect(read(reader)).toBe('two three four five six');
      expect(troubleKinds(reader)).toContain('damaged');
    }
  });

  it('a flipped, cut, empty or oversized frame: damaged, neighbours still apply, nobody compacts', async () => {
    const log = new ScriptedLog();
    const { ben } = await talk(log);
    await write(ben, '.');
    const good = log.frames[7] ?? new Uint8Array();
    const flipped = good.slice();
    flipped[60] = (flipped[60] ?? 0) ^ 4;
    for (const bad of [flipped, good.slice(0, 50), new Uint8Array(0), new Uint8Array(300_000)]) {
      const log2 = served(log, [...log.frames.slice(0, 7), bad]);
      const reader = await readerOf(log2, { tailFrames: 3 });
      await pass(10_000);
      expect([read(reader), troubleKinds(reader)]).toEqual(['two three four five six', ['damaged']]);
      await closeClient(reader);
      expect(log2.compactions).toBe(0);
    }
  });

  it('a wrong key: the provider stops, nothing is read, nothing is written', async () => {
    const log = new ScriptedLog();
    await talk(log);
    const stranger = await open(log, { secret: new Uint8Array(32).fill(9) });
    textOf(stranger).insert(0, 'mine');
    await pass(30_000);
    expect(stranger.status()).toMatchObject({ connection: 'stopped', stoppedBy: 'wrong-key', saved: false });
    expect(troubleKinds(stranger)).toEqual(['wrong-key']);
    expect([read(stranger), log.appends]).toEqual(['mine', 7]);
  });
});

describe('presence', () => {
  it('reaches the partner, sealed; recorded and sent again it is never shown', async () => {
    const log = new ScriptedLog();
    const { ana, ben } = await talk(log);
    ana.awareness.setLocalState({ caret: 'needle' });
    await pass(500);
    expect(shown(ben)).toContainEqual({ caret: 'needle' });
    expect(Buffer.concat(log.presence).includes('needle')).toBe(false);
    const recorded = [...log.presence];
    await closeClient(ana);
    await pass(500);
    expect(shown(ben)).toEqual([]);
    const newcomer = await readerOf(log);
    for (const sealed of recorded) log.tell({ kind: 'ephemeral', sealed });
    await pass(1000);
    expect(shown(ben)).toEqual([]);
    expect(shown(newcomer)).toEqual([]);
    expect(troubleKinds(ben)).toEqual([]);
  });

  it('is shown to a newcomer by those who are there', async () => {
    const log = new ScriptedLog();
    const { ana } = await talk(log);
    ana.awareness.setLocalState({ caret: 3 });
    await pass(2000);
    const newcomer = await readerOf(log);
    await pass(500);
    expect([...newcomer.awareness.getStates().values()]).toEqual([{ caret: 3 }]);
  });
});
