import { createServer, type RequestListener, type Server } from 'node:http';
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
