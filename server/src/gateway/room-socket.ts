import { Server, type Socket } from 'socket.io';
import type { Server as HttpServer } from 'node:http';
import {
  CLOSINGS,
  decodeEnvelope,
  decodeHello,
  decodeSignal,
  decodeVersion,
  decodeWordsRequest,
  LIMITS,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type ClientToServerEvents,
  type Closing,
  type HelloRefused,
  type Problem,
  type RoomHello,
  type ServerToClientEvents,
} from '@heard/shared/protocol';
import type { Seat } from '@heard/shared/base';
import type { Log } from '../logging/log.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoomStore } from '../ports/room-store.ts';
import { isProblem, problemOf, PROBLEMS } from '../rooms/problems.ts';
import type { Member } from '../rooms/member.ts';
import type { RoomService } from '../rooms/room-service.ts';
import { createTokenBucket } from '../rooms/token-bucket.ts';
import { hashToken } from '../rooms/token-hash.ts';
import { jsonParser } from './json-parser.ts';
import { LimitedWebSocketServer } from './websocket-engine.ts';

/** Set by the handshake, before any event can arrive. */
interface SocketData {
  hello: RoomHello;
  seat: Seat;
}

type RoomServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;
type RoomClient = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

export const SOCKET_PATH = '/socket';

const PING_EVERY_MS = 5000;
const PONG_WITHIN_MS = 5000;

