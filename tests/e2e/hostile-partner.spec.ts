import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import {
  decodeServerMessage,
  encodeClientMessage,
  PROTOCOL_VERSION,
  SESSION_BYTES,
} from '@heard/shared/protocol';
import { WebSocket } from 'ws';
import { fromBase64url } from '../../client/src/crypto/base64url.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { HostileWriter } from '../integration/hostile-writer.ts';
import { BOMBS, slowUpdate } from '../integration/update-bombs.ts';
import { meet } from './person.ts';
import { test } from './two-people.ts';

const SET_ASIDE = 'can’t be read by anyone';
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

interface StoredRoom {
  readonly room: string;
  readonly secret: string;
  readonly credential: string;
}

/** What a partner has on their own device, and may use with another program. */
async function stolenFrom(page: Page): Promise<StoredRoom> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('heard.room.')) ?? '';
    return JSON.parse(localStorage.getItem(key) ?? '{}') as StoredRoom;
  });
}

/** A program of the partner's own, that speaks the protocol and appends what it likes. */
async function appendAll(url: string, known: StoredRoom, updates: readonly Uint8Array[]): Promise<number> {
  const keys = deriveRoomKeys(fromBase64url(known.secret) ?? new Uint8Array(), known.room);
  const writer = new HostileWriter(keys, random);
  const frames = updates.flatMap((update) => writer.frames(update));
  const socket = new WebSocket(`${url.replace('http', 'ws')}/document`, { origin: url });
  socket.binaryType = 'arraybuffer';
  const next = (appended: number): void => {
    const sealed = frames[appended];
    if (sealed) socket.send(encodeClientMessage({ kind: 'durable', sequence: appended, sealed }));
    else socket.close();
  };
  return new Promise((resolve, reject) => {
    let appended = 0;
    socket.on('error', reject);
    socket.on('close', () => resolve(appended));
    socket.on('open', () =>
      socket.send(
        encodeClientMessage({
          kind: 'hello',
          version: PROTOCOL_VERSION,
          epoch: keys.epoch,
          room: known.room,
          credential: known.credential,
          session: random(SESSION_BYTES),
          author: writer.author,
          held: null,
        }),
      ),
    );
    socket.on('message', (data: ArrayBuffer) => {
      const message = decodeServerMessage(new Uint8Array(data));
      if (message?.kind === 'caughtUp') next(0);
      if (message?.kind === 'appended') next((appended += 1));
    });
  });
}

/** Longest time, in ms, that the page could not run anything while `work` went on. */
async function longestStall(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = { last: performance.now(), longest: 0 };
    Object.assign(window, { stall: seen });
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
    }, 20);
  });
  await work();
  return page.evaluate(() => (window as unknown as { stall: { longest: number } }).stall.longest);
}

test("a partner's bombs are set aside and told; the page stays alive and other changes arrive", async ({
  startServer,
  arrive,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const alex = await arrive('Alex');
  const sam = await arrive('Sam');
  await meet(alex, sam, server.url);
  for (const person of [alex, sam]) await person.press('Our list');
  await alex.press('Add a need');
  await alex.page.getByLabel('You need').fill('Before the bombs.');
  await expect(sam.page.getByText('Before the bombs.', { exact: true })).toBeVisible();
  expect(alex.page.workers().length).toBeGreaterThan(0);
  const known = await stolenFrom(sam.page);
  const small = Object.values(BOMBS).filter(({ length }) => length < 10_000);
  const stall = await longestStall(alex.page, async () => {
    const appended = await appendAll(server.url, known, [...small, slowUpdate(9000)]);
    expect(appended).toBe(small.length + 3);
    await alex.sees(new RegExp(SET_ASIDE));
    await sam.press('Add a need');
    await sam.page.getByLabel('You need').fill('After the bombs.');
    await expect(alex.page.getByText('After the bombs.', { exact: true })).toBeVisible({ timeout: 20_000 });
  });
  expect(stall).toBeLessThan(1500);
  await alex.page.getByLabel('You need').fill('Before and after the bombs.');
  await expect(sam.page.getByText('Before and after the bombs.', { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await alex.page.reload();
  await alex.press('Our list');
  await expect(alex.page.getByText('After the bombs.', { exact: true })).toBeVisible({ timeout: 20_000 });
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});
