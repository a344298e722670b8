import type { Problem } from '@heard/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64url } from '../crypto/base64url.ts';
import { credentialHash } from '../crypto/token-hash.ts';
import { DeviceRooms, type DeviceRoom } from '../device/device-rooms.ts';
import { FakeStorage } from '../testing/fake-storage.ts';
import type { ApiAnswer, AskServer } from './ask-server.ts';
import { deviceApi } from './device-api.ts';
import { openDeviceWays } from './device-ways.ts';

const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const KNOWN: DeviceRoom = {
  room: ROOM,
  seat: 'b',
  secret: new Uint8Array(32).fill(250),
  credential: new Uint8Array(32).fill(251),
  standing: 'held',
  name: 'Samantha',
  partnerName: 'Alexandra',
  invite: null,
  phraseCompared: true,
  leavingExplained: true,
  signingSeed: null,
  partnerSigningKey: null,
};
const LOST: ApiAnswer<unknown> = { ok: false, problem: { code: 'UNREACHABLE' } };
const refused = (code: Problem['code']): ApiAnswer<unknown> => ({
  ok: false,
  problem: { code, message: '.', retry: false },
});

/** Never begins anew, so that two draws are never equal. */
let drawn = 0;
let sent: { readonly path: string; readonly body: Readonly<Record<string, unknown>> }[];
let answers: ApiAnswer<unknown>[];

beforeEach(() => {
  sent = [];
  answers = [];
});

/** Notes what would be sent, and answers as the test has set out. */
const ask: AskServer = (path, body) => {
  sent.push({ path, body: { ...body } });
  return Promise.resolve(answers.shift() ?? { ok: true, value: {} });
};

function device(fragment: string | null = null, storage = new FakeStorage()) {
  const tab = new FakeStorage();
  const rooms = new DeviceRooms(storage, tab);
  const held = { fragment };
  const ways = openDeviceWays({
    api: deviceApi(ask),
    rooms,
    random: (length) => new Uint8Array(length).fill((drawn += 1)),
    origin: 'https://heard.example',
    fragment: () => held.fragment,
    forgetFragment: () => (held.fragment = null),
  });
  return { ways, rooms, storage, tab, held };
}

async function linkOf(record: DeviceRoom = KNOWN): Promise<string> {
  const { ways, rooms } = device();
  rooms.remember(record);
  const made = await ways.makeLink(ROOM, 'link');
  if (!made.ok) throw new Error(made.trouble);
  return made.value;
}

const fragmentOf = (link: string): string => new URL(link).hash.slice(1);

