import type { Millis } from '@heard/shared/base';
import {
  AUTHOR_BYTES,
  decodeServerMessage,
  encodeClientMessage,
  PROTOCOL_VERSION,
} from '@heard/shared/protocol';
import type { DocumentClientMessage, DocumentServerMessage } from '@heard/shared/protocol';
import * as Y from 'yjs';

import type { ConnectionContext, ConnectionLine, UpdateOrigin } from './connection-parts.ts';
import { BorrowedEdits } from './borrowed-edits.ts';
import { Compactor } from './compactor.ts';
import { Alarm } from './document-clock.ts';
import { HeadWatch } from './head-watch.ts';
import { LockOffer } from './lock-offer.ts';
import { encodeUpdateFrame } from './log-plaintext.ts';
import { novelUpdate } from './novel-update.ts';
import { Outbox } from './outbox.ts';
import { Presence } from './presence.ts';
import { Silence } from './silence.ts';
import {
  awarenessMessage,
  NO_NEWS,
  readProviderMessage,
  syncStep1,
  syncStep2,
  syncUpdate,
} from './provider-messages.ts';

/** Frames were skipped: how long before all of the log is asked for anew. */
const ASK_AGAIN_MS: Millis = 1000;

/** One connection to the log, from hello to its end. */
export class LogConnection {
  readonly #context: ConnectionContext;
  readonly #line: ConnectionLine;
  readonly #author: Uint8Array;
  readonly #outbox: Outbox;
  readonly #compactor: Compactor;
  readonly lock: LockOffer;
  readonly #presence: Presence;
  readonly #silence: Silence;
  readonly #borrowed: BorrowedEdits;
  readonly #heads: HeadWatch;
  readonly #lacking: Alarm;
  #live = false;
  #ownUpTo = 0;
  #hasEnded = false;
  #isReading = false;
  /** What the document told while it was given updates of the log that the shadow does not hold yet. */
  #isHandingOn = false;
  readonly #handedOn: Uint8Array[] = [];
  readonly #received: Uint8Array[] = [];
  #stepOne: Uint8Array | null = null;

