import type { Millis, Seat } from '@heard/shared/base';
import {
  CLOSINGS,
  decodeClientMessage,
  encodeServerMessage,
  LIMITS,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type Closing,
  type DocumentClientMessage,
  type DocumentHello,
  type DocumentServerMessage,
} from '@heard/shared/protocol';
import { WebSocket, type RawData } from 'ws';
import type { Clock } from '../ports/clock.ts';
import type { RoomStore } from '../ports/room-store.ts';
import type { ChangeLock, DocumentAdmission } from './document-endpoint.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import type { LiveRooms } from './live-rooms.ts';
import { LogSession } from './log-session.ts';
import { encodeWhisper } from './whispers.ts';

export interface ConnectionParts {
  readonly store: RoomStore;
  readonly admission: DocumentAdmission;
  readonly changeLock: ChangeLock;
  readonly clock: Clock;
  readonly rooms: LiveRooms;
  readonly failed: (error: unknown) => void;
}

/** A seat's socket after admission. */
export interface AdmittedHello {
  readonly hello: DocumentHello;
  readonly seat: Seat;
  readonly incarnation: string;
  readonly epoch: number;
  readonly expiresAt: Millis;
}

/** One document socket: hello within the time, then a `LogSession`; heartbeat, backpressure, closing. */
export class DocumentConnection {
  readonly #socket: WebSocket;
  readonly #parts: ConnectionParts;
  readonly #cancelHandshake: () => void;
  #room: string | null = null;
  #session: LogSession | null = null;
  #helloTaken = false;
  #answered = true;
  #slow = false;
  #hello: DocumentHello | null = null;
  #isChecking = false;
  #checkAgain = false;
  #closed = false;

  constructor(socket: WebSocket, parts: ConnectionParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#cancelHandshake = parts.clock.after(LIMITS.handshakeMs, () => this.close(CLOSINGS.tooSlowToSpeak));
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data, isBinary) => this.#hear(data, isBinary));
    socket.on('pong', () => {
      this.#answered = true;
    });
    // A broken frame closes the socket by itself; without a listener it would end the process.
    socket.on('error', () => undefined);
    socket.once('close', () => this.#ended());
  }

  /** One heartbeat: whoever has not answered the last one is gone; whoever stays behind begins anew. */
  beat(): void {
    if (!this.#answered) {
      this.#socket.terminate();
      return;
    }
    this.#answered = false;
    this.#socket.ping();
    if (this.#session) this.send({ kind: 'heartbeat' });
    const slow = this.#socket.bufferedAmount > DOCUMENT_LIMITS.slowBytes;
    if (slow && this.#slow) this.close(CLOSINGS.moving);
    this.#slow = slow;
  }

  send(message: DocumentServerMessage): void {
    if (message.kind === 'ephemeral' && this.#socket.bufferedAmount > DOCUMENT_LIMITS.slowPresenceBytes)
      return;
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(encodeServerMessage(message));
  }

  /** Resolves when it was handed to the network: what is replayed waits for the client, not in memory. */
  sendAndWait(message: DocumentServerMessage): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState === WebSocket.OPEN)
        this.#socket.send(encodeServerMessage(message), () => resolve());
      else resolve();
    });
  }

  get open(): boolean {
    return !this.#closed;
  }

  close(closing: Closing): void {
    if (this.#closed) return;
    this.#ended();
    this.#socket.close(closing.code);
    // A client that does not answer the close is cut off.
    this.#parts.clock.after(DOCUMENT_LIMITS.heartbeatMs, () => this.#socket.terminate());
  }

  /** Asks again whether this device has its seat; a store that does not answer is asked at the next occasion. */
  recheck(): void {
    this.#checkAgain = true;
    if (this.#isChecking) return;
    this.#isChecking = true;
    void this.#check().finally(() => {
      this.#isChecking = false;
    });
  }

  async #check(): Promise<void> {
    while (this.#checkAgain && this.#hello && !this.#closed) {
      this.#checkAgain = false;
      const admitted = await this.#parts.admission(this.#hello.room, this.#hello.credential);
      if (!('code' in admitted)) {
        const isOld = admitted.epoch !== this.#hello.epoch;
        if (isOld && this.#session?.isChangingLock !== true) this.close(CLOSINGS.lockChanged);
        continue;
      }
      if (admitted.retry) continue;
      this.close(admitted.code === 'UNAUTHENTICATED' ? CLOSINGS.unauthenticated : CLOSINGS.roomClosed);
    }
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.#closed) return;
    const bytes = data instanceof Buffer ? new Uint8Array(data.buffer, data.byteOffset, data.length) : null;
    const tooLong = !this.#helloTaken && (bytes?.length ?? 0) > DOCUMENT_LIMITS.helloBytes;
    const message = bytes && isBinary && !tooLong ? decodeClientMessage(bytes) : null;
    if (message) this.#take(message);
    else this.close(CLOSINGS.policy);
  }

  #take(message: DocumentClientMessage): void {
    if (message.kind === 'hello') {
      if (this.#helloTaken) this.close(CLOSINGS.policy);
      else this.#begin(message).catch((error: unknown) => this.#fail(error));
      this.#helloTaken = true;
      return;
    }
    if (this.#session) this.#session.take(message);
    else this.close(CLOSINGS.policy);
  }

  async #begin(hello: DocumentHello): Promise<void> {
    if (hello.version < OLDEST_PROTOCOL_VERSION || hello.version > PROTOCOL_VERSION) {
      this.close(CLOSINGS.upgradeNeeded);
      return;
    }
    const admitted = await this.#parts.admission(hello.room, hello.credential);
    if (this.#closed) return;
    this.#cancelHandshake();
    if ('code' in admitted) {
      this.close(admitted.retry ? CLOSINGS.storeUnavailable : CLOSINGS.unauthenticated);
      return;
    }
    if (admitted.epoch !== hello.epoch) {
      // A page that knows nothing of this has to be a newer one.
      this.close(hello.version < 2 ? CLOSINGS.upgradeNeeded : CLOSINGS.lockChanged);
      return;
    }
    this.#room = hello.room;
    this.#hello = hello;
    const live = await this.#parts.rooms.acquire(hello.room);
    if (this.#closed) return;
    if (!live) {
      this.close(CLOSINGS.roomClosed);
      return;
    }
    const fence = encodeWhisper({ kind: 'fence', session: hello.session, author: hello.author });
    await this.#parts.store.whisper(hello.room, fence);
    if (live.joined(admitted.seat) >= LIMITS.socketsPerSeat) {
      this.close(CLOSINGS.tooMany);
      return;
    }
    const session = new LogSession({ hello, ...admitted }, live, this, {
      ...this.#parts,
      failed: (error) => this.#fail(error),
    });
    if (await session.replay()) this.#session = session;
    if (this.#closed) session.end();
    // The device may have been signed out before this socket began to hear of it.
    else this.recheck();
  }

  #fail(error: unknown): void {
    this.#parts.failed(error);
    this.close(CLOSINGS.storeUnavailable);
  }

  #ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelHandshake();
    this.#session?.end();
    if (this.#room !== null) this.#parts.rooms.release(this.#room);
  }
}