export interface RoomSocketParts {
  readonly service: RoomService;
  readonly store: Pick<RoomStore, 'now'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The room's socket on an HTTP server: websocket and JSON only, and every event answered exactly once. Who may
 * knock at all is decided before this, in upgrades.ts.
 */
export function attachRoomSocket(server: HttpServer, parts: RoomSocketParts): RoomServer {
  const io: RoomServer = new Server(server, {
    path: SOCKET_PATH,
    addTrailingSlash: false,
    serveClient: false,
    transports: ['websocket'],
    allowUpgrades: false,
    allowEIO3: false,
    maxHttpBufferSize: LIMITS.socketMessage,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PONG_WITHIN_MS,
    connectTimeout: LIMITS.handshakeMs,
    destroyUpgrade: false,
    parser: jsonParser,
    wsEngine: LimitedWebSocketServer,
  });
  io.engine.on(
    'connection',
    (connection: { on: (event: 'close' | 'packet', run: () => void) => void; close: () => void }) => {
      limitPackets(connection, parts);
    },
  );
  io.engine.on('connection_error', (error: { code?: number }) => {
    parts.log.debug('socket-refused', { code: error.code ?? 0 });
  });
  io.use((socket, next) => void letIn(socket, next, parts));
  io.on('connection', (socket) => void serve(socket, parts));
  return io;
}

/** Floods end here, before anything is parsed for them. */
function limitPackets(
  connection: { on: (event: 'packet', run: () => void) => void; close: () => void },
  parts: RoomSocketParts,
): void {
  const bucket = createTokenBucket({
    burst: LIMITS.packetBurst,
    perSecond: LIMITS.packetsPerSecond,
    monotonic: () => parts.clock.monotonic(),
  });
  connection.on('packet', () => {
    if (bucket.take() > 0) connection.close();
  });
}

async function letIn(
  socket: RoomClient,
  next: (refused?: Error) => void,
  parts: RoomSocketParts,
): Promise<void> {
  const refused = await greet(socket, parts);
  if (!refused) return next();
  next(Object.assign(new Error('refused'), { data: refused }));
  setImmediate(() => socket.conn.close());
}

/** Whether this hello opens a seat; what it is refused with otherwise. */
async function greet(socket: RoomClient, parts: RoomSocketParts): Promise<HelloRefused | null> {
  const auth: unknown = socket.handshake.auth;
  const version = decodeVersion(auth);
  if (version !== null && (version < OLDEST_PROTOCOL_VERSION || version > PROTOCOL_VERSION)) {
    return refusal(CLOSINGS.upgradeNeeded, PROBLEMS.upgradeNeeded);
  }
  const hello = decodeHello(auth);
  if (!hello) return refusal(CLOSINGS.unauthenticated, PROBLEMS.badInput);
  const admitted = await parts.service.admission(hello.room, hello.credential);
  if (isProblem(admitted)) {
    return refusal(closingOf(admitted), admitted);
  }
  if (admitted.epoch !== (hello.epoch ?? 1)) {
    // A page that knows nothing of this has to be a newer one.
    return hello.version < 2
      ? refusal(CLOSINGS.upgradeNeeded, PROBLEMS.upgradeNeeded)
      : refusal(CLOSINGS.lockChanged, PROBLEMS.lockChanged);
  }
  socket.data.hello = hello;
  socket.data.seat = admitted.seat;
  return null;
}

function closingOf(problem: Problem): Closing {
  if (problem === PROBLEMS.signedOut) return CLOSINGS.unauthenticated;
  return problem === PROBLEMS.noSeat ? CLOSINGS.roomClosed : CLOSINGS.storeUnavailable;
}

function refusal(closing: Closing, problem: Problem): HelloRefused {
  return { code: closing.code, problem };
}

/** Enters the room and answers its events. Handlers are there before the first await: nothing is lost or unanswered. */
async function serve(socket: RoomClient, parts: RoomSocketParts): Promise<void> {
  const { log, service } = parts;
  const { hello, seat } = socket.data;
  const close = (closing: Closing): void => {
    socket.emit('closing', { code: closing.code });
    socket.disconnect(true);
  };
  const entering = service.enter(hello.room, {
    seat,
    credentialHash: hashToken(hello.credential),
    epoch: hello.epoch ?? 1,
    push: (push) => socket.emit('state', push),
    signal: (signal) => socket.emit('signal', signal),
    hold: () => socket.emit('holding'),
    hasEnded: () => socket.disconnected,
    close,
  });
  socket.on('error', (error) => log.warn('socket-error', { room: hello.room, seat, error }));
  goneLikeASilentOne(socket, parts, () => {
    void entering.then((member) => (isProblem(member) ? undefined : member.leave()));
  });
  countStrikes(socket, close, parts);
  answerEvents(socket, entering, parts);
  const member = await entering;
  if (isProblem(member)) {
    close(member === PROBLEMS.noSeat ? CLOSINGS.roomClosed : CLOSINGS.storeUnavailable);
    return;
  }
  log.debug('entered', { room: hello.room, seat });
}

/**
 * A socket that ends, for whatever reason, has left only once a silent one would have been noticed: from its last
 * answer to a heartbeat the same time for a closed tab, a page left quickly, and a network that is gone.
 */
function goneLikeASilentOne(socket: RoomClient, { clock }: RoomSocketParts, leave: () => void): void {
  let isSilent = false;
  let hasEnded = false;
  const leaveIfBoth = (): void => {
    if (isSilent && hasEnded) leave();
  };
  const listen = (): (() => void) =>
    clock.after(PING_EVERY_MS + PONG_WITHIN_MS, () => {
      isSilent = true;
      leaveIfBoth();
    });
  let stopListening = listen();
  socket.conn.on('heartbeat', () => {
    stopListening();
    isSilent = false;
    stopListening = listen();
  });
  socket.on('disconnect', () => {
    hasEnded = true;
    leaveIfBoth();
  });
}

const EVENTS: Record<keyof ClientToServerEvents, number> = {
  command: 2,
  look: 1,
  time: 1,
  words: 2,
  signal: 2,
  'call-servers': 1,
};

/** What is not in the protocol reaches no handler: it is counted, and the third time closes the socket. */
function countStrikes(socket: RoomClient, close: (closing: Closing) => void, parts: RoomSocketParts): void {
  let strikes = 0;
  socket.use((event: readonly unknown[], next) => {
    const [name, ...rest] = event;
    const isKnown = typeof name === 'string' && Object.hasOwn(EVENTS, name);
    if (isKnown && typeof rest.at(-1) === 'function') return next();
    strikes += 1;
    parts.log.info('socket-strike', { room: socket.data.hello.room, seat: socket.data.seat, count: strikes });
    if (strikes >= LIMITS.strikes) close(CLOSINGS.policy);
  });
}

type Answering = (answer: unknown) => void;

function answerEvents(socket: RoomClient, entering: Promise<Member | Problem>, parts: RoomSocketParts): void {
  const handlers: Record<keyof ClientToServerEvents, (payload: unknown) => Promise<unknown>> = {
    command: async (payload) => {
      const envelope = decodeEnvelope(payload);
      return envelope ? withMember((member) => member.command(envelope)) : bad();
    },
    look: () => withMember((member) => member.look()),
    time: async () => ({ now: await parts.store.now() }),
    words: async (payload) => {
      const asked = decodeWordsRequest(payload);
      return asked ? withMember((member) => member.words(asked.after)) : bad();
    },
    signal: async (payload) => {
      const signal = decodeSignal(payload);
      return signal ? withMember((member) => member.signal(signal)) : bad();
    },
    'call-servers': () => withMember((member) => member.callServers()),
  };
  const withMember = async (ask: (member: Member) => Promise<unknown>): Promise<unknown> => {
    const member = await entering;
    return isProblem(member) ? { ok: false, problem: member } : ask(member);
  };
  const answerOne = async (name: keyof ClientToServerEvents, given: readonly unknown[]): Promise<void> => {
    const answer = given.at(-1) as Answering;
    if (given.length !== EVENTS[name]) return answer(bad());
    try {
      answer(await handlers[name](given[0]));
    } catch (error) {
      parts.log.warn('event-failed', { room: socket.data.hello.room, error });
      answer({ ok: false, problem: problemOf(error) });
    }
  };
  for (const name of Object.keys(EVENTS) as (keyof ClientToServerEvents)[]) {
    socket.on(name, (...given: readonly unknown[]) => void answerOne(name, given));
  }
}

function bad(): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: PROBLEMS.badInput };
}
