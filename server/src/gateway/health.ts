import { Router } from 'express';
import type { RoomStore } from '../ports/room-store.ts';

/** What /metrics tells: counts of this process, nothing about any room. */
export interface Gauges {
  readonly openRooms: () => number;
  readonly openSockets: () => number;
}

/** `/healthz`: the process runs. `/readyz`: it can save, and is not about to stop. `/metrics`: only when enabled. */
export function health(parts: {
  readonly store: RoomStore;
  readonly isMoving: () => boolean;
  readonly gauges: Gauges | null;
}): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const isReady = !parts.isMoving() && (await parts.store.ready().then(yes, no));
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not-ready' });
  });
  const { gauges } = parts;
  if (gauges) {
    router.get('/metrics', (_request, response) => {
      const lines = [
        '# TYPE heard_open_rooms gauge',
        `heard_open_rooms ${gauges.openRooms()}`,
        '# TYPE heard_open_sockets gauge',
        `heard_open_sockets ${gauges.openSockets()}`,
        '# TYPE heard_resident_bytes gauge',
        `heard_resident_bytes ${process.memoryUsage.rss()}`,
      ];
      response.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
    });
  }
  return router;
}

const yes = (): boolean => true;
const no = (): boolean => false;
