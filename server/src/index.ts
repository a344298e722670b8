import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CLOSINGS } from '@heard/shared/protocol';
import type { Config } from './config.ts';
import { createDocumentEndpoint } from './document-log/document-endpoint.ts';
import { createAddressLimit } from './gateway/address-limit.ts';
import { createHttpApp } from './gateway/http-app.ts';
import { createLimitedHttpServer } from './gateway/http-server.ts';
import { createOriginPolicy } from './gateway/origin.ts';
import { attachRoomSocket, SOCKET_PATH } from './gateway/room-socket.ts';
import { routeUpgrades, takeUpgradeListeners, type HandleUpgrade } from './gateway/upgrades.ts';
import { openHelpLines } from './help-lines.ts';
import type { Log } from './logging/log.ts';
import type { Clock, RandomBytes } from './ports/clock.ts';
import type { RoomStore } from './ports/room-store.ts';
import { createCallServers } from './rooms/call-servers.ts';
import { RoomService } from './rooms/room-service.ts';

export interface RunningServer {
  readonly port: number;
  /** Where it answers on this machine. */
  readonly url: string;
  /** Tells every socket that the server is moving, saves that they are gone, and stops. The store stays open. */
  readonly close: () => Promise<void>;
}

export interface ServerParts {
  readonly config: Config;
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

const DOCUMENT_PATH = '/document';
const BUILT_CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** Starts the whole server over an open store. Rejects when the port cannot be had. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, store, clock, log } = parts;
  let moving = false;
  const isMoving = (): boolean => moving;
  const callServers = createCallServers(config, parts.randomBytes);
  const service = new RoomService({ ...parts, callServers });
  const policy = createOriginPolicy(config.publicUrl);
  const addresses = createAddressLimit(config.socketsPerAddress, config.trustProxy);
  const gauges = { openRooms: () => service.openRooms, openSockets: () => addresses.open() };
  const clientDir = config.clientDir ?? BUILT_CLIENT;
  const app = createHttpApp({
    config,
    clientDir,
    helpLines: openHelpLines(config, clientDir),
    store,
    waysIn: service.waysIn,
    clock,
    log,
    policy,
    isMoving,
    gauges,
  });
  const server = createLimitedHttpServer(app);
  const io = attachRoomSocket(server, { service, store, clock, log });
  const documents = createDocumentEndpoint({
    store,
    admission: service.admission,
    changeLock: service.waysIn.lock.change,
    clock,
    log,
  });
  const routes = new Map<string, HandleUpgrade>([
    [SOCKET_PATH, takeUpgradeListeners(server)],
    [DOCUMENT_PATH, documents.handleUpgrade],
  ]);
  routeUpgrades(server, { policy, addresses, isMoving, routes });
  const { port } = await listen(server, config);
  return {
    port,
    url: `http://${urlHost(config.host)}:${port}`,
    close: async () => {
      moving = true;
      documents.close();
      await service.close(CLOSINGS.moving);
      await io.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: ReturnType<typeof createLimitedHttpServer>, config: Config): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** An address that means "all of them" is reached under the loopback one. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
