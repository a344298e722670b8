import type { ConnectionLine } from './connection-parts.ts';
import type { LogConnection } from './log-connection.ts';

/** The part of a WebSocket that is used, of the browser's or of a library's. */
export interface PlainSocket {
  binaryType: string;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: CloseNotice) => void): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export type PlainSocketClass = new (url: string) => PlainSocket;

export interface SealedSocketHost {
  readonly url: string;
  readonly Socket: PlainSocketClass;
  readonly connect: (line: ConnectionLine) => LogConnection;
  /** The connection is over; called before it lets go of what it knows. */
  readonly ending: (connection: LogConnection) => void;
}

/** Only what the provider reads of a close event. */
interface CloseNotice {
  readonly code: number;
  readonly reason: string;
}

/** Of the range that tells the provider to come back. */
const DROPPED: CloseNotice = { code: 4500, reason: '' };

const OPEN = 1;
const CLOSED = 3;

/**
 * The WebSocket class that the stock provider is given: plain Yjs messages on its side, the sealed log on the
 * other. The provider's own URL is not used, it would name the room.
 */
export function sealedSocketClass(host: SealedSocketHost): typeof WebSocket {
  return class extends SealedSocket {
    constructor() {
      super(host);
    }
  } as unknown as typeof WebSocket;
}

/** One socket of the provider. It gets exactly one close event. */
class SealedSocket {
  readonly OPEN = OPEN;
  binaryType = 'arraybuffer';
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
  onclose: ((notice: CloseNotice) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly #host: SealedSocketHost;
  readonly #wire: PlainSocket;
  readonly #connection: LogConnection;

  constructor(host: SealedSocketHost) {
    this.#host = host;
    this.#wire = new host.Socket(host.url);
    this.#wire.binaryType = 'arraybuffer';
    this.#connection = host.connect({
      send: (bytes) => this.#wire.send(new Uint8Array(bytes)),
      drop: () => this.#finish(DROPPED),
      openProvider: () => {
        this.readyState = OPEN;
        this.onopen?.();
      },
      toProvider: (data) => this.onmessage?.({ data }),
    });
    this.#listen();
  }

  send(data: ArrayBuffer | Uint8Array): void {
    if (this.readyState === OPEN) this.#connection.fromProvider(new Uint8Array(data));
  }

  close(): void {
    this.#finish(null);
  }

  #listen(): void {
    this.#wire.addEventListener('open', () => {
      if (this.readyState < CLOSED) this.#connection.start();
    });
    this.#wire.addEventListener('message', ({ data }) => {
      if (this.readyState < CLOSED && data instanceof ArrayBuffer)
        this.#connection.receive(new Uint8Array(data));
    });
    this.#wire.addEventListener('close', ({ code, reason }) => this.#finish({ code, reason }));
    this.#wire.addEventListener('error', (event) => this.onerror?.(event));
  }

  #finish(notice: CloseNotice | null): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.#host.ending(this.#connection);
    this.#connection.end();
    this.#wire.close();
    if (notice) this.onclose?.(notice);
  }
}
