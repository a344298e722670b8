import { EventEmitter } from 'node:events';
import { CLOSINGS, encodeClientMessage, LIMITS, PROTOCOL_VERSION } from '@heard/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { openMemoryStore } from '../storage/memory/open-memory-store.ts';
import { DocumentConnection, type ConnectionParts } from './document-connection.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { LiveRooms } from './live-rooms.ts';

/** A socket that only remembers what was done to it. */
class FakeSocket extends EventEmitter {
  binaryType = '';
  readyState = 1;
  bufferedAmount = 0;
  closedWith: number | null = null;
  terminated = false;
  sent: Uint8Array[] = [];
  pings = 0;

  send(bytes: Uint8Array, done?: () => void): void {
    this.sent.push(bytes);
    done?.();
  }

  ping(): void {
    this.pings += 1;
  }

  close(code: number): void {
    this.closedWith ??= code;
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** Time that moves only when told to. */
class ManualClock {
  now = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  monotonic = () => this.now;
  after = (delay: number, run: () => void) => {
    const timer = { at: this.now + delay, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.#timers.filter((timer) => timer.at <= this.now);
    this.#timers = this.#timers.filter((timer) => timer.at > this.now);
    for (const timer of due) timer.run();
  }
}

const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const bytes = (length: number) => new Uint8Array(length).fill(length);
const frame = (sequence: number) => encodeClientMessage({ kind: 'durable', sequence, sealed: bytes(80) });
const failed = (error: unknown) => {
  throw error;
};
let clock: ManualClock;
let socket: FakeSocket;
let connection: DocumentConnection;

function hear(message: Uint8Array): void {
  socket.emit('message', Buffer.from(message), true);
}

/** Lets the promises between hello and the last replayed message run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

beforeEach(async () => {
  clock = new ManualClock();
  socket = new FakeSocket();
  const store = await openMemoryStore({ randomBytes: bytes, wallClock: () => 1_000_000 });
  const created = await store.create(ROOM, Uint8Array.of(1), 9_000_000);
  const incarnation = created.kind === 'created' ? created.incarnation : '';
  const parts: ConnectionParts = {
    store,
    clock,
    rooms: new LiveRooms(store, failed),
    failed,
    admission: () => Promise.resolve({ seat: 'a', incarnation, epoch: 1, expiresAt: 9_000_000 }),
    changeLock: () => Promise.resolve('refused'),
  };
  connection = new DocumentConnection(socket as unknown as WebSocket, parts);
});

async function admitted(): Promise<void> {
  hear(
    encodeClientMessage({
      kind: 'hello',
      version: PROTOCOL_VERSION,
      epoch: 1,
      room: ROOM,
      credential: 'c'.repeat(43),
      session: bytes(16),
      author: bytes(12),
      held: null,
    }),
  );
  await settled();
  expect(socket.sent.length).toBeGreaterThanOrEqual(2);
}

describe('a document socket', () => {
  it('that says nothing is closed when the time for a hello is over, not before', () => {
    clock.pass(LIMITS.handshakeMs - 1);
    expect(socket.closedWith).toBeNull();
    clock.pass(1);
    expect(socket.closedWith).toBe(CLOSINGS.tooSlowToSpeak.code);
  });

  it('stays after a valid hello, and hears a heartbeat', async () => {
    await admitted();
    clock.pass(LIMITS.handshakeMs * 2);
    expect(socket.closedWith).toBeNull();
    const before = socket.sent.length;
    connection.beat();
    expect([socket.pings, socket.sent.length - before, socket.terminated]).toEqual([1, 1, false]);
  });

  it('that does not answer a heartbeat is cut off at the next', async () => {
    await admitted();
    connection.beat();
    socket.emit('pong');
    connection.beat();
    expect(socket.terminated).toBe(false);
    connection.beat();
    expect(socket.terminated).toBe(true);
  });

  it('that stays far behind is sent away to begin anew; presence is dropped for it before that', async () => {
    await admitted();
    socket.bufferedAmount = DOCUMENT_LIMITS.slowPresenceBytes + 1;
    const before = socket.sent.length;
    connection.send({ kind: 'ephemeral', sealed: bytes(50) });
    expect(socket.sent.length).toBe(before);
    socket.bufferedAmount = DOCUMENT_LIMITS.slowBytes + 1;
    for (const round of [1, 2]) {
      expect([round, socket.closedWith]).toEqual([round, null]);
      connection.beat();
      socket.emit('pong');
    }
    expect(socket.closedWith).toBe(CLOSINGS.moving.code);
  });

  it('that floods is closed, and may come back', async () => {
    await admitted();
    for (let at = 0; at < DOCUMENT_LIMITS.framesBurst; at += 1) hear(frame(at));
    expect(socket.closedWith).toBeNull();
    hear(frame(DOCUMENT_LIMITS.framesBurst));
    expect(socket.closedWith).toBe(CLOSINGS.tooMany.code);
  });

  it('loses presence that comes too often, and nothing else', async () => {
    await admitted();
    for (let at = 0; at < DOCUMENT_LIMITS.presenceBurst * 3; at += 1) {
      hear(encodeClientMessage({ kind: 'ephemeral', sealed: bytes(40) }));
    }
    await settled();
    expect(socket.closedWith).toBeNull();
  });

  it('is refused a frame above the limit, by name', async () => {
    await admitted();
    const before = socket.sent.length;
    hear(
      encodeClientMessage({ kind: 'durable', sequence: 0, sealed: new Uint8Array(LIMITS.documentFrame + 1) }),
    );
    await settled();
    expect(socket.sent.slice(before).map((message) => message[0])).toEqual([24]);
    expect(socket.closedWith).toBeNull();
  });
});
