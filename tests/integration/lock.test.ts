import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CLOSINGS } from '@heard/shared/protocol';
import { toBase64url } from '../../client/src/crypto/base64url.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { LogSeal } from '../../client/src/document/log-seal.ts';
import { seatSignatures } from '../../client/src/list/seat-signatures.ts';
import { SignatureChecks } from '../../client/src/list/signature-checks.ts';
import { lockApi } from '../../client/src/ways-in/lock-api.ts';
import { eventually } from '../contract/eventually.ts';
import { random } from './document-room.ts';
import { LockDevice } from './lock-device.ts';
import { Partner } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { beginTalk } from './walk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const open: LockDevice[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.closes()));
});

/** Devices sign and check in plain JavaScript: on a busy machine that takes its time. */
const LIMIT_MS = 15_000;

const LOCK_CHANGED = CLOSINGS.lockChanged.code;

function device(): LockDevice {
  const made = new LockDevice(() => server.url);
  open.push(made);
  return made;
}

const settled = (...devices: readonly LockDevice[]): Promise<void> =>
  eventually(
    () => devices.every(({ isSaved }) => isSaved) && devices.every(knowsAll(devices)),
    LIMIT_MS,
    'all devices have each other',
  );

const knowsAll = (devices: readonly LockDevice[]) => (one: LockDevice) =>
  Object.keys(one.known.lock?.deviceKeys ?? {}).length >= devices.length;

/** Alex on a phone and a laptop, Sam; all in the room, each known to the others. */
async function household() {
  const [phone, laptop, sam] = [device(), device(), device()];
  const link = await phone.opensRoom();
  await sam.claims(link);
  phone.open();
  await eventually(() => phone.isSaved, LIMIT_MS, 'the phone has announced itself');
  expect(await laptop.comesInBy(await phone.makesLink())).toBe('in');
  laptop.open();
  sam.open();
  await settled(phone, laptop, sam);
  return { phone, laptop, sam };
}

const sees = (one: LockDevice, ...words: readonly string[]): Promise<void> =>
  eventually(() => words.every((word) => one.needs.includes(word)), LIMIT_MS, `sees ${words.join()}`);

/** Everything that the server has of the list, as it lies there. */
async function storedLog(room: string) {
  const page = await server.store.read(room, 0, 1000);
  if (page.kind !== 'page') throw new Error('no log');
  return page;
}

it('a new lock keeps who stays in, and the lost device opens nothing new, with its key and a copy of everything', async () => {
  const { phone, laptop, sam } = await household();
  phone.writes('from before');
  await sees(sam, 'from before');
  await sees(laptop, 'from before');
  const old = laptop.known;
  expect(await phone.opened.lock.change([])).toBe('changed');
  await eventually(
    () => [phone, laptop, sam].every(({ stoppedBy }) => stoppedBy !== null),
    1000,
    'every socket of the old lock is closed',
  );
  expect(phone.stoppedBy).toBe(LOCK_CHANGED);
  expect(laptop.stoppedBy).toBe(CLOSINGS.unauthenticated.code);
  expect(await phone.comesBack()).toBe('ready');
  expect(await sam.comesBack()).toBe('ready');
  expect(sam.known.lock?.notice).toEqual({ by: 'a', day: '2026-11-25' });
  await sees(phone, 'from before');
  await sees(sam, 'from before');
  sam.writes('from after');
  await sees(phone, 'from after');
  expect(phone.opened.document.status().troubles).toEqual([]);
  expect(sam.opened.list.snapshot().troubles).toEqual([]);

  expect(await laptop.fetches()).toBe('signed-out');
  const { snapshot, frames, head } = await storedLog(phone.room);
  expect([snapshot?.position, head.epoch, frames.length > 0]).toEqual([head.base, 2, true]);
  const lost = new LogSeal(deriveRoomKeys(old.secret, old.room), random);
  const lostLater = new LogSeal(deriveRoomKeys(old.secret, old.room, 2), random);
  const staying = new LogSeal(deriveRoomKeys(sam.known.secret, old.room, 2), random);
  const purpose = { kind: 'snapshot', position: head.base } as const;
  for (const seal of [lost, lostLater]) {
    expect(seal.open(purpose, snapshot?.bytes ?? new Uint8Array()).kind).toBe('foreign');
    for (const { bytes } of frames) expect(seal.open({ kind: 'update' }, bytes).kind).toBe('foreign');
  }
  expect(staying.open(purpose, snapshot?.bytes ?? new Uint8Array()).kind).toBe('opened');
  const texts = [...laptop.storage.entries.values()].join();
  for (const secret of [phone.known.secret, phone.known.signingSeed ?? random(1)])
    expect(texts).not.toContain(toBase64url(secret));
});

