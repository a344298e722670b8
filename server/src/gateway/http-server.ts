import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIMITS } from '@heard/shared/protocol';

const HEADER_BYTES = 16 * 1024;

/** The HTTP server with its own limits: nobody holds a connection by sending slowly. */
export function createLimitedHttpServer(listener: RequestListener): Server {
  return createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: LIMITS.requestMs,
      requestTimeout: LIMITS.requestMs,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: 1000,
      requireHostHeader: true,
    },
    listener,
  );
}

/** Answers an upgrade that nobody takes, and ends it. */
export function refuseUpgrade(
  socket: Duplex,
  status: '403 Forbidden' | '404 Not Found' | '429 Too Many Requests' | '503 Service Unavailable',
): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The path of a request without its query, which this server never reads. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}
