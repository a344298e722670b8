import * as Y from 'yjs';
import { vi } from 'vitest';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import type { DocumentClock } from '../../client/src/document/document-clock.ts';
import type { OpenPersistence } from '../../client/src/document/document-persistence.ts';
import type { DocumentTroubleKind } from '../../client/src/document/document-trouble.ts';
import { openSealedDocument, type SealedDocument } from '../../client/src/document/sealed-document.ts';
import type { UpdateChecker } from '../../client/src/document/update-decoder.ts';
import type { ScriptedLog } from './document-scripted-log.ts';

const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);
export const KEYS = deriveRoomKeys(SECRET, ROOM);

/** mulberry32: a seed's own randomness, so that a run can be repeated. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.below(256));
}

/** Under fake timers: the same time for the provider's own timers and for ours. */
const fakeClock: DocumentClock = {
  monotonic: () => vi.getMockedSystemTime()?.getTime() ?? 0,
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** What a device keeps over a reload. */
export class DeviceCopy {
  update: Uint8Array | null = null;
  checkpoint: Uint8Array | null = null;

  readonly open: OpenPersistence = (doc) => {
    if (this.update) Y.applyUpdate(doc, this.update, this);
    const keep = () => {
      this.update = Y.encodeStateAsUpdate(doc);
    };
    doc.on('update', keep);
    return {
      ready: Promise.resolve(),
      loadCheckpoint: () => Promise.resolve(this.checkpoint),
      saveCheckpoint: (checkpoint) => {
        this.checkpoint = checkpoint;
        return Promise.resolve();
      },
      close: () => {
        doc.off('update', keep);
        return Promise.resolve();
      },
    };
  };
}

export interface ClientOptions {
  readonly random?: SeededRandom;
  readonly secret?: Uint8Array;
  readonly copy?: DeviceCopy;
  readonly tabs?: boolean;
  readonly doc?: Y.Doc;
  readonly tailFrames?: number;
  readonly checker?: UpdateChecker;
}

export function openClient(log: ScriptedLog, options: ClientOptions = {}): SealedDocument {
  const random = options.random ?? new SeededRandom(7);
  const doc = options.doc ?? new Y.Doc();
  doc.clientID = 1 + random.below(2 ** 31);
  return openSealedDocument({
    url: 'ws://scripted/document',
    room: ROOM,
    credential: 'a'.padEnd(43, 'x'),
    keys: deriveRoomKeys(options.secret ?? SECRET, ROOM),
    random: random.bytes,
    clock: fakeClock,
    doc,
    WebSocketImpl: log.socketFor(doc),
    tabs: options.tabs ?? false,
    frameInterval: 200,
    tailFrames: options.tailFrames ?? 1000,
    ...(options.checker ? { checker: options.checker } : {}),
    ...(options.copy ? { persistence: options.copy.open } : {}),
  });
}

export const textOf = (document: SealedDocument): Y.Text => document.doc.getText('t');
export const read = (document: SealedDocument): string => textOf(document).toJSON();

export function troubleKinds(document: SealedDocument): DocumentTroubleKind[] {
  return document
    .status()
    .troubles.map((trouble) => trouble.kind)
    .toSorted();
}

/** Lets time pass for timers and promises. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** Closing waits on timers, so time has to pass meanwhile. */
export async function closeClient(document: SealedDocument): Promise<void> {
  const closing = document.close();
  await pass(3000);
  await closing;
}
