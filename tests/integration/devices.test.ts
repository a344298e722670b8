import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  CLOSINGS,
  encodeClientMessage,
  LIMITS,
  OTHER_DEVICES,
  PROTOCOL_VERSION,
  type SeatDevices,
} from '@heard/shared/protocol';
import { eventually } from '../contract/eventually.ts';
import { hashOf, openRoom, openRoomOfTwo, Partner, post, token, type OpenRoom } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Kind = 'link' | 'recovery';

const inviteOf = async (room: string, credential: string, kind: Kind = 'link'): Promise<string> => {
  const invite = token();
  const answer = await post(server.url, 'rooms/device-invite', {
    room,
    credential,
    inviteHash: hashOf(invite),
    kind,
  });
  if (answer.status !== 200) throw new Error(`no invite: ${answer.status}`);
  return invite;
};

const claimAs = (room: string, invite: string, credential: string): Promise<Response> =>
  post(server.url, 'rooms/device-claim', { room, invite, credentialHash: hashOf(credential) });

const devicesOf = async (room: string, credential: string): Promise<SeatDevices> => {
  const answer = await post(server.url, 'rooms/devices', { room, credential });
  if (answer.status !== 200) throw new Error(`no list: ${answer.status}`);
  return (await answer.json()) as SeatDevices;
};

const signOut = (room: string, credential: string, device: string): Promise<Response> =>
  post(server.url, 'rooms/sign-out', { room, credential, device });

/** Another device of a seat, by a link. */
const addDevice = async (room: string, from: string): Promise<string> => {
  const credential = token();
  const answer = await claimAs(room, await inviteOf(room, from), credential);
  if (answer.status !== 200) throw new Error(`not added: ${answer.status}`);
  return credential;
};

