import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Millis, Seat } from '@heard/shared/base';
import { CLOSINGS, type LockChange, type LockOutcome, type Problem } from '@heard/shared/protocol';
import { WebSocketServer } from 'ws';
import type { Log } from '../logging/log.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoomId, RoomStore } from '../ports/room-store.ts';
import { DocumentConnection } from './document-connection.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { LiveRooms } from './live-rooms.ts';

/** Which seat a credential opens; a problem for everything else. Never rejects. */
export type DocumentAdmission = (
  room: RoomId,
  credential: string,
) => Promise<
  | {
      readonly seat: Seat;
      readonly incarnation: string;
      /** Which of the room's keys counts now. */
      readonly epoch: number;
      readonly expiresAt: Millis;
    }
  | Problem
>;

/** Changes the room's lock for a device. Rejects when it is not known what came of it. */
export type ChangeLock = (
  room: RoomId,
  credential: string,
  asked: { readonly epoch: number; readonly position: number; readonly change: LockChange },
) => Promise<LockOutcome>;

export interface DocumentEndpointOptions {
  readonly store: RoomStore;
  readonly admission: DocumentAdmission;
  readonly changeLock: ChangeLock;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface DocumentEndpoint {
  /** Takes over an upgrade whose path and origin were checked already. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly connections: () => number;
  /** Ends every socket so that its client comes back at once, to another process or to this one's successor. */
  readonly close: () => void;
}

/** The sealed document's log over one websocket endpoint. It appends, relays, replays; it opens nothing. */
export function createDocumentEndpoint(options: DocumentEndpointOptions): DocumentEndpoint {
  const { store, clock, log } = options;
  const failed = (error: unknown) => log.warn('document-log-failed', { error });
  const rooms = new LiveRooms(store, failed);
  const connections = new Set<DocumentConnection>();
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: DOCUMENT_LIMITS.messageBytes,
    maxFragments: DOCUMENT_LIMITS.fragments,
    maxBufferedChunks: DOCUMENT_LIMITS.bufferedChunks,
  });
  const stopUp = store.onUp(() => rooms.rereadAll());
  const stopBeat = repeat(clock, DOCUMENT_LIMITS.heartbeatMs, () => {
    for (const connection of connections) connection.beat();
  });
  const stopSweep = repeat(clock, DOCUMENT_LIMITS.sweepMs, () => rooms.rereadAll());
  return {
    handleUpgrade: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new DocumentConnection(webSocket, { ...options, rooms, failed });
        connections.add(connection);
        webSocket.once('close', () => connections.delete(connection));
      }),
    connections: () => connections.size,
    close: () => {
      stopUp();
      stopBeat();
      stopSweep();
      for (const connection of connections) connection.close(CLOSINGS.moving);
    },
  };
}

/** Calls again and again until stopped. */
function repeat(clock: Clock, every: Millis, run: () => void): () => void {
  let cancel = clock.after(every, function again() {
    cancel = clock.after(every, again);
    run();
  });
  return () => cancel();
}
