import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AddressLimit } from './address-limit.ts';
import type { OriginPolicy } from './origin.ts';

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface UpgradeParts {
  readonly policy: OriginPolicy;
  readonly addresses: AddressLimit;
  readonly isMoving: () => boolean;
  /** By path. */
  readonly routes: ReadonlyMap<string, HandleUpgrade>;
}

type Refusal =
  | '400 Bad Request'
  | '403 Forbidden'
  | '404 Not Found'
  | '429 Too Many Requests'
  | '503 Service Unavailable';

/**
 * The one door of every websocket: who may knock is decided here, the same for all of them. What Socket.IO listens
 * with is taken off the server and becomes a route, because it would answer every refusal with 400.
 */
export function routeUpgrades(server: Server, parts: UpgradeParts): void {
  server.on('upgrade', (request, socket, head) => {
    const handle = parts.routes.get(pathOf(request));
    const refusal = refusalOf(request, handle !== undefined, parts);
    if (handle && !refusal) handle(request, socket, head);
    else refuse(socket, refusal ?? '404 Not Found');
  });
}

/** Takes the upgrade listeners off a server and gives them back as one. */
export function takeUpgradeListeners(server: Server): HandleUpgrade {
  const listeners = server.listeners('upgrade');
  server.removeAllListeners('upgrade');
  return (request, socket, head) => {
    for (const listener of listeners) Reflect.apply(listener, server, [request, socket, head]);
  };
}

function refusalOf(request: IncomingMessage, isRoute: boolean, parts: UpgradeParts): Refusal | null {
  if (!isRoute) return '404 Not Found';
  if (request.method !== 'GET') return '400 Bad Request';
  if (!parts.policy.acceptsOrigin(request.headers)) return '403 Forbidden';
  if (parts.isMoving()) return '503 Service Unavailable';
  return parts.addresses.take(request) ? null : '429 Too Many Requests';
}

function refuse(socket: Duplex, status: Refusal): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Without the query, of which only Engine.IO reads its own part, and without a slash at its end. */
function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