  constructor(context: ConnectionContext, line: ConnectionLine) {
    const { clock, random, replica, keys, doc } = context;
    this.#context = context;
    this.#line = line;
    this.#author = random(AUTHOR_BYTES);
    this.#silence = new Silence(clock, () => line.drop());
    this.#borrowed = new BorrowedEdits(clock, (update) => this.#offerNovel(update));
    this.#lacking = new Alarm(clock);
    this.#outbox = new Outbox({
      clock,
      interval: context.frameInterval,
      seal: (part) =>
        context.seal.seal(
          { kind: 'update' },
          encodeUpdateFrame({ author: this.#author, seen: replica.seen(), ...part }),
        ),
      send: (sequence, sealed) => this.#send({ kind: 'durable', sequence, sealed }),
    });
    this.#compactor = new Compactor({
      clock,
      random,
      replica,
      atRest: () => this.#live && (this.#outbox.empty || context.troubles.has('full')),
      send: (message) => this.#send(message),
      frames: context.tailFrames,
    });
    const atRest = (): boolean => this.settled;
    this.lock = new LockOffer({ replica, epoch: keys.epoch, atRest, send: (message) => this.#send(message) });
    this.#presence = new Presence({
      keys,
      random,
      clock,
      author: this.#author,
      client: doc.clientID,
      head: () => replica.head(),
      send: (sealed) => this.#send({ kind: 'ephemeral', sealed }),
      deliver: (awareness) => this.#line.toProvider(awarenessMessage(awareness)),
      heardHead: (head) => this.#heads.heard(head),
    });
    this.#heads = new HeadWatch(context);
  }

  get live(): boolean {
    return this.#live;
  }

  /** Every local change of this connection is in the log and on disk. */
  get settled(): boolean {
    const { replica } = this.#context;
    return this.#live && this.#outbox.empty && this.#borrowed.empty && replica.durable >= this.#ownUpTo;
  }

  /** The real socket is open. */
  start(): void {
    const { keys, credential, session, replica } = this.#context;
    this.#send({
      kind: 'hello',
      version: PROTOCOL_VERSION,
      epoch: keys.epoch,
      room: keys.room,
      credential,
      session,
      author: this.#author,
      held: replica.held(),
    });
  }

  /** One after the other: trying out what came takes its time, off this thread. */
  receive(bytes: Uint8Array): void {
    this.#silence.heard();
    this.#received.push(bytes);
    if (!this.#isReading) void this.#readOn();
  }

  fromProvider(bytes: Uint8Array): void {
    const message = readProviderMessage(bytes);
    if (message.kind === 'sync-step-1') this.#stepOne = message.stateVector;
    if (message.kind === 'awareness') this.#presence.local(message.update);
    if (message.kind === 'update' && message.answer) this.#offerNovel(message.update);
  }

  /** A change of the document. */
  localUpdate(update: Uint8Array, from: UpdateOrigin): void {
    if (from === 'here') this.#outbox.add(update);
    else if (from === 'elsewhere') this.#offerNovel(update);
    else if (this.#isHandingOn) this.#handedOn.push(update);
    else this.#borrowIfNovel(update);
  }

  /** What came through the provider and is not in the log came from another tab. */
  #borrowIfNovel(update: Uint8Array): void {
    if (novelUpdate(update, this.#context.replica.shadow)) this.#borrowed.add(update);
  }

  /** Gives up this connection; the next one begins anew. */
  drop(): void {
    this.#line.drop();
  }

  /** The document is being closed: what is waiting goes out, and a snapshot if it is worth it. */
  leave(): void {
    this.#borrowed.takeOver();
    this.#outbox.hurry();
    this.#compactor.leave();
  }

  end(): void {
    this.#hasEnded = true;
    if (this.#live) this.#presence.stop();
    this.lock.answered('unanswered');
    this.#live = false;
    this.#outbox.pause();
    this.#compactor.stop();
    this.#heads.stop();
    this.#borrowed.stop();
    for (const alarm of [this.#silence, this.#lacking]) alarm.stop();
  }

  async #readOn(): Promise<void> {
    this.#isReading = true;
    while (!this.#hasEnded) {
      const bytes = this.#received.shift();
      if (!bytes) break;
      const message = decodeServerMessage(bytes);
      if (message) await this.#handle(message);
      else this.#context.troubles.report('damaged');
      if (this.#hasEnded) return;
      if (this.#context.replica.foreign && this.#live) this.#context.wrongKey();
      this.#context.changed();
    }
    this.#isReading = false;
  }

  async #handle(message: DocumentServerMessage): Promise<void> {
    const { replica } = this.#context;
    switch (message.kind) {
      case 'welcome':
        replica.welcome(message);
        return;
      case 'snapshot':
        await this.#loadSnapshot(message.position, message.sealed);
        return;
      case 'frames':
        await this.#takeFrames(message.first, message.frames);
        if (!this.#hasEnded) this.#durable(message.durable);
        return;
      case 'caughtUp':
        this.#caughtUp();
        return;
      case 'appended':
        this.#appended(message.sequence, message.position);
        this.#durable(message.durable);
        return;
      case 'durable':
        this.#durable(message.position);
        return;
      case 'ephemeral':
        if (this.#live) this.#presence.receive(message.sealed);
        return;
      case 'compacted':
        await this.#compacted(message.base, message.sealed);
        return;
      case 'previous':
        await this.#takePrevious(message.position, message.sealed);
        return;
      case 'refused':
        this.#refused(message.what, message.reason);
        return;
      case 'lock':
        this.lock.answered(message.outcome);
        return;
      case 'heartbeat':
        if (this.#live) this.#line.toProvider(NO_NEWS);
    }
  }

  async #loadSnapshot(position: number, sealed: Uint8Array): Promise<void> {
    const { replica } = this.#context;
    const inspected = await replica.inspectSnapshot(position, sealed);
    if (!this.#hasEnded) replica.loadSnapshot(position, sealed, inspected);
  }

  async #takeFrames(first: number, frames: readonly Uint8Array[]): Promise<void> {
    const { replica } = this.#context;
    const inspected = await replica.inspectFrames(frames);
    if (this.#hasEnded) return;
    this.#expectAt(first);
    for (const [at, sealed] of frames.entries()) {
      const seen = inspected[at];
      if (!seen) continue;
      // The person sees it first; the books are done after that.
      if (seen.update && seen.verdict === 'readable' && this.#live) this.#handOn(seen.update);
      replica.take(first + at, sealed, seen);
    }
    for (const update of this.#handedOn.splice(0)) this.#borrowIfNovel(update);
    if (this.#live) this.#compactor.activity();
  }

  /** What the document makes of it is compared with the log when the log has it. */
  #handOn(update: Uint8Array): void {
    this.#isHandingOn = true;
    this.#line.toProvider(syncUpdate(update));
    this.#isHandingOn = false;
  }

  #appended(sequence: number, position: number): void {
    const sealed = this.#outbox.appended(sequence);
    if (!sealed) {
      this.#context.troubles.report('gap', position);
      return;
    }
    this.#expectAt(position);
    this.#context.replica.takeOwn(position, sealed);
    this.#ownUpTo = position + 1;
    this.#outbox.proceed();
    this.#compactor.activity();
  }

  /** What was skipped on a live connection never comes on it; a new one gets the whole log. */
  #expectAt(position: number): void {
    if (!this.#live || position <= this.#context.replica.position || this.#lacking.waiting) return;
    this.#lacking.set(ASK_AGAIN_MS, () => this.#line.drop());
  }

  #durable(position: number): void {
    const { replica } = this.#context;
    replica.durable = Math.max(replica.durable, position);
    this.#heads.arrived();
  }

  /** The replay is whole. Only now does the provider hear of this connection, so that it never sees half a log. */
  #caughtUp(): void {
    const { replica } = this.#context;
    if (replica.foreign) {
      this.#context.wrongKey();
      return;
    }
    replica.settle();
    if (replica.whole) this.#context.troubles.clear('gap');
    this.#ownUpTo = replica.position;
    this.#live = true;
    this.#line.openProvider();
    this.#line.toProvider(syncStep1(replica.shadow));
    if (this.#stepOne) this.#line.toProvider(syncStep2(replica.shadow, this.#stepOne));
    if (replica.lacksContent || this.#context.troubles.has('lost')) this.#send({ kind: 'previous' });
    this.#presence.announce();
    this.#compactor.activity();
  }

  async #compacted(base: number, sealed: Uint8Array): Promise<void> {
    const { troubles, doc, replica } = this.#context;
    if (this.#compactor.isOwn(base, sealed)) this.#compactor.accepted();
    else {
      const inspected = await replica.inspectSnapshot(base, sealed);
      if (this.#hasEnded) return;
      const lost = replica.adoptForeign(base, sealed, inspected);
      if (lost) this.#send({ kind: 'previous' });
      if (lost) this.#offerNovel(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(replica.shadow)));
    }
    if (!troubles.has('full')) return;
    troubles.clear('full');
    this.#line.drop();
  }

  /** What the snapshot before the present one held and the log has lost comes into the document, and so back. */
  async #takePrevious(position: number, sealed: Uint8Array): Promise<void> {
    if (sealed.length === 0) return;
    const { content, verdict } = await this.#context.replica.inspectSnapshot(position, sealed);
    if (!this.#hasEnded && this.#live && content && verdict === 'readable')
      this.#line.toProvider(syncUpdate(content.update));
  }

  #refused(what: 'frame' | 'snapshot', reason: 'stale' | 'full' | 'too-large'): void {
    if (what === 'snapshot') {
      this.#compactor.refused();
      return;
    }
    if (reason === 'full') this.#context.troubles.report('full');
    this.#outbox.pause();
    if (reason !== 'full') this.#line.drop();
    else this.#compactor.offer();
  }

  #offerNovel(update: Uint8Array): void {
    const novel = novelUpdate(update, this.#context.replica.shadow);
    if (novel) this.#outbox.add(novel);
    this.#context.changed();
  }

  #send(message: DocumentClientMessage): void {
    this.#line.send(encodeClientMessage(message));
  }
}
