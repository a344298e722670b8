import { encodeClientMessage } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { firstChain, nextChain } from '../../client/src/document/chain-hash.ts';
import { encodeSnapshotContent } from '../../client/src/document/log-plaintext.ts';
import { LogSeal } from '../../client/src/document/log-seal.ts';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import {
  closeClient,
  DeviceCopy,
  KEYS,
  openClient,
  pass,
  read,
  SeededRandom,
  textOf,
  troubleKinds,
  type ClientOptions,
} from './document-clients.ts';
import { ScriptedLog } from './document-scripted-log.ts';

let log: ScriptedLog;
let opened: SealedDocument[] = [];
let seeds = 500;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  log = new ScriptedLog();
  opened = [];
});

afterEach(async () => {
  for (const document of opened) await closeClient(document);
  vi.useRealTimers();
});

async function open(options: ClientOptions = {}): Promise<SealedDocument> {
  const document = openClient(log, { random: new SeededRandom((seeds += 1)), ...options });
  opened.push(document);
  await pass(300);
  return document;
}

async function write(document: SealedDocument, text: string): Promise<void> {
  textOf(document).insert(textOf(document).length, text);
  await pass(300);
}

/** Every document that is open says the same, without alarm, and so does a fresh reader. */
async function expectEverywhere(text: string): Promise<void> {
  const fresh = await open();
  for (const document of opened) expect([read(document), troubleKinds(document)]).toEqual([text, []]);
  expect(fresh.status().saved).toBe(true);
}

describe('compaction', () => {
  it('by two clients at the same instant while a third types: one wins, nobody duels', async () => {
    const ana = await open({ tailFrames: 4 });
    const ben = await open({ tailFrames: 4 });
    const cleo = await open();
    for (const word of ['one ', 'two ', 'three ', 'four ']) await write(cleo, word);
    const leaving = [ana.close(), ben.close()];
    textOf(cleo).insert(0, 'zero ');
    await pass(3000);
    await Promise.all(leaving);
    opened = [cleo];
    expect([log.compactions, log.refusals]).toEqual([1, 1]);
    await expectEverywhere('zero one two three four ');
  });

  it('at rest leaves a short tail and everything readable; the tail stays short', async () => {
    const ana = await open({ tailFrames: 5 });
    await open({ tailFrames: 5 });
    for (let at = 0; at < 23; at += 1) {
      await write(ana, `${at} `);
      if (at % 6 === 5) await pass(6000);
    }
    await pass(6000);
    expect(log.compactions).toBeGreaterThanOrEqual(3);
    expect(log.frames.length).toBeLessThan(6);
    await expectEverywhere(Array.from({ length: 23 }, (_, at) => `${at} `).join(''));
  });

  it('by a stale client (wrong tag, old position, position ahead) is refused', async () => {
    const ana = await open();
    await write(ana, 'one ');
    await write(ana, 'two ');
    const [peer] = log.peers;
    if (!peer) throw new Error('nobody is connected');
    const tag = log.tagBefore(1) ?? new Uint8Array(16);
    const offer = { kind: 'snapshot', part: 0, parts: 1, bytes: new Uint8Array(80) } as const;
    for (const change of [
      { base: 0, position: 2, tag },
      { base: 0, position: 0, tag: new Uint8Array(16) },
      { base: 0, position: 5, tag },
      { base: 1, position: 2, tag: log.tagBefore(2) ?? tag },
    ]) {
      log.hear(peer.socket, encodeClientMessage({ ...offer, ...change }));
    }
    expect([log.refusals, log.compactions, log.frames.length]).toEqual([4, 0, 2]);
  });

  it('cut off in its middle leaves the old generation', async () => {
    const ana = await open({ tailFrames: 2 });
    await write(ana, 'one ');
    await write(ana, 'two ');
    log.silence(ana.doc);
    await closeClient(ana);
    opened = [];
    expect([log.compactions, log.frames.length]).toEqual([0, 2]);
    await expectEverywhere('one two ');
  });

  it('by a snapshot that nobody can read: a device without a copy gets back what the one before held', async () => {
    const ana = await open();
    await write(ana, 'one ');
    await write(ana, 'two ');
    await closeClient(await open({ tailFrames: 2 }));
    expect(log.base).toBe(2);
    await write(ana, 'three');
    await closeClient(ana);
    opened = [];
    const seal = new LogSeal(KEYS, new SeededRandom(3).bytes);
    const seen = { position: 3, chain: new Uint8Array(16) };
    const content = encodeSnapshotContent({ seen, authors: [], update: Uint8Array.of(7, 255, 255) });
    log.compact(3, seal.seal({ kind: 'snapshot', position: 3 }, content));
    const newcomer = await open();
    await pass(5000);
    expect(read(newcomer)).toBe('one two ');
    expect(troubleKinds(newcomer)).toEqual(['set-aside']);
    expect([log.frames.length, newcomer.status().saved]).toEqual([1, true]);
  });

  it('that lies about the content is noticed by whoever still has it, and the content comes back', async () => {
    const ana = await open();
    const ben = await open();
    await write(ana, 'one ');
    await write(ben, 'two ');
    const chain = chainOfLog(log);
    const empty = encodeSnapshotContent({
      seen: { position: 2, chain },
      authors: [],
      update: Y.encodeStateAsUpdate(new Y.Doc()),
    });
    log.compact(
      2,
      new LogSeal(KEYS, new SeededRandom(3).bytes).seal({ kind: 'snapshot', position: 2 }, empty),
    );
    await pass(2000);
    expect([troubleKinds(ana), troubleKinds(ben)]).toEqual([['lost'], ['lost']]);
    const fresh = await open();
    for (const document of [ana, ben, fresh]) expect(read(document)).toBe('one two ');
    expect(fresh.status().saved).toBe(true);
  });
});