/** The close code of a document socket of this device; null while it is open. */
function openDocument(room: string, credential: string, url = server.url) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/document`, {
    headers: { origin: url },
  });
  const seen: { code: number | null; messages: number } = { code: null, messages: 0 };
  socket.on('open', () =>
    socket.send(
      encodeClientMessage({
        kind: 'hello',
        version: PROTOCOL_VERSION,
        epoch: 1,
        room,
        credential,
        session: new Uint8Array(16).fill(1),
        author: new Uint8Array(12).fill(2),
        held: null,
      }),
    ),
  );
  socket.on('message', () => (seen.messages += 1));
  socket.on('close', (code) => (seen.code = code));
  return { seen, close: () => socket.close() };
}

describe('another device', () => {
  it('comes in by a one-time link to the seat that made it, once', async () => {
    const { room, credentials } = await twoSeats();
    const invite = await inviteOf(room, credentials.b);
    const phone = token();
    const first = await claimAs(room, invite, phone);
    expect([first.status, await first.json()]).toEqual([200, { seat: 'b' }]);
    const again = await claimAs(room, invite, phone);
    expect([again.status, await again.json()]).toEqual([200, { seat: 'b' }]);
    expect((await claimAs(room, invite, token())).status).toBe(410);
    const partner = await Partner.enter(server.url, room, phone);
    expect(partner.seat).toBe('b');
    partner.leave();
    server.skip(LIMITS.claimRepeatMs + 1000);
    expect((await claimAs(room, invite, phone)).status).toBe(410);
  });

  it('goes to exactly one of many claims at the same moment', async () => {
    const { room, credentials } = await twoSeats();
    const invite = await inviteOf(room, credentials.a);
    const answers = await Promise.all(Array.from({ length: 9 }, () => claimAs(room, invite, token())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await devicesOf(room, credentials.a)).devices).toHaveLength(2);
  });

  it('is told wrong, used, replaced, voided, expired and unknown with one and the same body', async () => {
    const { room, credentials } = await twoSeats();
    const other = await twoSeats();
    const replaced = await inviteOf(room, credentials.a);
    const voided = await inviteOf(room, credentials.a);
    const body = { room, credential: credentials.a, kind: 'link' };
    expect((await post(server.url, 'rooms/device-invite-void', body)).status).toBe(200);
    const used = await inviteOf(room, credentials.a);
    await claimAs(room, used, token());
    const expired = await inviteOf(other.room, other.credentials.a);
    server.skip(LIMITS.deviceInviteMs + 1000);
    const bodies = [];
    for (const [where, invite] of [
      [room, token()],
      [room, replaced],
      [room, voided],
      [room, used],
      [other.room, used],
      [other.room, expired],
      [token(16), token()],
    ] as const) {
      const answer = await claimAs(where, invite, token());
      expect(answer.status).toBe(410);
      bodies.push(await answer.text());
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it('comes in by the printed sheet also after a year, once, and a new sheet voids the old one', async () => {
    const { room, credentials } = await twoSeats();
    expect((await devicesOf(room, credentials.a)).recoverySince).toBeNull();
    const old = await inviteOf(room, credentials.a, 'recovery');
    const sheet = await inviteOf(room, credentials.a, 'recovery');
    expect((await devicesOf(room, credentials.a)).recoverySince).toBeGreaterThan(20_000);
    expect((await devicesOf(room, credentials.b)).recoverySince).toBeNull();
    server.skip(365 * 86_400_000);
    expect((await claimAs(room, old, token())).status).toBe(410);
    expect((await claimAs(room, sheet, token())).status).toBe(200);
    expect((await claimAs(room, sheet, token())).status).toBe(410);
    expect((await devicesOf(room, credentials.a)).recoverySince).toBeNull();
  });

  it('is one of a limited number, and invites are too', async () => {
    const { room, credentials } = await twoSeats();
    for (let count = 1; count < LIMITS.devicesPerSeat; count += 1) await addDevice(room, credentials.a);
    const full = await claimAs(room, await inviteOf(room, credentials.a), token());
    expect(full.status).toBe(409);
    expect((await devicesOf(room, credentials.a)).devices).toHaveLength(LIMITS.devicesPerSeat);
    const ask = () =>
      post(server.url, 'rooms/device-invite', {
        room,
        credential: credentials.a,
        inviteHash: hashOf(token()),
        kind: 'link',
      });
    const statuses = [];
    for (let count = 0; count <= LIMITS.deviceInvitesPerHour; count += 1) statuses.push((await ask()).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await claimAs(room, token(), credentials.b)).status).toBe(410);
  });

  it('cannot be the partner’s: a link never takes a device out of its seat', async () => {
    const { room, credentials } = await twoSeats();
    expect((await claimAs(room, await inviteOf(room, credentials.a), credentials.b)).status).toBe(410);
    expect((await devicesOf(room, credentials.a)).devices).toHaveLength(1);
  });
});

describe('the list of devices', () => {
  it('is the own seat’s alone: ids that are no credential, and days', async () => {
    const { room, credentials } = await twoSeats();
    const phone = await addDevice(room, credentials.a);
    const own = await devicesOf(room, credentials.a);
    const partners = await devicesOf(room, credentials.b);
    expect(own.devices.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(partners.devices.map(({ isThis }) => isThis)).toEqual([true]);
    for (const { id, day } of own.devices) {
      expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(day).toBeGreaterThan(20_000);
      expect(JSON.stringify(partners)).not.toContain(id);
    }
    for (const secret of [phone, hashOf(phone), hashOf(credentials.a)])
      expect(JSON.stringify(own)).not.toContain(secret);
    expect((await post(server.url, 'rooms/devices', { room, credential: token() })).status).toBe(410);
  });

  it('changes nothing that the partner sees', async () => {
    const { room, a, b } = await openRoomOfTwo(server.url);
    await b.look();
    const { revision } = b.state;
    const seen = b.pushes.length;
    await addDevice(room.room, room.credentials.a);
    await inviteOf(room.room, room.credentials.a, 'recovery');
    await signOut(room.room, room.credentials.a, OTHER_DEVICES);
    await b.look();
    expect(b.state.revision).toBe(revision);
    expect(b.pushes.length).toBe(seen + 1);
    a.leave();
    b.leave();
  });
});

describe('signing out', () => {
  it('closes both sockets of that device within a second, and of no other', async () => {
    const { room, a, b } = await openRoomOfTwo(server.url);
    const phone = await addDevice(room.room, room.credentials.a);
    const lost = await Partner.enter(server.url, room.room, phone);
    const documents = [openDocument(room.room, phone), openDocument(room.room, room.credentials.a)] as const;
    await eventually(() => documents.every(({ seen }) => seen.messages > 1), 3000, 'both read the list');
    const listed = (await devicesOf(room.room, room.credentials.a)).devices.find(({ isThis }) => !isThis);
    expect((await signOut(room.room, room.credentials.a, listed?.id ?? '')).status).toBe(200);
    await eventually(
      () => lost.closings.length > 0 && documents[0].seen.code !== null,
      1000,
      'its sockets close',
    );
    expect(lost.closings).toEqual([CLOSINGS.unauthenticated.code]);
    expect(documents[0].seen.code).toBe(CLOSINGS.unauthenticated.code);
    expect((await a.look()).ok && (await b.look()).ok).toBe(true);
    expect([a.closings, b.closings, documents[1].seen.code]).toEqual([[], [], null]);
    const back = new Partner(server.url, {
      version: PROTOCOL_VERSION,
      room: room.room,
      credential: phone,
    });
    await eventually(() => back.refusals.length > 0, 3000, 'it stays out');
    expect(back.refusals[0]).toMatchObject({ code: CLOSINGS.unauthenticated.code });
    expect((await post(server.url, 'rooms/devices', { room: room.room, credential: phone })).status).toBe(
      401,
    );
    for (const each of [a, b, lost, back]) each.leave();
    documents[1].close();
  });

  it('reaches the sockets on another process too', async () => {
    const south = await startTestServer({ store: server.store });
    try {
      const { room, credentials } = await twoSeats();
      const phone = await addDevice(room, credentials.b);
      const lost = await Partner.enter(south.url, room, phone);
      const document = openDocument(room, phone, south.url);
      await eventually(() => document.seen.messages > 1, 3000, 'it reads the list');
      expect((await signOut(room, credentials.b, OTHER_DEVICES)).status).toBe(200);
      await eventually(() => lost.closings.length > 0 && document.seen.code !== null, 1000, 'both close');
      expect([lost.closings, document.seen.code]).toEqual([
        [CLOSINGS.unauthenticated.code],
        CLOSINGS.unauthenticated.code,
      ]);
      lost.leave();
    } finally {
      await south.close();
    }
  });

  it('takes along what the device made, and leaves the rest', async () => {
    const { room, credentials } = await twoSeats();
    const sheet = await inviteOf(room, credentials.a, 'recovery');
    const phone = await addDevice(room, credentials.a);
    const link = await inviteOf(room, phone);
    expect((await signOut(room, credentials.a, OTHER_DEVICES)).status).toBe(200);
    expect((await claimAs(room, link, token())).status).toBe(410);
    expect((await claimAs(room, link, phone)).status).toBe(410);
    expect((await claimAs(room, sheet, phone)).status).toBe(200);
    expect((await devicesOf(room, phone)).devices).toHaveLength(2);
  });

  it('a repeat of the claim does not bring a signed-out device back', async () => {
    const { room, credentials } = await twoSeats();
    const phone = token();
    const link = await inviteOf(room, credentials.a);
    expect((await claimAs(room, link, phone)).status).toBe(200);
    await signOut(room, credentials.a, OTHER_DEVICES);
    expect((await claimAs(room, link, phone)).status).toBe(410);
  });

  it('is for the own seat, and leaves one device', async () => {
    const { room, credentials } = await twoSeats();
    const partners = (await devicesOf(room, credentials.b)).devices[0]?.id ?? '';
    const own = (await devicesOf(room, credentials.a)).devices[0]?.id ?? '';
    expect((await signOut(room, credentials.a, partners)).status).toBe(200);
    expect((await devicesOf(room, credentials.b)).devices).toHaveLength(1);
    expect((await signOut(room, credentials.a, own)).status).toBe(409);
    expect((await signOut(room, token(), own)).status).toBe(410);
    const phone = await addDevice(room, credentials.a);
    expect((await signOut(room, credentials.a, own)).status).toBe(200);
    expect((await devicesOf(room, phone)).devices.map(({ isThis }) => isThis)).toEqual([true]);
  });

  it('is refused for anything that names no device', async () => {
    const { room, credentials } = await twoSeats();
    for (const device of ['', 'all', null, 5, 'a'.repeat(23), ['others'], '__proto__'])
      expect(
        (await post(server.url, 'rooms/sign-out', { room, credential: credentials.a, device })).status,
      ).toBe(400);
    for (const kind of ['', 'forever', null, 'toString', 1]) {
      const body = { room, credential: credentials.a, inviteHash: hashOf(token()), kind };
      expect((await post(server.url, 'rooms/device-invite', body)).status).toBe(400);
    }
  });
});

async function twoSeats(): Promise<OpenRoom> {
  const room = await openRoom(server.url);
  const { room: id, invite, credentials } = room;
  const claimed = await post(server.url, 'rooms/claim', {
    room: id,
    invite,
    credentialHash: hashOf(credentials.b),
  });
  if (claimed.status !== 200) throw new Error(`not claimed: ${claimed.status}`);
  return room;
}
