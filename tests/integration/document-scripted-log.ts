import {
  decodeClientMessage,
  encodeServerMessage,
  type DocumentClientMessage,
  type DocumentHello,
  type DocumentServerMessage,
  type SnapshotPart,
} from '@heard/shared/protocol';
import type { PlainSocket, PlainSocketClass } from '../../client/src/document/sealed-socket.ts';

const DELAY_MS = 1;
/** A frame that is waiting for one to overtake it waits no longer than this. */
const SWAP_MS = 300;

interface Peer {
  readonly socket: ScriptedSocket;
  readonly hello: DocumentHello;
}

/**
 * A document log in memory that speaks the protocol to sockets without a network, and does to them what a test
 * says: it may lose its tail, cut, go deaf, or have its content changed by hand between connections.
 */
export class ScriptedLog {
  incarnation = 'log-1';
  base = 0;
  snapshot: Uint8Array | null = null;
  previous: { readonly position: number; readonly sealed: Uint8Array } | null = null;
  /** From position `base` on. */
  frames: Uint8Array[] = [];
  durable = 0;
  /** Whether an append is on disk at once; otherwise `sync` is awaited. */
  lazy = false;
  refuse: 'full' | null = null;
  /** Relays presence but no frames. */
  withhold = false;
  appends = 0;
  compactions = 0;
  refusals = 0;
  hellos: DocumentHello[] = [];
  /** Every sealed presence that came, for replaying it. */
  presence: Uint8Array[] = [];
  readonly peers = new Set<Peer>();
  readonly sockets = new Set<ScriptedSocket>();
  #parts: SnapshotPart[] = [];

  get next(): number {
    return this.base + this.frames.length;
  }

  /** The class that a client is given; its sockets end here, and can be found by their owner. */
  socketFor(owner: object): PlainSocketClass {
    return socketClass(this, owner);
  }

  /** From now on nothing passes through the sockets of this owner, and nobody is told. */
  silence(owner: object): void {
    for (const socket of this.sockets) if (socket.owner === owner) socket.dead = true;
  }

  /** Everything appended is on disk now. */
  sync(): void {
    this.durable = this.next;
    for (const peer of this.peers) peer.socket.deliver({ kind: 'durable', position: this.durable });
  }

  /** The process dies; what was not on disk is gone, every socket closes. */
  crash(): void {
    this.frames = this.frames.slice(0, Math.max(0, this.durable - this.base));
    this.cutAll();
  }

  cutAll(code = 1006): void {
    for (const socket of this.sockets) socket.cut(code);
  }

  hear(socket: ScriptedSocket, bytes: Uint8Array): void {
    const message = decodeClientMessage(bytes);
    if (!message) throw new Error('a client sent a malformed message');
    if (message.kind === 'hello') this.#welcome(socket, message);
    else {
      const peer = [...this.peers].find((known) => known.socket === socket);
      if (peer) this.#take(peer, message);
    }
  }

  left(socket: ScriptedSocket): void {
    this.sockets.delete(socket);
    for (const peer of this.peers) if (peer.socket === socket) this.peers.delete(peer);
  }

  tell(message: DocumentServerMessage, except: Peer | null = null): void {
    for (const peer of this.peers) if (peer !== except) peer.socket.deliver(message);
  }

  tagBefore(position: number): Uint8Array | null {
    if (position === 0) return new Uint8Array(16);
    const bytes = position === this.base ? this.snapshot : this.frames[position - 1 - this.base];
    return bytes ? bytes.slice(-16) : null;
  }

