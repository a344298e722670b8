import { io } from 'socket.io-client';
import type { OpenWire, WireEvents } from './wire.ts';

/**
 * The room's socket over Socket.IO: websocket only, no reconnection and no buffering of its own (the connection
 * machine decides both). What is secret goes in the first message, never in the address.
 * @param origin e.g. `https://heard.example`; in the page that is its own.
 * @param headers only outside a browser, which says by itself where it comes from.
 */
export function socketIoWire(origin: string, headers: Readonly<Record<string, string>> = {}): OpenWire {
  return (hello, events) => {
    const socket = io(origin, {
      path: '/socket',
      transports: ['websocket'],
      auth: { ...hello },
      reconnection: false,
      forceNew: true,
      autoConnect: false,
      extraHeaders: { ...headers },
    });
    let isDropped = false;
    const unlessDropped = (run: () => void): void => {
      if (!isDropped) run();
    };
    socket.on('connect', () => unlessDropped(events.opened));
    socket.on('disconnect', () => unlessDropped(events.dropped));
    socket.on('connect_error', (error) => unlessDropped(() => refusedOrDropped(error, events)));
    socket.on('state', (data: unknown) => unlessDropped(() => events.state(data)));
    socket.on('signal', (data: unknown) => unlessDropped(() => events.signal(data)));
    socket.on('holding', () => unlessDropped(events.holding));
    socket.on('closing', (data: unknown) => unlessDropped(() => events.closing(data)));
    socket.connect();
    return {
      ask: (event, request, answer) => {
        if (isDropped || !socket.connected) return;
        const take = (raw: unknown): void => unlessDropped(() => answer(raw));
        if (request === undefined) socket.emit(event, take);
        else socket.emit(event, request, take);
      },
      drop: () => {
        isDropped = true;
        socket.disconnect();
      },
    };
  };
}

/** Only a refusal of the server's carries data; without it the way there was missing. */
function refusedOrDropped(error: Error, events: WireEvents): void {
  const data: unknown = 'data' in error ? error.data : undefined;
  if (data === undefined) events.dropped();
  else events.refused(data);
}