describe('a server that dies', () => {
  it.each([{ lazy: true }, { lazy: false }])(
    'with its unsaved tail lost: $lazy — no alarm, and it is sent again',
    async ({ lazy }) => {
      const ana = await open();
      const ben = await open();
      await write(ana, 'kept ');
      log.lazy = lazy;
      await write(ana, 'at risk ');
      await write(ben, 'too');
      expect([ana.status().saved, read(ben)]).toEqual([!lazy, 'kept at risk too']);
      log.crash();
      expect(log.next).toBe(lazy ? 1 : 3);
      log.lazy = false;
      await pass(5000);
      expect([ana.status().saved, ben.status().saved]).toEqual([true, true]);
      await expectEverywhere('kept at risk too');
    },
  );

  it('after what another device wrote meanwhile: the positions were used again, and nobody is confused', async () => {
    const ana = await open();
    const ben = await open();
    await write(ana, 'one ');
    log.lazy = true;
    await write(ana, 'two ');
    log.silence(ana.doc);
    log.crash();
    log.lazy = false;
    await pass(1000);
    await write(ben, 'three ');
    await pass(20_000);
    const texts = [read(ana), read(ben)];
    expect(texts[0]).toBe(texts[1]);
    expect(troubleKinds(ana)).toEqual([]);
    await expectEverywhere(texts[0] ?? '');
  });
});

describe('saved', () => {
  it('is never shown before the server has it on disk', async () => {
    log.lazy = true;
    const ana = await open();
    const seen: boolean[] = [];
    ana.subscribe(() => seen.push(ana.status().saved));
    expect(ana.status().saved).toBe(true);
    textOf(ana).insert(0, 'x');
    expect(ana.status().saved).toBe(false);
    await pass(10_000);
    expect([log.appends, ana.status().saved]).toEqual([1, false]);
    log.sync();
    await pass(10);
    expect(ana.status().saved).toBe(true);
    log.cutAll();
    await pass(10);
    expect(ana.status()).toMatchObject({ connection: 'lost', saved: true });
    textOf(ana).insert(0, 'y');
    expect(ana.status().saved).toBe(false);
    expect(seen).toEqual(expect.arrayContaining([true, false]));
  });

  it('is not shown by a document that never met the server', async () => {
    const copy = new DeviceCopy();
    await closeClient(await open({ copy }));
    log.refuse = 'full';
    const ana = openClient(log, { copy });
    opened.push(ana);
    expect(ana.status()).toMatchObject({ connection: 'connecting', saved: false });
  });

  it('makes few frames of much typing, and none of it is late', async () => {
    const ana = await open();
    const ben = await open();
    for (let at = 0; at < 100; at += 1) {
      textOf(ana).insert(at, 'k');
      await pass(20);
    }
    await pass(500);
    expect(log.appends).toBeLessThanOrEqual(11);
    expect(log.appends).toBeGreaterThan(5);
    expect(read(ben)).toBe('k'.repeat(100));
  });
});

