import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Seat } from '@heard/shared/base';
import { WebSocket } from 'ws';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { openSealedDocument, type SealedDocument } from '../../client/src/document/sealed-document.ts';
import {
  createDocumentEndpoint,
  type DocumentEndpoint,
} from '../../server/src/document-log/document-endpoint.ts';
import { systemClock } from '../../server/src/platform/system-clock.ts';
import type { RoomStore } from '../../server/src/ports/room-store.ts';

const quiet = () => undefined;

export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** One room in a store, and clients of it over real sockets on a server that can be stopped and started. */
export class DocumentRoom {
  room = Buffer.from(random(16)).toString('base64url');
  secret = random(32);
  keys = deriveRoomKeys(this.secret, this.room);
  incarnation = '';
  readonly #store: RoomStore;
  #http: Server | null = null;
  #endpoint: DocumentEndpoint | null = null;
  #port = 0;

  constructor(store: RoomStore) {
    this.#store = store;
  }

  async create(): Promise<void> {
    const created = await this.#store.create(this.room, new Uint8Array([1]), Date.now() + 86_400_000);
    if (created.kind === 'created') this.incarnation = created.incarnation;
  }

  /** Takes the place of a room that another process serves. */
  enter(room: string): void {
    this.room = room;
    this.keys = deriveRoomKeys(this.secret, room);
  }

  /** The same room after its store was opened again. */
  over(store: RoomStore): DocumentRoom {
    const again = new DocumentRoom(store);
    again.room = this.room;
    again.secret = this.secret;
    again.keys = this.keys;
    return again;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/document`;
  }

  get connections(): number {
    return this.#endpoint?.connections() ?? 0;
  }

  get port(): number {
    return this.#port;
  }

  /** @param port the one of the last start, or any, unless given */
  async start(port = this.#port): Promise<void> {
    const endpoint = createDocumentEndpoint({
      store: this.#store,
      clock: systemClock,
      log: { info: quiet, warn: quiet },
      changeLock: () => Promise.resolve('refused'),
      admission: async (room, credential) => {
        const loaded = await this.#store.load(room);
        const seat = credential.charAt(0) as Seat;
        if (loaded.kind === 'absent' || (seat !== 'a' && seat !== 'b')) {
          return { code: 'UNAUTHENTICATED', message: 'no seat', retry: false };
        }
        return {
          seat,
          incarnation: loaded.incarnation,
          epoch: loaded.log.epoch,
          expiresAt: loaded.now + 86_400_000,
        };
      },
    });
    this.#endpoint = endpoint;
    this.#http = createServer();
    this.#http.on('upgrade', (request, socket, head: Buffer) =>
      endpoint.handleUpgrade(request, socket, head),
    );
    await new Promise<void>((resolve) => this.#http?.listen(port, '127.0.0.1', resolve));
    this.#port = (this.#http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#endpoint?.close();
    const http = this.#http;
    http?.closeAllConnections();
    await new Promise<void>((resolve) => (http ? http.close(() => resolve()) : resolve()));
    this.#http = null;
  }

  open(
    seat: string,
    options: { readonly secret?: Uint8Array; readonly tailFrames?: number; readonly url?: string } = {},
  ): SealedDocument {
    return openSealedDocument({
      url: options.url ?? this.url,
      room: this.room,
      credential: seat.padEnd(43, 'x'),
      keys: options.secret ? deriveRoomKeys(options.secret, this.room) : this.keys,
      random,
      clock: systemClock,
      WebSocketImpl: WebSocket,
      tabs: false,
      ...(options.tailFrames === undefined ? {} : { tailFrames: options.tailFrames }),
      frameInterval: 20,
    });
  }
}