  #welcome(socket: ScriptedSocket, hello: DocumentHello): void {
    for (const peer of this.peers) {
      if (Buffer.compare(peer.hello.session, hello.session) === 0) peer.socket.cut(4410);
    }
    this.hellos.push(hello);
    const { held } = hello;
    const resume =
      held !== null &&
      held.incarnation === this.incarnation &&
      held.base === this.base &&
      held.position <= this.next &&
      equal(this.tagBefore(held.position), held.tag);
    const first = resume ? held.position : this.base;
    const mode = resume ? 'resume' : this.snapshot ? 'snapshot' : 'full';
    socket.deliver({
      kind: 'welcome',
      mode,
      incarnation: this.incarnation,
      base: this.base,
      next: this.next,
    });
    if (!resume && this.snapshot)
      socket.deliver({ kind: 'snapshot', position: this.base, sealed: this.snapshot });
    const frames = this.frames.slice(first - this.base);
    socket.deliver({ kind: 'frames', first, durable: this.durable, frames });
    socket.deliver({ kind: 'caughtUp', position: this.next });
    this.peers.add({ socket, hello });
  }

  #take(peer: Peer, message: Exclude<DocumentClientMessage, { readonly kind: 'hello' }>): void {
    if (message.kind === 'ephemeral') {
      this.presence.push(message.sealed.slice());
      this.tell({ kind: 'ephemeral', sealed: message.sealed.slice() }, peer);
      return;
    }
    if (message.kind === 'previous') {
      peer.socket.deliver({
        kind: 'previous',
        ...(this.previous ?? { position: 0, sealed: new Uint8Array() }),
      });
      return;
    }
    if (message.kind === 'snapshot') {
      this.#takeSnapshot(peer, message);
      return;
    }
    if (message.kind === 'lock') {
      peer.socket.deliver({ kind: 'lock', outcome: 'refused' });
      return;
    }
    if (this.refuse) {
      peer.socket.deliver({
        kind: 'refused',
        what: 'frame',
        reason: this.refuse,
        sequence: message.sequence,
      });
      return;
    }
    const position = this.next;
    this.frames.push(message.sealed.slice());
    this.appends += 1;
    if (!this.lazy) this.durable = this.next;
    peer.socket.deliver({ kind: 'appended', sequence: message.sequence, position, durable: this.durable });
    if (this.withhold) return;
    this.tell(
      { kind: 'frames', first: position, durable: this.durable, frames: [message.sealed.slice()] },
      peer,
    );
  }

  #takeSnapshot(peer: Peer, part: SnapshotPart): void {
    this.#parts.push({ ...part, bytes: part.bytes.slice() });
    if (this.#parts.length < part.parts) return;
    const bytes = new Uint8Array(Buffer.concat(this.#parts.map((known) => known.bytes)));
    this.#parts = [];
    const stands =
      part.base === this.base && part.position > this.base && equal(this.tagBefore(part.position), part.tag);
    if (!stands) {
      this.refusals += 1;
      peer.socket.deliver({ kind: 'refused', what: 'snapshot', reason: 'stale', sequence: 0 });
      return;
    }
    this.compact(part.position, bytes);
  }

  compact(position: number, sealed: Uint8Array): void {
    if (this.snapshot) this.previous = { position: this.base, sealed: this.snapshot };
    this.frames = this.frames.slice(position - this.base);
    this.base = position;
    this.snapshot = sealed;
    this.durable = Math.max(this.durable, position);
    this.compactions += 1;
    this.refuse = null;
    this.tell({ kind: 'compacted', base: position, sealed });
  }
}

export class ScriptedSocket implements PlainSocket {
  binaryType = 'arraybuffer';
  readyState = 0;
  /** Frames come in pairs, the later one first. */
  swaps = false;
  #heldBack: DocumentServerMessage | null = null;
  /** Half open: nothing passes in either direction, and nobody is told. */
  dead = false;
  readonly #log: ScriptedLog;

  readonly owner: object;
  readonly #listeners = new Map<string, (event: never) => void>();

  constructor(log: ScriptedLog, owner: object) {
    this.#log = log;
    this.owner = owner;
    log.sockets.add(this);
    setTimeout(() => {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.#emit('open', {});
    }, DELAY_MS);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  send(data: Uint8Array): void {
    if (this.readyState !== 1) return;
    const bytes = data.slice();
    setTimeout(() => {
      if (!this.dead) this.#log.hear(this, bytes);
    }, DELAY_MS);
  }

  /** What was sent before still arrives, as with a real socket. */
  close(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    setTimeout(() => this.#log.left(this), DELAY_MS);
  }

  deliver(message: DocumentServerMessage): void {
    if (this.swaps && message.kind === 'frames' && !this.#heldBack) {
      this.#heldBack = message;
      setTimeout(() => this.#release(), SWAP_MS);
      return;
    }
    this.#pass(message);
    if (message.kind === 'frames') this.#release();
  }

  #release(): void {
    const message = this.#heldBack;
    this.#heldBack = null;
    if (message) this.#pass(message);
  }

  #pass(message: DocumentServerMessage): void {
    const bytes = new Uint8Array(encodeServerMessage(message));
    setTimeout(() => {
      if (this.readyState === 1 && !this.dead) this.#emit('message', { data: bytes.buffer });
    }, DELAY_MS);
  }

  cut(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#log.left(this);
    if (!this.dead) setTimeout(() => this.#emit('close', { code, reason: '' }), DELAY_MS);
  }

  #emit(type: string, event: unknown): void {
    this.#listeners.get(type)?.(event as never);
  }
}

function socketClass(log: ScriptedLog, owner: object): PlainSocketClass {
  return class extends ScriptedSocket {
    constructor() {
      super(log, owner);
    }
  };
}

function equal(left: Uint8Array | null, right: Uint8Array): boolean {
  return left !== null && Buffer.compare(left, right) === 0;
}
