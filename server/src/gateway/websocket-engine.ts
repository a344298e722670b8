import { WebSocketServer, type ServerOptions } from 'ws';

/** A command fits into one frame; more than a few fragments are made to fill memory (CVE-2026-48779). */
const MAX_FRAGMENTS = 64;
const MAX_BUFFERED_CHUNKS = 256;

/** The `ws` server with the limits that Engine.IO has no options for. */
export class LimitedWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    // Known to `ws`, not yet to its types.
    const limits = { maxFragments: MAX_FRAGMENTS, maxBufferedChunks: MAX_BUFFERED_CHUNKS };
    super({ ...options, ...limits });
  }
}