it('a device that stays gets key and signing key, after days away too, and sends what it wrote meanwhile', async () => {
  const { phone, laptop, sam } = await household();
  await laptop.closes();
  await sam.closes();
  expect(await phone.opened.lock.change(phone.opened.lock.keepable(await othersOf(phone)))).toBe('changed');
  expect(await phone.comesBack()).toBe('ready');
  await settled(phone);
  expect(await sam.comesBack()).toBe('ready');
  sam.writes('sam is here');
  await sees(phone, 'sam is here');
  // A second change, by the partner: the laptop has missed both.
  expect(await sam.opened.lock.change([])).toBe('changed');
  expect(await sam.comesBack()).toBe('ready');
  expect(await phone.comesBack()).toBe('ready');
  laptop.open();
  laptop.writes('written without a network');
  await eventually(() => laptop.stoppedBy === LOCK_CHANGED, LIMIT_MS, 'it is told');
  expect(await laptop.comesBack()).toBe('ready');
  expect([laptop.epoch, laptop.known.signingSeed]).toEqual([3, phone.known.signingSeed]);
  await sees(phone, 'written without a network', 'sam is here');
  await sees(sam, 'written without a network');
  expect([phone, laptop, sam].flatMap((one) => one.opened.list.snapshot().troubles)).toEqual([]);
});

async function othersOf(one: LockDevice): Promise<readonly string[]> {
  const listed = await one.waysIn().devices.list(one.room);
  return listed.ok ? listed.value.devices.filter(({ isThis }) => !isThis).map(({ id }) => id) : [];
}

it('old signatures stay, and the lost device’s key signs nothing more, also not through the partner', async () => {
  const { phone, laptop, sam } = await household();
  const { list } = phone.opened;
  const id = list.addAgreement();
  list.bringAgreement({
    ...(list.snapshot().agreements[0] ?? fail()),
    id: toBase64url(random(12)),
    fields: { need: 'quiet', act: 'no phones at dinner', who: 'both', when: 'daily', notice: 'we eat' },
  });
  const agreed = list.snapshot().agreements.find((one) => one.id !== id) ?? fail();
  list.sign(agreed.id);
  const find = (one: LockDevice) =>
    one.opened.list.snapshot().agreements.find((each) => each.id === agreed.id);
  await eventually(() => find(sam)?.signed.a === true, LIMIT_MS, 'sam sees the signature');
  sam.opened.list.sign(agreed.id);
  await eventually(() => find(phone)?.state === 'agreed', LIMIT_MS, 'both have signed');
  const oldSeed = laptop.known.signingSeed ?? fail();
  expect(await phone.opened.lock.change([])).toBe('changed');
  await phone.comesBack();
  await sam.comesBack();
  await eventually(() => find(phone)?.state === 'agreed', LIMIT_MS, 'it still stands on the phone');
  await eventually(() => find(sam)?.state === 'agreed', LIMIT_MS, 'and with sam');
  for (const one of [phone, sam])
    expect(one.opened.list.historyOf(agreed.id).entries.map(({ standing }) => standing)).not.toContain(
      'not-verified',
    );
  expect(phone.known.signingSeed).not.toEqual(oldSeed);

  // Sam's own app, changed, with the key out of Alex's lost laptop: signs another text in Alex's name.
  const forger = device();
  forger.storage.entries.set(
    `heard.room.${sam.room}`,
    sam.storage.entries.get(`heard.room.${sam.room}`) ?? '',
  );
  forger.room = sam.room;
  forger.rooms.remember({ ...forger.known, seat: 'a', signingSeed: oldSeed, partnerSigningKey: null });
  forger.open();
  await eventually(() => forger.needs.length === 0 && forger.isSaved, LIMIT_MS, 'the forger is in');
  forger.opened.list.withdraw(agreed.id);
  await eventually(() => forger.isSaved, LIMIT_MS, 'it is written');
  await eventually(
    () => sam.opened.list.historyOf(agreed.id).entries.some(({ act }) => act === 'withdrew'),
    LIMIT_MS,
    'the forged entry has come',
  );
  for (const one of [phone, sam]) expect(find(one)?.signed).toEqual({ a: true, b: true });
  expect(sam.opened.list.historyOf(agreed.id).entries.find(({ act }) => act === 'withdrew')?.standing).toBe(
    'not-verified',
  );
});

