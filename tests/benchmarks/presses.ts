import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '@heard/shared/engine';
import { openRoomOfTwo, token, type Partner } from '../integration/partner.ts';
import type { DiskSync } from './disk-sync.ts';
import { within } from './document-pair.ts';
import { median, percentile, type Figure } from './figures.ts';

const ROOMS = 8;
const PRESSES = 64;
/** With eight rooms in turn each partner presses three times a second: below what the server lets through. */
const GAP_MS = 20;
const PROPOSE: Command = {
  kind: 'propose',
  choice: { guide: 'honest', way: 'writing', pace: 'standard', first: 'a' },
};

interface Round {
  readonly product: number[];
  readonly relay: number[];
  readonly sync: number[];
}

interface RoomPair {
  readonly a: Partner;
  readonly b: Partner;
}

interface RelayPair {
  readonly a: Socket;
  readonly b: Socket;
}

/** From a press on one device until the state that follows from it is on the other; the relay only passes it on. */
export async function measurePresses(
  ports: { readonly product: number; readonly relay: number },
  disk: DiskSync,
  rounds: number,
): Promise<readonly Figure[]> {
  const product = await Promise.all(Array.from({ length: ROOMS }, () => openGathering(ports.product)));
  const relay = await Promise.all(Array.from({ length: ROOMS }, () => openRelayPair(ports.relay)));
  await pressRound(product, relay, disk);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await pressRound(product, relay, disk));
  for (const { a, b } of product) for (const partner of [a, b]) partner.leave();
  for (const { a, b } of relay) for (const socket of [a, b]) socket.disconnect();
  return figuresOf(measured);
}

/** Two partners in the waiting place, where proposing and withdrawing can go on for long. */
async function openGathering(port: number): Promise<RoomPair> {
  const { a, b } = await openRoomOfTwo(`http://127.0.0.1:${port}`);
  await press({ a, b }, { kind: 'arrive' });
  await press({ a: b, b: a }, { kind: 'arrive' });
  return { a, b };
}

async function openRelayPair(port: number): Promise<RelayPair> {
  const auth = { room: randomBytes(8).toString('hex') };
  const open = () => io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, auth });
  const pair = { a: open(), b: open() };
  const connected = [pair.a, pair.b].map(
    (socket) => new Promise<void>((resolve) => socket.once('connect', resolve)),
  );
  await within(Promise.all(connected), 'the relay is reached');
  await within(pair.a.emitWithAck('command', {}), 'the relay answers');
  return pair;
}

async function pressRound(
  product: readonly RoomPair[],
  relay: readonly RelayPair[],
  disk: DiskSync,
): Promise<Round> {
  const round: Round = { product: [], relay: [], sync: [] };
  for (let at = 0; at < PRESSES; at += 1) {
    const ours = product[at % ROOMS];
    const theirs = relay[at % ROOMS];
    if (!ours || !theirs) continue;
    await pause(GAP_MS);
    const command: Command = ours.a.can('withdraw') ? { kind: 'withdraw' } : PROPOSE;
    round.product.push(await press(ours, command));
    await pause(GAP_MS);
    round.relay.push(await relayed(theirs, command));
    round.sync.push(disk.sample());
  }
  return round;
}

/** Milliseconds until the partner's device has a newer state; waits for the own answer as well. */
async function press({ a, b }: RoomPair, command: Command): Promise<number> {
  const before = a.state.revision;
  const from = performance.now();
  const seen = new Promise<number>((resolve) => {
    const hear = ({ revision }: { readonly revision: number }) => {
      if (revision <= before) return;
      b.socket.off('state', hear);
      resolve(performance.now() - from);
    };
    b.socket.on('state', hear);
  });
  const [answer, time] = await within(Promise.all([a.send(command), seen]), 'the press arrives');
  if (!('ok' in answer) || !answer.ok) throw new Error(`the press was refused: ${JSON.stringify(answer)}`);
  return time;
}

async function relayed({ a, b }: RelayPair, command: Command): Promise<number> {
  const from = performance.now();
  const seen = new Promise<number>((resolve) => {
    b.once('state', () => resolve(performance.now() - from));
  });
  const sent = a.emitWithAck('command', { id: token(16), turn: 1, command });
  const [time] = await within(Promise.all([seen, sent]), 'the relay passes it on');
  return time;
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const at = (share: number, measure: string): Figure => ({
    measure,
    unit: 'ms',
    product: rounds.map((round) => percentile(round.product, share)),
    beside: { name: 'bare relay', values: rounds.map((round) => percentile(round.relay, share)) },
    goal: null,
  });
  const most = rounds.map((round) => 2 * median(round.relay) + median(round.sync));
  return [
    {
      ...at(0.5, 'Press until the partner has the state, p50'),
      goal: { kind: 'by-round', most, says: '2 × relay + one fsync' },
    },
    at(0.95, 'Press until the partner has the state, p95'),
    {
      measure: 'One fsync of this disk (append 1 kB, fdatasync) between the presses, p50',
      unit: 'ms',
      product: rounds.map((round) => median(round.sync)),
      beside: null,
      goal: null,
    },
  ];
}
