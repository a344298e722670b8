import type { Millis } from '@heard/shared/base';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import { TAIL_FRAMES } from './compactor.ts';
import { Alarm, type DocumentClock } from './document-clock.ts';
import type { DocumentPersistence, OpenPersistence } from './document-persistence.ts';
import { DocumentSession, type DocumentStatus } from './document-session.ts';
import type { DocumentTroubleKind } from './document-trouble.ts';
import type { LockAnswer, MakeLockChange } from './lock-offer.ts';
import { sealedSocketClass, type PlainSocketClass } from './sealed-socket.ts';
import { CheckHere, type UpdateChecker } from './update-decoder.ts';

/**
 * The shared list's document: a Y.Doc whose changes are sealed here and kept by a server that cannot open them.
 *
 *   Y.Doc ── WebsocketProvider (stock) ── SealedSocket ── LogConnection ══ websocket ══ server/document-log
 *                                                          │    │    └ Presence: sealed awareness + log head
 *                                                          │    └ Outbox: what this connection still has to append
 *                                              LogReplica ─┴ Compactor: a snapshot instead of a long tail
 *
 * The replica's shadow is a second Y.Doc that holds exactly what the log says. Whatever the document has and the
 * shadow lacks is appended (novel-update.ts); whatever the log brings goes through the replica, which checks it
 * against what its author had seen, into the provider. On each connection the provider's sync protocol is
 * answered from the shadow, so unsent edits of any origin are found again, and nothing is sent twice.
 * `saved` is true only when every local change is appended and called durable. What looks wrong in the log is a
 * `DocumentTrouble` in the status: it is shown, and never a reason to drop anything.
 */
export interface SealedDocument {
  readonly doc: Y.Doc;
  /** Its local state is null until somebody sets one: no presence between conversations. */
  readonly awareness: Awareness;
  /** The same object until something changed. */
  readonly status: () => DocumentStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** It was read; told again when it happens again. */
  readonly dismiss: (kind: DocumentTroubleKind) => void;
  /** Asks for the whole log anew and puts back what it lacks and this device has. */
  readonly askAgain: () => void;
  /** Resolves when `saved` is true; stays open while it cannot become so. */
  readonly whenSaved: () => Promise<void>;
  /** Offers the server everything sealed anew; resolves with what came of it. Closed sockets are part of a change. */
  readonly changeLock: (make: MakeLockChange) => Promise<LockAnswer>;
  /** Waits up to two seconds for what is on its way, then lets go of everything. Does not destroy the document. */
  readonly close: () => Promise<void>;
  /** Lets go at once: to everybody else it is a connection that was lost, with nothing said before. */
  readonly drop: () => void;
}

export interface SealedDocumentOptions {
  /** Of the endpoint, without room or key: `wss://host/document`. */
  readonly url: string;
  readonly room: string;
  readonly credential: string;
  readonly keys: RoomKeys;
  readonly random: RandomBytes;
  readonly clock: DocumentClock;
  readonly doc?: Y.Doc;
  /** Node gives `ws`; browsers have their own. */
  readonly WebSocketImpl?: PlainSocketClass;
  readonly persistence?: OpenPersistence;
  /** Tries out what comes from the log; browsers give a worker with a deadline. */
  readonly checker?: UpdateChecker;
  /** Whether open tabs of one browser share edits directly; only where there are tabs. */
  readonly tabs?: boolean;
  /** Shortest time between two frames while typing. */
  readonly frameInterval?: Millis;
  /** So many frames are replaced by a snapshot when it is quiet. */
  readonly tailFrames?: number;
}

const FRAME_INTERVAL_MS: Millis = 250;
const LOCAL_COPY_MS: Millis = 3000;
const LEAVING_MS: Millis = 2000;
const CHECKPOINT_MS: Millis = 5000;