describe('a link to another device', () => {
  it('carries the seat whole, and the server learns hashes only', async () => {
    const link = await linkOf();
    const { ways, rooms, held } = device(fragmentOf(link));
    expect(ways.received(ROOM)).toBe('ready');
    expect(rooms.all()).toEqual([]);
    expect((await ways.claim(ROOM, false)).ok).toBe(true);
    const got = rooms.find(ROOM);
    expect(got).toEqual({ ...KNOWN, credential: got?.credential, leavingExplained: false });
    expect(got?.credential).not.toEqual(KNOWN.credential);
    expect(held.fragment).toBeNull();
    const told = JSON.stringify(sent);
    for (const secret of [
      toBase64url(KNOWN.secret),
      toBase64url(got?.credential ?? KNOWN.secret),
      'Samantha',
    ])
      expect(told).not.toContain(secret);
    expect(link).not.toContain('Samantha');
    expect(link).not.toContain(toBase64url(KNOWN.credential));
  });

  it('is refused when it was cut off, changed, or belongs to another room', async () => {
    const fragment = fragmentOf(await linkOf());
    for (let length = 2; length < fragment.length; length += 7)
      expect(device(fragment.slice(0, length)).ways.received(ROOM)).toBe('altered');
    const other = fragment.at(-9) === 'A' ? 'B' : 'A';
    expect(device(fragment.slice(0, -9) + other + fragment.slice(-8)).ways.received(ROOM)).toBe('altered');
    expect(device(fragment).ways.received('B'.repeat(22))).toBe('altered');
    expect(device(`${fragment}.x`).ways.received(ROOM)).toBe('altered');
    expect(device('abc.def').ways.received(ROOM)).toBeNull();
    expect(device(null).ways.received(ROOM)).toBeNull();
  });

  it('asked again after a lost answer, also after a reload, comes with the same credential', async () => {
    const fragment = fragmentOf(await linkOf());
    const first = device(fragment);
    answers = [LOST];
    expect(await first.ways.claim(ROOM, false)).toEqual({ ok: false, trouble: 'unreachable' });
    const again = device(fragment, first.storage);
    expect((await again.ways.claim(ROOM, false)).ok).toBe(true);
    const hashes = sent
      .filter(({ path }) => path.endsWith('device-claim'))
      .map(({ body }) => body['credentialHash']);
    expect(hashes).toHaveLength(2);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('that is used up leaves nothing here, and never takes away a seat that is held', async () => {
    const fragment = fragmentOf(await linkOf());
    const fresh = device(fragment);
    answers = [refused('GONE')];
    expect(await fresh.ways.claim(ROOM, false)).toEqual({ ok: false, trouble: 'device-link-gone' });
    expect(fresh.rooms.all()).toEqual([]);
    const seated = device(fragment);
    seated.rooms.remember(KNOWN);
    answers = [refused('GONE')];
    await seated.ways.claim(ROOM, false);
    expect(seated.rooms.find(ROOM)).toEqual(KNOWN);
    expect((await seated.ways.claim(ROOM, false)).ok).toBe(true);
    expect(sent.at(-1)?.body['credentialHash']).toBe(credentialHash(KNOWN.credential));
  });

  it('does not put one browser into both seats', async () => {
    const seated = device(fragmentOf(await linkOf()));
    seated.rooms.remember({ ...KNOWN, seat: 'a' });
    expect(seated.ways.received(ROOM)).toBe('other-seat');
  });

  it('without a copy keeps the room with the tab only', async () => {
    const { ways, storage, tab } = device(fragmentOf(await linkOf()));
    expect((await ways.claim(ROOM, true)).ok).toBe(true);
    expect(storage.entries.size).toBe(0);
    expect(tab.entries.size).toBe(1);
  });
});

describe('what the server says of devices', () => {
  it('is read whole or not at all', async () => {
    const { ways, rooms } = device();
    rooms.remember(KNOWN);
    const good = { devices: [{ id: 'a'.repeat(22), day: 20_000, isThis: true }], recoverySince: null };
    answers = [{ ok: true, value: good }];
    expect(await ways.list(ROOM)).toEqual({ ok: true, value: good });
    const [first] = good.devices;
    for (const bad of [
      null,
      [],
      {},
      { ...good, devices: {} },
      { ...good, recoverySince: 'today' },
      { ...good, devices: [{ ...first, id: 5 }] },
      { ...good, devices: [{ ...first, day: 1e9 }] },
      { ...good, devices: [{ ...first, isThis: 'yes' }] },
    ]) {
      answers = [{ ok: true, value: bad }];
      expect(await ways.list(ROOM)).toEqual({ ok: false, trouble: 'unreachable' });
    }
  });

  it('has a sentence of its own where it refuses', async () => {
    const { ways, rooms } = device(fragmentOf(await linkOf()));
    rooms.remember(KNOWN);
    answers = [refused('CONFLICT_STALE'), refused('UNAUTHENTICATED'), refused('CONFLICT_STALE')];
    expect(await ways.signOut(ROOM, 'a'.repeat(22))).toEqual({ ok: false, trouble: 'last-device' });
    expect(await ways.voidSheet(ROOM)).toEqual({ ok: false, trouble: 'not-this-device' });
    expect(await ways.claim(ROOM, false)).toEqual({ ok: false, trouble: 'too-many-devices' });
    expect(await ways.list('B'.repeat(22))).toEqual({ ok: false, trouble: 'not-this-device' });
  });
});
