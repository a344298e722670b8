import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedDocument } from '../../client/src/document/sealed-document.ts';
import { CheckHere, type UpdateChecker, type Verdict } from '../../client/src/document/update-decoder.ts';
import {
  closeClient,
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
import { HostileWriter } from './hostile-writer.ts';
import { BOMBS, oversized } from './update-bombs.ts';

let log: ScriptedLog;
let hostile: HostileWriter;
let opened: SealedDocument[] = [];
let seeds = 900;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  log = new ScriptedLog();
  hostile = new HostileWriter(KEYS, new SeededRandom(66).bytes);
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

/** As if the hostile partner's client had appended it. */
async function append(update: Uint8Array): Promise<void> {
  for (const frame of hostile.frames(update)) {
    const first = log.next;
    log.frames.push(frame);
    log.durable = log.next;
    log.tell({ kind: 'frames', first, durable: log.durable, frames: [frame] });
  }
  await pass(100);
}

describe("a hostile partner's update is set aside and told", () => {
  it.each([...Object.entries(BOMBS), ['oversized', oversized()] as const])(
    '%s: what others write before and after arrives, here, there and after a compaction',
    async (_, bomb) => {
      const ana = await open();
      const ben = await open({ tailFrames: 4 });
      await write(ana, 'one ');
      await append(bomb);
      await write(ana, 'two ');
      await write(ben, 'three');
      expect([read(ana), read(ben)]).toEqual(['one two three', 'one two three']);
      expect([troubleKinds(ana), troubleKinds(ben)]).toEqual([['set-aside'], ['set-aside']]);
      expect([ana.status().saved, ben.status().saved]).toEqual([true, true]);
      const late = await open();
      expect([read(late), troubleKinds(late)]).toEqual(['one two three', ['set-aside']]);
      await pass(10_000);
      expect(log.compactions).toBe(1);
      const fresh = await open();
      expect([read(fresh), troubleKinds(fresh)]).toEqual(['one two three', []]);
    },
  );

  it('one that is too slow here is not cut out of the log: another device may read it', async () => {
    const slow = new Set<number>();
    const ana = await open({ checker: impatient(slow), tailFrames: 3 });
    const ben = await open();
    await write(ben, 'one ');
    slow.add(1);
    await write(ben, 'two ');
    slow.clear();
    await write(ben, 'three');
    await write(ana, '!');
    await pass(9000);
    expect(troubleKinds(ana)).toContain('set-aside');
    expect(log.compactions).toBe(0);
    expect(read(ben)).toContain('two ');
    const fresh = await open();
    expect(read(fresh)).toBe(read(ben));
  });
});

/** Finds every update too slow while there is anything in `slow`. */
function impatient(slow: ReadonlySet<number>): UpdateChecker {
  const here = new CheckHere();
  return {
    check: async (updates, state): Promise<readonly Verdict[]> =>
      slow.size > 0 ? updates.map(() => 'too-slow') : here.check(updates, state),
    checkAlone: here.checkAlone,
    follow: here.follow,
    startOver: here.startOver,
    close: here.close,
  };
}