export function openSealedDocument(options: SealedDocumentOptions): SealedDocument {
  const { doc = new Y.Doc(), clock } = options;
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const frameInterval = options.frameInterval ?? FRAME_INTERVAL_MS;
  const tailFrames = options.tailFrames ?? TAIL_FRAMES;
  const checker = options.checker ?? new CheckHere();
  const session = new DocumentSession({ ...options, doc, frameInterval, tailFrames, checker }, () =>
    provider.disconnect(),
  );
  const onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) =>
    session.localUpdate(update, transaction.local ? 'here' : origin === provider ? 'provider' : 'elsewhere');
  // Before the provider, which has nothing to do with an edit made here.
  doc.on('update', onUpdate);
  const provider = makeProvider(options, session, doc, awareness);
  provider.on('closed', ({ code }) => session.stop(code));
  const local = openLocalCopy(options, doc, session);
  let closed = false;
  const letGo = (): void => {
    doc.off('update', onUpdate);
    provider.destroy();
    awareness.destroy();
    checker.close();
  };
  void local.ready.then(() => (closed ? undefined : provider.connect()));
  return {
    doc,
    awareness,
    status: () => session.status(),
    subscribe: (listener) => session.subscribe(listener),
    dismiss: (kind) => session.dismiss(kind),
    askAgain: () => session.askAgain(),
    changeLock: (make) => session.changeLock(make),
    whenSaved: () => until(session, (status) => status.saved),
    close: async () => {
      if (closed) return;
      closed = true;
      session.leave();
      if (session.status().connection === 'connected')
        await within(clock, LEAVING_MS, until(session, isSettled));
      await local.close();
      letGo();
    },
    drop: () => {
      if (closed) return;
      closed = true;
      letGo();
      void local.close();
    },
  };
}

/** The provider's "server" only names the channel between tabs; see sealed-socket.ts for the real one. */
function makeProvider(
  options: SealedDocumentOptions,
  session: DocumentSession,
  doc: Y.Doc,
  awareness: Awareness,
): WebsocketProvider {
  const { url, room, WebSocketImpl = globalThis.WebSocket } = options;
  return new WebsocketProvider('heard', room, doc, {
    connect: false,
    awareness,
    disableBc: !(options.tabs ?? typeof window !== 'undefined'),
    WebSocketPolyfill: sealedSocketClass({
      url,
      Socket: WebSocketImpl,
      connect: (line) => session.connect(line),
      ending: (connection) => session.ending(connection),
    }),
  });
}

interface LocalCopy {
  /** Resolves when it was read, could not be read, or took too long. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Reads the copy on this device before the first connection, and keeps the checkpoint up to date. */
function openLocalCopy(options: SealedDocumentOptions, doc: Y.Doc, session: DocumentSession): LocalCopy {
  const { clock } = options;
  const kept = options.persistence?.(doc);
  if (!kept) return { ready: Promise.resolve(), close: () => Promise.resolve() };
  const alarm = new Alarm(clock);
  const save = () => saveCheckpoint(kept, session);
  const unsubscribe = session.subscribe(() => {
    if (!alarm.waiting) alarm.set(CHECKPOINT_MS, () => void save());
  });
  const read = async () => {
    try {
      await kept.ready;
      const checkpoint = await kept.loadCheckpoint();
      if (checkpoint) session.replica.remember(checkpoint);
      session.haveLocalCopy();
    } catch {
      session.troubles.report('no-local-copy');
      session.changed();
    }
  };
  return {
    ready: within(clock, LOCAL_COPY_MS, read()),
    close: async () => {
      unsubscribe();
      alarm.stop();
      await save();
      await within(clock, LOCAL_COPY_MS, kept.close());
    },
  };
}

/** A checkpoint that cannot be kept costs a warning later, never the document. */
async function saveCheckpoint(kept: DocumentPersistence, session: DocumentSession): Promise<void> {
  const checkpoint = session.replica.checkpoint();
  if (!checkpoint) return;
  try {
    await kept.saveCheckpoint(checkpoint);
  } catch {
    session.troubles.report('no-local-copy');
  }
}

function isSettled(status: DocumentStatus): boolean {
  return status.saved || status.connection !== 'connected';
}

function until(session: DocumentSession, reached: (status: DocumentStatus) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!reached(session.status())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    look();
  });
}

/** Resolves with the work, or after `limit`, whichever is first. Never rejects. */
async function within(clock: DocumentClock, limit: Millis, work: Promise<void>): Promise<void> {
  const deadline = new Alarm(clock);
  const late = new Promise<void>((resolve) => {
    deadline.set(limit, resolve);
  });
  try {
    await Promise.race([work, late]);
  } catch {
    // Whoever gave the work has reported what went wrong with it.
  } finally {
    deadline.stop();
  }
}
