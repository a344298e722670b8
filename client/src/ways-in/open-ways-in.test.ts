import type { Problem } from '@heard/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64url } from '../crypto/base64url.ts';
import { DeviceRooms } from '../device/device-rooms.ts';
import { FakeStorage } from '../testing/fake-storage.ts';
import { openWaysIn } from './open-ways-in.ts';
import type { ApiAnswer } from './ask-server.ts';
import type { RoomApi } from './room-api.ts';
import type { WaysIn } from './ways-in-port.ts';
import { catalog } from '../words/catalog.ts';
import { troubleOf, WAYS_IN_TROUBLES } from './ways-in-trouble.ts';

const OK: ApiAnswer<null> = { ok: true, value: null };
const LOST: ApiAnswer<null> = { ok: false, problem: { code: 'UNREACHABLE' } };
const problem = (code: Problem['code']): ApiAnswer<null> => ({
  ok: false,
  problem: { code, message: '.', retry: false },
});

let storage: FakeStorage;
let rooms: DeviceRooms;
let fragment: string | null;
let sent: { readonly way: string; readonly body: Readonly<Record<string, unknown>> }[];
let answers: ApiAnswer<null>[];
let waysIn: WaysIn;
/** Never begins anew, so that two draws are never equal, over reloads and devices too. */
let drawn = 0;

beforeEach(() => {
  storage = new FakeStorage();
  rooms = new DeviceRooms(storage);
  fragment = null;
  sent = [];
  answers = [];
  waysIn = begin();
});

/** Notes what would be sent, and answers as the test has set out. */
const answering =
  (name: string) =>
  (body: object): Promise<ApiAnswer<null>> => {
    sent.push({ way: name, body: { ...body } });
    return Promise.resolve(answers.shift() ?? OK);
  };

function begin(): WaysIn {
  const api: RoomApi = {
    create: answering('create'),
    renew: answering('renew'),
    claim: answering('claim'),
    erase: answering('erase'),
    facts: () => Promise.resolve(LOST as ApiAnswer<never>),
  };
  return openWaysIn({
    api,
    rooms,
    random: (length) => new Uint8Array(length).fill((drawn += 1)),
    origin: 'https://heard.example',
    fragment: () => fragment,
    forgetFragment: () => (fragment = null),
  });
}

async function made(name = 'Alex') {
  const outcome = await waysIn.create(name, 24);
  if (!outcome.ok) throw new Error(outcome.trouble);
  return outcome.value;
}

/** The one-time part of a link. */
const token = (link: string): string | undefined => link.split('#')[1]?.split('.')[0];

/** Another device that opens this link. */
function openLink(link: string): string {
  storage = new FakeStorage();
  rooms = new DeviceRooms(storage);
  const url = new URL(link);
  fragment = url.hash.slice(1);
  waysIn = begin();
  return url.pathname.split('/')[2] ?? '';
}

