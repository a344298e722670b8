import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command } from '@heard/shared/engine';
import { PROTOCOL_VERSION, type StatePush } from '@heard/shared/protocol';
import { checkPhrase } from '../../client/src/crypto/check-phrase.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { toBase64url } from '../../client/src/crypto/base64url.ts';
import { DeviceRooms } from '../../client/src/device/device-rooms.ts';
import { deviceClock, deviceRandom } from '../../client/src/device/platform.ts';
import { openRoomConnection } from '../../client/src/room/room-connection.ts';
import type { RoomPort } from '../../client/src/room/room-port.ts';
import { socketIoWire } from '../../client/src/room/socket-io-wire.ts';
import { openWaysIn } from '../../client/src/ways-in/open-ways-in.ts';
import { askServer } from '../../client/src/ways-in/ask-server.ts';
import { roomApi } from '../../client/src/ways-in/room-api.ts';
import { eventually } from '../contract/eventually.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let open: RoomPort[];

beforeEach(async () => {
  server = await startTestServer();
  open = [];
});

afterEach(async () => {
  for (const port of open) port.close();
  await server.close();
});

/** One device: what it remembers, and the ways in as the page has them. */
function device(link: string | null) {
  const rooms = new DeviceRooms(null);
  const waysIn = openWaysIn({
    api: roomApi(askServer(server.url, fetch, deviceClock)),
    rooms,
    random: deviceRandom,
    origin: server.url,
    fragment: () => (link === null ? null : new URL(link).hash.slice(1)),
    forgetFragment: () => undefined,
  });
  const enter = (room: string): RoomPort => {
    const known = rooms.find(room);
    if (known === null) throw new Error('this device does not know the room');
    const port = openRoomConnection({
      hello: { version: PROTOCOL_VERSION, room, credential: toBase64url(known.credential) },
      keys: deriveRoomKeys(known.secret, room),
      openWire: socketIoWire(server.url, { origin: server.url }),
      clock: deviceClock,
      random: deviceRandom,
      onWake: () => () => undefined,
    });
    open.push(port);
    return port;
  };
  return { rooms, waysIn, enter };
}

/** A room with both seats taken, seen from both devices. */
async function pair() {
  const alex = device(null);
  const made = await alex.waysIn.create('Alex', 24);
  if (!made.ok) throw new Error(made.trouble);
  const sam = device(made.value.link);
  const { room } = made.value;
  expect(sam.waysIn.received(room)).toEqual({ kind: 'invite', room, from: 'Alex' });
  const claimed = await sam.waysIn.claim(room, 'Sam');
  expect(claimed).toEqual({ ok: true, value: { room, memory: 'this-tab-only' } });
  const a = alex.enter(room);
  const b = sam.enter(room);
  await eventually(() => stateOf(a) !== null && stateOf(b) !== null, 5000, 'both are in');
  return { room, alex, sam, link: made.value.link, a, b };
}

function stateOf(port: RoomPort): StatePush | null {
  return port.snapshot().state;
}

async function press(port: RoomPort, command: Exclude<Command, { kind: 'send-piece' }>): Promise<void> {
  await eventually(() => stateOf(port)?.view.can[command.kind] === true, 5000, `may ${command.kind}`);
  expect(await port.send(command)).toMatchObject({ ok: true });
}

async function talkInWriting(a: RoomPort, b: RoomPort): Promise<void> {
  await press(a, { kind: 'arrive' });
  await press(b, { kind: 'arrive' });
  await press(a, {
    kind: 'propose',
    choice: { guide: 'honest', way: 'writing', pace: 'standard', first: 'a' },
  });
  const proposal = (): number | null => {
    const phase = stateOf(b)?.view.phase;
    return phase?.kind === 'gathering' ? (phase.proposal?.number ?? null) : null;
  };
  await eventually(() => proposal() !== null, 5000, 'the other sees the proposal');
  await press(b, { kind: 'accept', proposal: proposal() ?? 0 });
  for (const port of [a, b])
    await eventually(() => stateOf(port)?.view.phase.kind === 'talking', 5000, 'the talk begins');
}

function stepOf(port: RoomPort): string | null {
  const phase = stateOf(port)?.view.phase;
  return phase?.kind === 'talking' ? phase.step.id : null;
}

