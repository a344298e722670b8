import type { ConnectionLine, LogConnection } from './log-connection.ts';

/** The part of a WebSocket that is used, of the browser's or of a library's. */
export interface PlainSocket {
  binaryType: string;
  readonly readyState: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send: (data: Uint8Array<ArrayBuffer>) => void;
  close: (code?: number) => void;
}

export type PlainSocketClass = new (url: string) => PlainSocket;

export interface SealedSocketHost {
  readonly url: string;
  readonly Socket: PlainSocketClass;
  readonly connect: (line: ConnectionLine) => LogConnection;
  readonly ending: (connection: LogConnection) => void;
}

/** Only what the provider reads of a close event. */
interface Closing {
  readonly code: number;
  readonly reason: string;
}

const DROPPED: Closing = { code: 4500, reason: '' };

/**
 * The WebSocket that the stock provider is given: plain Yjs messages on its side, the sealed log on the other.
 * The provider's own URL is not used, it would name the room. It gets exactly one close event.
 */
export function sealedSocketClass(host: SealedSocketHost): typeof WebSocket {
  class SealedSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly OPEN = 1;
    binaryType = 'arraybuffer';
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
    onclose: ((closing: Closing) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    readonly #wire: PlainSocket;
    readonly #connection: LogConnection;

    constructor() {
      this.#wire = new host.Socket(host.url);
      this.#wire.binaryType = 'arraybuffer';
      this.#connection = host.connect({
        send: (bytes) => this.#wire.send(new Uint8Array(bytes)),
        drop: () => this.#finish(DROPPED),
        openProvider: () => {
          this.readyState = 1;
          this.onopen?.();
        },
        toProvider: (data) => this.onmessage?.({ data }),
      });
      this.#listen();
    }

    send(data: ArrayBuffer | Uint8Array): void {
      if (this.readyState === 1) this.#connection.fromProvider(new Uint8Array(data));
    }

    close(): void {
      this.#finish(null);
    }

    #listen(): void {
      this.#wire.onopen = () => this.#connection.start();
      this.#wire.onmessage = (event: { readonly data: ArrayBuffer }) => {
        if (this.readyState < 2) this.#connection.receive(new Uint8Array(event.data));
      };
      this.#wire.onclose = (event: Closing) => this.#finish({ code: event.code, reason: event.reason });
      this.#wire.onerror = (event: unknown) => this.onerror?.(event);
    }

    #finish(closing: Closing | null): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      host.ending(this.#connection);
      this.#connection.end();
      this.#wire.onmessage = null;
      this.#wire.onclose = null;
      this.#wire.close();
      if (closing) this.onclose?.(closing);
    }
  }
  return SealedSocket as unknown as typeof WebSocket;
}