function fail(): never {
  throw new Error('not there');
}

it('both at once: one wins, the other is told, and nobody is outside', async () => {
  const { phone, laptop, sam } = await household();
  const keep = phone.opened.lock.keepable(await othersOf(phone));
  const answers = await Promise.all([phone.opened.lock.change(keep), sam.opened.lock.change([])]);
  expect(answers.filter((answer) => answer === 'changed').length).toBeLessThanOrEqual(1);
  for (const one of [phone, laptop, sam]) expect(await one.comesBack()).toBe('ready');
  expect(new Set([phone, laptop, sam].map(({ epoch }) => epoch)).size).toBe(1);
  expect(phone.epoch).toBe(2);
  expect(phone.known.lock?.notice?.by).toBe(sam.known.lock?.notice?.by);
  sam.writes('still here');
  await sees(phone, 'still here');
  await sees(laptop, 'still here');
});

it('links and sheets made before open nothing; new ones do', async () => {
  const { phone, sam } = await household();
  const [sheet, link] = [await phone.makesLink('recovery'), await sam.makesLink()];
  expect(await phone.opened.lock.change([])).toBe('changed');
  for (const old of [sheet, link]) expect(await device().comesInBy(old)).toBe('device-link-gone');
  await phone.comesBack();
  const anew = device();
  expect(await anew.comesInBy(await phone.makesLink('recovery'))).toBe('in');
  anew.open();
  anew.writes('a new phone');
  await sees(phone, 'a new phone');
  expect(anew.epoch).toBe(2);
});

it('a device that lost what it had just stored gets the same key again; what everybody has had goes', async () => {
  const { phone, laptop, sam } = await household();
  const keep = phone.opened.lock.keepable(await othersOf(phone));
  const before = new Map(laptop.storage.entries);
  expect(await phone.opened.lock.change(keep)).toBe('changed');
  for (const one of [phone, laptop, sam]) expect(await one.comesBack()).toBe('ready');
  // Killed before its browser had written it to the disk.
  await laptop.closes();
  for (const [key, value] of before) laptop.storage.entries.set(key, value);
  expect(laptop.epoch).toBe(1);
  expect(await laptop.comesBack()).toBe('ready');
  expect(laptop.known.secret).toEqual(sam.known.secret);
  laptop.storage.refuses = 'writes';
  expect(await sam.opened.lock.change([])).toBe('changed');
  for (const one of [phone, sam, laptop]) expect(await one.comesBack()).toBe('ready');
  const standing = await lockApi(sam.ask)({
    room: sam.room,
    credential: toBase64url(sam.known.credential),
    taken: 1,
  });
  expect(standing.ok && standing.value.changes.map(({ epoch, sealed }) => [epoch, sealed !== null])).toEqual([
    [3, true],
  ]);
});

