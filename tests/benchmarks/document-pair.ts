import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { decodeServerMessage, type DocumentServerMessage } from '@heard/shared/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import type { RoomKeys } from '../../client/src/crypto/room-keys.ts';
import { openSealedDocument, type SealedDocument } from '../../client/src/document/sealed-document.ts';
import { systemClock } from '../../server/src/platform/system-clock.ts';
import { claim, openRoom, type OpenRoom } from '../integration/partner.ts';

/** One document open on two devices, through a server. */
export interface DocumentPair {
  readonly a: Y.Doc;
  readonly b: Y.Doc;
  readonly close: () => Promise<void>;
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const LIMIT_MS = 20_000;

export interface KnownRoom {
  readonly id: OpenRoom;
  readonly secret: readonly number[];
}

/** A room of the product with both seats taken. */
export class ProductRoom {
  readonly id: OpenRoom;
  readonly keys: RoomKeys;
  /** For another process. */
  readonly known: KnownRoom;

  private constructor(known: KnownRoom) {
    this.known = known;
    this.id = known.id;
    this.keys = deriveRoomKeys(Uint8Array.from(known.secret), known.id.room);
  }

  static known(known: KnownRoom): ProductRoom {
    return new ProductRoom(known);
  }

  static async create(port: number): Promise<ProductRoom> {
    const url = `http://127.0.0.1:${port}`;
    const id = await openRoom(url);
    const claimed = await claim(url, id);
    if (claimed.status !== 200) throw new Error(`not claimed: ${claimed.status}`);
    return new ProductRoom({ id, secret: [...random(32)] });
  }

  /** The document as the page opens it, with the socket of `ws` in the place of the browser's. */
  open(
    port: number,
    seat: 'a' | 'b',
    doc: Y.Doc = new Y.Doc(),
    overhear?: (message: DocumentServerMessage) => void,
  ): SealedDocument {
    const origin = `http://127.0.0.1:${port}`;
    return openSealedDocument({
      url: `ws://127.0.0.1:${port}/document`,
      room: this.id.room,
      credential: this.id.credentials[seat],
      keys: this.keys,
      random,
      clock: systemClock,
      doc,
      tabs: false,
      WebSocketImpl: class extends WebSocket {
        constructor(address: string) {
          super(address, { origin, perMessageDeflate: false });
          if (overhear) this.on('message', (data: ArrayBuffer) => decodeAnd(overhear, data));
        }
      },
    });
  }
}

function decodeAnd(overhear: (message: DocumentServerMessage) => void, data: ArrayBuffer): void {
  const message = decodeServerMessage(new Uint8Array(data));
  if (message) overhear(message);
}

export async function openProductPair(port: number): Promise<DocumentPair> {
  const room = await ProductRoom.create(port);
  const a = room.open(port, 'a');
  const b = room.open(port, 'b');
  await within(Promise.all([a.whenSaved(), b.whenSaved()]), 'both devices open the document');
  return {
    a: a.doc,
    b: b.doc,
    close: async () => void (await Promise.all([a.close(), b.close()])),
  };
}

/** The stock provider on the stock server; not through this process's own channel between tabs. */
export function openStock(port: number, room: string, doc: Y.Doc = new Y.Doc()): WebsocketProvider {
  return new WebsocketProvider(`ws://127.0.0.1:${port}`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: class extends WebSocket {
      constructor(address: string) {
        super(address, { perMessageDeflate: false });
      }
    } as unknown as typeof globalThis.WebSocket,
  });
}

export async function openStockPair(port: number): Promise<DocumentPair> {
  const room = randomBytes(8).toString('hex');
  const providers = [openStock(port, room), openStock(port, room)] as const;
  await Promise.all(providers.map(whenSynced));
  return {
    a: providers[0].doc,
    b: providers[1].doc,
    close: async () => {
      await Promise.all(providers.map(closeStock));
    },
  };
}

export function whenSynced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return within(new Promise((resolve) => provider.once('sync', () => resolve())), 'the stock provider syncs');
}

/** Resolves when its socket is gone. */
export async function closeStock(provider: WebsocketProvider): Promise<void> {
  const socket = provider.ws as unknown as WebSocket | null;
  const gone = socket && socket.readyState !== WebSocket.CLOSED ? once(socket, 'close') : null;
  provider.destroy();
  provider.awareness.destroy();
  await gone;
}

/** A measure that hangs ends the run with a sentence. */
export async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    deadline = setTimeout(() => reject(new Error(`not within ${LIMIT_MS} ms: ${what}`)), LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(deadline);
  }
}