describe('opening a room', () => {
  it('sends hashes only: neither key nor invite nor credential nor name leaves the device', async () => {
    const { room, link } = await made('Alexandra');
    const body = JSON.stringify(sent);
    const known = rooms.find(room);
    if (known === null || known.invite === null) throw new Error('not remembered');
    for (const secret of [known.secret, known.credential, known.invite.token])
      expect(body).not.toContain(toBase64url(secret));
    expect(body).not.toContain('Alexandra');
    expect(link).not.toContain('Alexandra');
    expect(link).toMatch(/^https:\/\/heard\.example\/join\/[\w-]{22}#/);
  });

  it('asks for the same room again when the answer was lost, and for another after a refusal', async () => {
    answers = [LOST, problem('TOO_MANY'), OK];
    expect(await waysIn.create('', 24)).toEqual({ ok: false, trouble: 'unreachable' });
    expect(rooms.all()).toEqual([]);
    expect(await waysIn.create('', 24)).toEqual({ ok: false, trouble: 'too-many-rooms' });
    await made();
    const asked = sent.map(({ body }) => body['room']);
    expect(asked[1]).toBe(asked[0]);
    expect(asked[2]).not.toBe(asked[0]);
  });

  it('says when this browser will not keep the room, and shows the link all the same', async () => {
    storage.refuses = 'writes';
    expect(await made()).toMatchObject({ memory: 'this-tab-only' });
  });

  it('a new link replaces the old one on this device', async () => {
    const first = await made();
    const renewed = await waysIn.renew(first.room, 1);
    expect(renewed).toMatchObject({ ok: true, value: { hours: 1 } });
    expect(renewed.ok && token(renewed.value.link)).not.toBe(token(first.link));
    expect(token(waysIn.openInvite(first.room)?.link ?? '')).toBe(renewed.ok && token(renewed.value.link));
  });
});

describe('taking the second seat', () => {
  it('reads the invite without sending or keeping anything', async () => {
    const room = openLink((await made('Alex')).link);
    sent = [];
    expect(waysIn.received(room)).toEqual({ kind: 'invite', room, from: 'Alex' });
    expect(sent).toEqual([]);
    expect(storage.entries.size).toBe(0);
  });

  it('comes with the same credential after a lost answer, also over a reload', async () => {
    const { link } = await made();
    const room = openLink(link);
    answers = [LOST];
    sent = [];
    expect(await waysIn.claim(room, 'Sam')).toEqual({ ok: false, trouble: 'unreachable' });
    rooms = new DeviceRooms(storage);
    waysIn = begin();
    expect(await waysIn.claim(room, 'Sam')).toMatchObject({ ok: true });
    expect(sent[1]).toEqual(sent[0]);
    expect(rooms.find(room)).toMatchObject({ seat: 'b', standing: 'held', name: 'Sam', partnerName: 'Alex' });
    expect(fragment).toBeNull();
  });

  it('leaves nothing behind when the invite is used up, and keeps what may be the seat', async () => {
    const { link } = await made();
    const room = openLink(link);
    answers = [problem('GONE')];
    expect(await waysIn.claim(room, '')).toEqual({ ok: false, trouble: 'invite-gone' });
    expect(storage.entries.size).toBe(0);
    answers = [LOST, problem('GONE')];
    await waysIn.claim(room, '');
    await waysIn.claim(room, '');
    expect(rooms.find(room)).toMatchObject({ standing: 'asked' });
  });

  it('knows its own invite, a link without its key, and an altered one', async () => {
    const { room, link } = await made();
    fragment = link.split('#')[1] ?? '';
    expect(waysIn.received(room)).toEqual({ kind: 'own-invite', room });
    openLink(link);
    fragment = null;
    expect(waysIn.received(room)).toEqual({ kind: 'no-key' });
    fragment = 'cut-off';
    expect(waysIn.received(room)).toEqual({ kind: 'altered' });
    expect(await waysIn.claim(room, '')).toEqual({ ok: false, trouble: 'altered-link' });
  });
});

describe('check words that differ', () => {
  it('lock the room, and the one who opened it gets a new one with a new key', async () => {
    const before = await made();
    const anew = await waysIn.startAnew(before.room, 24);
    expect(sent.map(({ way }) => way)).toEqual(['create', 'erase', 'create']);
    expect(anew.ok && anew.value.room).not.toBe(before.room);
    expect(rooms.find(before.room)).toBeNull();
  });

  it('do not go on while the old room could not be closed', async () => {
    const { room } = await made();
    answers = [LOST];
    expect(await waysIn.startAnew(room, 24)).toEqual({ ok: false, trouble: 'unreachable' });
    expect(rooms.find(room)).not.toBeNull();
    answers = [problem('GONE')];
    expect(await waysIn.startAnew(room, 24)).toMatchObject({ ok: true });
  });
});

describe('what a refusal means', () => {
  it.each([
    ['GONE', 'claim', 'invite-gone'],
    ['GONE', 'renew', 'room-gone'],
    ['CONFLICT_STALE', 'renew', 'seat-taken'],
    ['FORBIDDEN', 'create', 'creating-closed'],
    ['TOO_MANY', 'create', 'too-many-rooms'],
    ['TOO_MANY', 'claim', 'too-many-tries'],
    ['FULL', 'create', 'server-full'],
    ['UNAVAILABLE', 'claim', 'unavailable'],
    ['UPGRADE_NEEDED', 'create', 'upgrade'],
    ['BAD_INPUT', 'create', 'refused'],
  ] as const)('%s on %s is "%s"', (code, doing, expected) => {
    expect(troubleOf({ code, message: '.', retry: false }, doing)).toBe(expected);
  });

  it.each(WAYS_IN_TROUBLES)('"%s" has a sentence', (trouble) => {
    expect(catalog[`trouble.${trouble}`].length).toBeGreaterThan(10);
  });
});
