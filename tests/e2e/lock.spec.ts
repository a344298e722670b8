import { expect } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { CLOSINGS, encodeClientMessage, PROTOCOL_VERSION } from '@heard/shared/protocol';
import { WebSocket } from 'ws';
import { fromBase64url } from '../../client/src/crypto/base64url.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { LogSeal } from '../../client/src/document/log-seal.ts';
import { openTarget } from '../contract/store-target.ts';
import type { Person } from './person.ts';
import type { ServerProcess } from './server-process.ts';
import { type Stage, test } from './two-people.ts';

const BEFORE = 'From before the laptop was lost, okapi-one.';
const AFTER = 'Written under the new lock, okapi-two.';
const LATER = 'And after another one, okapi-three.';
/** The server closes a socket of the old lock within a second; the rest is for the screens. */
const CLOSED_MS = 2000;

interface StoredRoom {
  readonly room: string;
  readonly secret: string;
  readonly credential: string;
}

test('a lost laptop is locked out for good; the phone and the partner stay in, over a restart and once more', async ({
  startServer,
  arrive,
}) => {
  const { server, phone, laptop, sam } = await household({ startServer, arrive });
  await addsNeed(phone, BEFORE);
  await seesNeed(sam, BEFORE);
  await seesNeed(laptop, BEFORE);
  const lost = await storedRoom(laptop);
  const old = await storedRoom(sam);
  expect(lost.secret).toBe(old.secret);

  await sam.press('Open the list');
  await opensLock(phone);
  await phone.press('Change the lock now');
  await expect(laptop.page.getByText('This device was signed out of the room.')).toBeVisible({
    timeout: CLOSED_MS + 8000,
  });
  await phone.isAt('The lock was changed');
  await phone.sees(/^You changed the lock on /);
  await sam.isAt('The lock was changed');
  await sam.sees(/^Alex changed the lock on .* Only devices that were in the room then can still open it\.$/);
  await phone.press('Make new ones');
  await phone.isAt('Ways back in');
  await expect(phone.page.getByText('Another device of yours')).toHaveCount(0);
  await phone.press('Back to the room');
  await sam.press('Got it');
  await sam.isAt("What we're trying");
  await seesNeed(phone, BEFORE);
  await addsNeed(sam, AFTER);
  await seesNeed(phone, AFTER);
  await seesNeed(sam, BEFORE);

  for (const epoch of [1, 2])
    expect(await closingOf(server.url, lost, epoch)).toBe(CLOSINGS.unauthenticated.code);
  const now = await storedRoom(phone);
  expect(now.secret).not.toBe(lost.secret);
  await server.kill();
  await opensNothing(server, lost, now);
  await server.start();
  await seesNeed(sam, AFTER);

  await opensLock(sam);
  await sam.press('Change the lock now');
  await sam.isAt('The lock was changed');
  await phone.isAt('The lock was changed');
  await phone.sees(/^Sam changed the lock on /);
  for (const person of [sam, phone]) {
    await person.press('Got it');
    await person.isAt("What we're trying");
  }
  await addsNeed(phone, LATER);
  await seesNeed(sam, LATER);
  await seesNeed(sam, BEFORE);
  expect([...phone.problems, ...sam.problems]).toEqual([]);
});

/** Alex with a phone and a laptop, Sam; all in the room. */
async function household(stage: Pick<Stage, 'startServer' | 'arrive'>) {
  const server = await stage.startServer();
  const [phone, sam, laptop] = [
    await stage.arrive('Alex'),
    await stage.arrive('Sam'),
    await stage.arrive('Laptop'),
  ];
  await sam.joins(await phone.opensRoom(server.url));
  for (const person of [phone, sam]) {
    await person.press('They match');
    await person.isAt("What we're trying");
  }
  await phone.press('Settings');
  await phone.press('Add a device');
  await phone.press('Copy link');
  await phone.sees('Copied');
  await laptop.page.goto(await phone.page.evaluate(() => navigator.clipboard.readText()));
  await phone.press('Done');
  await phone.press('Back to the room');
  await laptop.press('Add this device');
  await laptop.press('Got it');
  await laptop.isAt("What we're trying");
  return { server, phone, laptop, sam };
}

async function opensLock(person: Person): Promise<void> {
  await person.press('Settings');
  await person.isAt('Ways back in');
  await person.press('Change the lock');
  await person.isAt('Change the lock');
  await expect(person.button('Change the lock now')).toBeEnabled();
}

async function addsNeed(person: Person, words: string): Promise<void> {
  await person.press('Open the list');
  await person.press('Add a need');
  await person.page.getByRole('textbox', { name: 'You need' }).last().fill(words);
  await expect(person.page.locator('.saving-state')).toHaveText('Saved');
  await person.press('Close the list');
}

async function seesNeed(person: Person, words: string): Promise<void> {
  await person.press('Open the list');
  await expect
    .poll(() =>
      person.page.evaluate(() => [
        ...Array.from(document.querySelectorAll('textarea'), ({ value }) => value),
        document.body.innerText,
      ]),
    )
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  await person.press('Close the list');
}

async function storedRoom(person: Person): Promise<StoredRoom> {
  const text = await person.page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('heard.room.'));
    return key === undefined ? null : localStorage.getItem(key);
  });
  if (text === null) throw new Error('nothing is stored here');
  return JSON.parse(text) as StoredRoom;
}

/** With which code the list's socket is closed for these keys and this credential. */
function closingOf(url: string, known: StoredRoom, epoch: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/document`, { headers: { origin: url } });
    socket.on('open', () =>
      socket.send(
        encodeClientMessage({
          kind: 'hello',
          version: PROTOCOL_VERSION,
          epoch,
          room: known.room,
          credential: known.credential,
          session: new Uint8Array(16).fill(1),
          author: new Uint8Array(12).fill(2),
          held: null,
        }),
      ),
    );
    socket.on('message', () => reject(new Error('it was let in')));
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

/** What lies on the server's disk opens with the key of those who stayed and not with the lost one. */
async function opensNothing(server: ServerProcess, lost: StoredRoom, staying: StoredRoom): Promise<void> {
  const store = await openTarget({ kind: 'embedded', directory: server.dataDirectory });
  const page = await store.read(lost.room, 0, 1000);
  await store.close();
  if (page.kind !== 'page' || page.snapshot === null) throw new Error('no log');
  const { position, bytes: snapshot } = page.snapshot;
  const sealOf = ({ secret }: StoredRoom, epoch: number) =>
    new LogSeal(deriveRoomKeys(fromBase64url(secret) ?? new Uint8Array(), lost.room, epoch), randomBytes);
  const kinds = (seal: LogSeal) => [
    seal.open({ kind: 'snapshot', position }, snapshot).kind,
    ...page.frames.map(({ bytes }) => seal.open({ kind: 'update' }, bytes).kind),
  ];
  expect(page.frames.length).toBeGreaterThan(0);
  expect(new Set(kinds(sealOf(staying, 2)))).toEqual(new Set(['opened']));
  for (const epoch of [1, 2]) expect(new Set(kinds(sealOf(lost, epoch)))).toEqual(new Set(['foreign']));
}