describe('edits from everywhere', () => {
  it('made while the first sync is applied, and default content written by both: not lost, not doubled', async () => {
    await write(await open(), 'start ');
    const doc = new Y.Doc();
    let edited = false;
    doc.on('update', () => {
      if (edited) return;
      edited = true;
      doc.getMap('defaults').set('title', 'ours');
      doc.getText('t').insert(0, 'inside ');
    });
    const ben = await open({ doc });
    const ana = await open();
    ana.doc.getMap('defaults').set('title', 'ours');
    await pass(500);
    expect(ben.doc.getMap('defaults').toJSON()).toEqual({ title: 'ours' });
    await expectEverywhere('inside start ');
  });

  it('that reached this tab only through the browser and whose tab died: pushed by this tab', async () => {
    const first = await open({ tabs: true });
    const second = await open({ tabs: true });
    log.silence(first.doc);
    textOf(first).insert(0, 'from the dead tab');
    await pass(10);
    expect([read(second), second.status().saved, log.appends]).toEqual(['from the dead tab', false, 0]);
    await pass(4000);
    expect([second.status().saved, log.appends]).toEqual([true, 1]);
    await closeClient(first);
    opened = [second];
    await expectEverywhere('from the dead tab');
  });

  it('that another living tab brings itself are not written twice', async () => {
    const first = await open({ tabs: true });
    const second = await open({ tabs: true });
    await write(first, 'once');
    await pass(6000);
    expect([read(second), log.appends, second.status().saved]).toEqual(['once', 1, true]);
  });

  it('too large for one frame go in parts; a cut in the middle loses nothing', async () => {
    const ana = await open();
    const ben = await open();
    const large = Array.from({ length: 40_000 }, (_, at) => `${at.toString(36)}-`).join('');
    textOf(ana).insert(0, large);
    await pass(2);
    log.cutAll();
    await pass(8000);
    expect(log.appends).toBeGreaterThan(3);
    for (const frame of log.frames) expect(frame.length).toBeLessThanOrEqual(64 * 1024);
    expect(read(ben) === large).toBe(true);
    expect(ana.status()).toMatchObject({ saved: true, troubles: [] });
    expect(read(await open()) === large).toBe(true);
    for (const document of opened) expect(troubleKinds(document)).toEqual([]);
  });

  it('that the server has no room for: said so, kept, and written after a compaction made room', async () => {
    const ana = await open();
    for (const word of ['one ', 'two ', 'three ']) await write(ana, word);
    log.refuse = 'full';
    await write(ana, 'four ');
    expect(log.compactions).toBe(1);
    await pass(3000);
    expect(ana.status().saved).toBe(true);
    await expectEverywhere('one two three four ');
  });
});

describe('a second socket of the same session', () => {
  it('fences the half-open first one, which writes nothing more', async () => {
    const ana = await open();
    const ben = await open();
    await write(ana, 'one ');
    const old = [...log.sockets].find((socket) => socket.owner === ana.doc);
    if (!old) throw new Error('no socket');
    log.silence(ana.doc);
    textOf(ana).insert(0, 'zero ');
    await pass(20_000);
    expect(
      log.hellos.filter(
        (hello) => Buffer.compare(hello.session, log.hellos[0]?.session ?? new Uint8Array()) === 0,
      ),
    ).toHaveLength(2);
    const appends = log.appends;
    old.dead = false;
    old.send(new Uint8Array([2, 9, 1, 2, 3]));
    await pass(100);
    expect(log.appends).toBe(appends);
    expect(read(ben)).toBe('zero one ');
    await expectEverywhere('zero one ');
  });

  it('stops for good when the room was closed, and keeps what it has', async () => {
    const ana = await open();
    await write(ana, 'ours');
    log.cutAll(4404);
    await pass(30_000);
    expect(ana.status()).toMatchObject({ connection: 'stopped', stoppedBy: 4404 });
    expect([read(ana), log.hellos.length]).toEqual(['ours', 1]);
  });
});

/** The chain hash over the frames of a log that begins at 0. */
function chainOfLog(of: ScriptedLog): Uint8Array {
  let chain = firstChain(KEYS);
  for (const frame of of.frames) chain = nextChain(chain, frame);
  return chain;
}
