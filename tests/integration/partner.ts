import { createHash, randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Seat } from '@heard/shared/base';
import type { Command } from '@heard/shared/engine';
import {
  PROTOCOL_VERSION,
  type Answer,
  type ClientToServerEvents,
  type Envelope,
  type ServerToClientEvents,
  type StatePush,
} from '@heard/shared/protocol';
import { eventually } from '../contract/eventually.ts';

type RoomSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export const token = (bytes = 32): string => randomBytes(bytes).toString('base64url');
export const hashOf = (secret: string): string =>
  createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');

/** One device of one partner, driven by hand over a real socket. */
export class Partner {
  readonly url: string;
  readonly socket: RoomSocket;
  readonly pushes: StatePush[] = [];
  readonly closings: number[] = [];
  /** How often it was told that the server cannot reach its store. */
  holdings = 0;
  readonly refusals: unknown[] = [];

  constructor(url: string, auth: object, options: object = {}) {
    this.url = url;
    this.socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      auth,
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      extraHeaders: { origin: url },
      ...options,
    });
    this.socket.on('state', (push) => this.pushes.push(push));
    this.socket.on('holding', () => (this.holdings += 1));
    this.socket.on('closing', ({ code }) => this.closings.push(code));
    this.socket.on('connect_error', (error) =>
      this.refusals.push('data' in error ? error.data : error.message),
    );
  }

  static async enter(url: string, room: string, credential: string, options: object = {}): Promise<Partner> {
    const partner = new Partner(url, { version: PROTOCOL_VERSION, room, credential }, options);
    await eventually(() => partner.pushes.length > 0, 5000, 'the first state comes');
    return partner;
  }

  get state(): StatePush {
    const push = this.pushes.reduce((best, next) => (next.revision >= best.revision ? next : best));
    return push;
  }

  get seat(): Seat {
    return this.state.view.seat;
  }

  can(kind: Command['kind']): boolean {
    return this.state.view.can[kind] === true;
  }

  /** Sends a command against the turn seen last; what comes back counts as seen. */
  async send(command: Command, changes: Partial<Envelope> = {}): Promise<Answer> {
    const sealed = command.kind === 'send-piece' ? { sealed: token(96) } : {};
    const envelope = { id: token(16), turn: this.state.view.turn, command, ...sealed, ...changes };
    const answer = await this.socket.timeout(5000).emitWithAck('command', envelope);
    if ('state' in answer) this.pushes.push(answer.state);
    return answer;
  }

  async look(): Promise<Answer> {
    const answer = await this.socket.timeout(5000).emitWithAck('look');
    if ('state' in answer) this.pushes.push(answer.state);
    return answer;
  }

  /** Any event with anything behind it, answered or not. */
  raw(event: string, ...given: readonly unknown[]): Promise<unknown> {
    const socket = this.socket as unknown as Socket;
    return socket.timeout(5000).emitWithAck(event, ...given);
  }

  leave(): void {
    this.socket.disconnect();
  }
}

export interface OpenRoom {
  readonly room: string;
  readonly invite: string;
  readonly credentials: { readonly a: string; readonly b: string };
}

export function post(
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-heard': '1', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A fresh room with its invite still standing. */
export async function openRoom(url: string): Promise<OpenRoom> {
  const room = { room: token(16), invite: token(), credentials: { a: token(), b: token() } };
  const response = await post(url, 'rooms', {
    room: room.room,
    inviteHash: hashOf(room.invite),
    credentialHash: hashOf(room.credentials.a),
    inviteHours: 24,
  });
  if (response.status !== 201) throw new Error(`no room: ${response.status}`);
  return room;
}

export async function claim(url: string, room: OpenRoom): Promise<Response> {
  return post(url, 'rooms/claim', {
    room: room.room,
    invite: room.invite,
    credentialHash: hashOf(room.credentials.b),
  });
}

/** A room of two with both connected. Partner `b` may be on another process. */
export async function openRoomOfTwo(
  url: string,
  urlOfB: string = url,
): Promise<{ readonly room: OpenRoom; readonly a: Partner; readonly b: Partner }> {
  const room = await openRoom(url);
  const claimed = await claim(urlOfB, room);
  if (claimed.status !== 200) throw new Error(`not claimed: ${claimed.status}`);
  const a = await Partner.enter(url, room.room, room.credentials.a);
  const b = await Partner.enter(urlOfB, room.room, room.credentials.b);
  return { room, a, b };
}