it('a browser that is gone in the middle, at any step, finds the old lock or the new one', async () => {
  const { phone, laptop, sam } = await household();
  const changing = phone.opened.lock.change([]);
  await phone.closes();
  expect(['not-now', 'unanswered', 'changed']).toContain(await changing);
  for (const one of [phone, sam]) expect(await one.comesBack()).toBe('ready');
  expect(phone.epoch).toBe(sam.epoch);
  const isOut = phone.epoch === 2;
  expect(await laptop.comesBack()).toBe(isOut ? 'signed-out' : 'ready');
  // Asked, and the answer never came.
  const again = phone.opened.lock.change([]);
  phone.isDeaf = true;
  await again;
  expect(await phone.comesBack()).toBe('unreachable');
  phone.isDeaf = false;
  for (const one of [phone, sam]) expect(await one.comesBack()).toBe('ready');
  sam.writes('both are in');
  await sees(phone, 'both are in');
});

it('a talk that is going on keeps the lock as it is', async () => {
  const { phone, sam } = await household();
  const a = await Partner.enter(server.url, phone.room, toBase64url(phone.known.credential));
  const b = await Partner.enter(server.url, sam.room, toBase64url(sam.known.credential));
  await beginTalk(a, b);
  expect(await phone.opened.lock.change([])).toBe('talking');
  expect([phone.epoch, await phone.fetches()]).toEqual([1, 'ready']);
  a.leave();
  b.leave();
});

it('a change that the seat did not sign, or of another secret, is taken by nobody', async () => {
  const { phone, sam } = await household();
  const before = sam.known;
  // Somebody with a device of Alex's place, but not its signing key.
  phone.rooms.remember({ ...phone.known, signingSeed: random(32) });
  expect(await phone.opened.lock.change([])).toBe('changed');
  await sam.closes();
  expect(await sam.fetches()).toBe('unverified');
  expect(sam.known).toEqual(before);
});

it('a device’s own key never leaves it', async () => {
  const { phone, laptop, sam } = await household();
  await phone.opened.lock.change([]);
  await phone.comesBack();
  const mine = phone.deviceSecret;
  expect(mine.length).toBe(32);
  const others = [laptop, sam].flatMap(({ storage }) => [...storage.entries.values()]).join();
  expect(others).not.toContain(toBase64url(mine));
  const { snapshot } = await storedLog(phone.room);
  const plain = new LogSeal(deriveRoomKeys(phone.known.secret, phone.room, 2), random).open(
    { kind: 'snapshot', position: snapshot?.position ?? 0 },
    snapshot?.bytes ?? new Uint8Array(),
  );
  expect(plain.kind === 'opened' && Buffer.from(plain.plain).includes(Buffer.from(mine))).toBe(false);
});

it('the key of a lost device announced under the id of one that stays is not taken', async () => {
  const { phone, laptop, sam } = await household();
  const pinned = phone.known.lock?.deviceKeys ?? {};
  const signatures = seatSignatures({
    seat: 'a',
    seed: laptop.known.signingSeed ?? fail(),
    keyOf: () => null,
    checks: new SignatureChecks(null),
  });
  const [phonesId = ''] = Object.keys(pinned);
  const { deviceEntries, deviceEntry } = await import('../../client/src/list/device-keys.ts');
  const forged = deviceEntry(phonesId, { seat: 'a', key: 'ab'.repeat(32) }, signatures.make);
  deviceEntries(laptop.opened.document.doc).set(phonesId, forged);
  await eventually(() => laptop.isSaved, LIMIT_MS, 'it is written');
  expect(sam.known.lock?.deviceKeys).toEqual(pinned);
});