it('two devices go from an empty page through create, claim and choosing into the first steps', async () => {
  const { a, b, room, alex, sam } = await pair();
  const pairing = stateOf(a)?.pairing ?? '';
  expect(pairing).not.toBe('');
  const words = [alex, sam].map(({ rooms }) => {
    const known = rooms.find(room);
    if (known === null) throw new Error('not known');
    return checkPhrase(deriveRoomKeys(known.secret, room), stateOf(b)?.pairing ?? '', { a: 'a', b: 'b' });
  });
  expect(words[0]).toEqual(words[1]);
  await talkInWriting(a, b);
  const first = stepOf(a);
  expect(first).not.toBeNull();
  await press(a, { kind: 'ready' });
  await press(b, { kind: 'ready' });
  await eventually(() => stepOf(a) !== first && stepOf(a) === stepOf(b), 5000, 'both move on together');
});

it('the two agree on the time, and on what was written', async () => {
  const { a, b } = await pair();
  await talkInWriting(a, b);
  await eventually(() => Math.abs(a.now() - b.now()) < 100, 5000, 'within 100 ms of each other');
  await untilMayWrite(a, b);
  const writer = stateOf(a)?.view.can['send-piece'] === true ? a : b;
  expect(await writer.sendPiece('something small')).toMatchObject({ ok: true });
  for (const port of [a, b]) {
    await eventually(
      () => port.snapshot().words[0]?.text === 'something small',
      5000,
      'the words are here, opened',
    );
  }
  expect(server.lines.join('\n')).not.toContain('something small');
});

/** Goes on by pressing what may be pressed until somebody may write. */
async function untilMayWrite(a: RoomPort, b: RoomPort): Promise<void> {
  const may = (): boolean => [a, b].some((port) => stateOf(port)?.view.can['send-piece'] === true);
  for (let move = 0; move < 30 && !may(); move += 1) {
    const before = stepOf(a);
    for (const port of [a, b]) {
      const phase = stateOf(port)?.view.phase;
      const rules =
        phase?.kind === 'talking' ? (phase.step.rules?.[stateOf(port)?.view.seat ?? 'a'] ?? []) : [];
      for (const rule of rules.keys()) await port.send({ kind: 'keep-rule', rule, kept: true });
      if (stateOf(port)?.view.can.ready === true) await port.send({ kind: 'ready' });
    }
    await eventually(() => may() || stepOf(a) !== before, 5000, `on from ${before}`);
  }
  expect(may()).toBe(true);
}

it('a used invite, and one that was never given out, open nothing', async () => {
  const { room, link } = await pair();
  const third = device(link);
  expect(await third.waysIn.claim(room, 'Kim')).toEqual({ ok: false, trouble: 'invite-gone' });
  expect(third.rooms.all()).toEqual([]);
  const guessing = device(link.replace(/#.{43}/, `#${'A'.repeat(43)}`));
  expect(await guessing.waysIn.claim(room, 'Kim')).toEqual({ ok: false, trouble: 'invite-gone' });
});

it('renewing an invite makes the old link useless and the new one good', async () => {
  const alex = device(null);
  const made = await alex.waysIn.create('', 1);
  if (!made.ok) throw new Error(made.trouble);
  const { room } = made.value;
  const renewed = await alex.waysIn.renew(room, 168);
  if (!renewed.ok) throw new Error(renewed.trouble);
  expect(await device(made.value.link).waysIn.claim(room, '')).toEqual({ ok: false, trouble: 'invite-gone' });
  expect(await device(renewed.value.link).waysIn.claim(room, '')).toMatchObject({ ok: true });
  expect(await alex.waysIn.renew(room, 1)).toEqual({ ok: false, trouble: 'seat-taken' });
});

it('locking the room shuts both out at once', async () => {
  const { a, b, room, alex } = await pair();
  expect(await alex.waysIn.lock(room)).toEqual({ ok: true, value: null });
  for (const port of [a, b]) {
    await eventually(
      () => port.snapshot().stopped?.words === 'closing.room-closed',
      5000,
      'told that it is closed',
    );
  }
  const anew = await alex.waysIn.startAnew(room, 24);
  expect(anew).toMatchObject({ ok: true });
  expect(alex.rooms.find(room)).toBeNull();
});
