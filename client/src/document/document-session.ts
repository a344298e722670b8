import type { Millis } from '@heard/shared/base';
import { SESSION_BYTES } from '@heard/shared/protocol';
import type * as Y from 'yjs';

import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import type { DocumentClock } from './document-clock.ts';
import { TroubleBook, type DocumentTrouble, type DocumentTroubleKind } from './document-trouble.ts';
import type { ConnectionContext, ConnectionLine, UpdateOrigin } from './connection-parts.ts';
import { LogConnection } from './log-connection.ts';
import type { LockAnswer, MakeLockChange } from './lock-offer.ts';
import { LogReplica } from './log-replica.ts';
import { LogSeal } from './log-seal.ts';
import type { UpdateChecker } from './update-decoder.ts';

/** What may be shown of an opened document. */
export interface DocumentStatus {
  /** `stopped`: it will not come back by itself, see `stoppedBy`. */
  readonly connection: 'connecting' | 'connected' | 'lost' | 'stopped';
  readonly stoppedBy: number | 'wrong-key' | null;
  /** Every local change is in the log and on the server's disk; false whenever that is not certain. */
  readonly saved: boolean;
  /** The document holds what this device or the server has kept. */
  readonly loaded: boolean;
  readonly troubles: readonly DocumentTrouble[];
}

export interface DocumentSessionOptions {
  readonly doc: Y.Doc;
  readonly keys: RoomKeys;
  readonly credential: string;
  readonly random: RandomBytes;
  readonly clock: DocumentClock;
  readonly frameInterval: Millis;
  readonly tailFrames: number;
  readonly checker: UpdateChecker;
}

/** What is the same over all connections of one opened document, and the status that follows from it. */
export class DocumentSession {
  readonly troubles = new TroubleBook();
  readonly replica: LogReplica;
  readonly #context: ConnectionContext;
  readonly #listeners = new Set<() => void>();
  #connection: LogConnection | null = null;
  #everLive = false;
  /** A connection has failed: from then on there is none, until there is one. */
  #hasTried = false;
  #localCopy = false;
  /** There may be changes that no connection has looked at. */
  #unsent = true;
  #stoppedBy: DocumentStatus['stoppedBy'] = null;
  #status: DocumentStatus | null = null;

  constructor(options: DocumentSessionOptions, stopProvider: () => void) {
    const seal = new LogSeal(options.keys, options.random);
    const report = this.troubles.report.bind(this.troubles);
    this.replica = new LogReplica({ keys: options.keys, seal, checker: options.checker, report });
    this.#context = {
      ...options,
      session: options.random(SESSION_BYTES),
      seal,
      replica: this.replica,
      troubles: this.troubles,
      changed: () => this.changed(),
      wrongKey: () => {
        for (const kind of ['damaged', 'gap', 'fork'] as const) this.troubles.clear(kind);
        this.troubles.report('wrong-key');
        this.stop('wrong-key');
        stopProvider();
      },
    };
  }

  connect(line: ConnectionLine): LogConnection {
    const connection = new LogConnection(this.#context, {
      ...line,
      openProvider: () => {
        line.openProvider();
        this.#everLive = true;
        this.#unsent = false;
      },
    });
    this.#connection = connection;
    this.changed();
    return connection;
  }

  /** Called before the connection's own state is gone. */
  ending(connection: LogConnection): void {
    if (this.#connection !== connection) return;
    if (!connection.settled) this.#unsent = true;
    this.#connection = null;
    this.#hasTried = true;
    this.changed();
  }

  localUpdate(update: Uint8Array, from: UpdateOrigin): void {
    if (this.#connection?.live) this.#connection.localUpdate(update, from);
    else this.#unsent = true;
    this.changed();
  }

  dismiss(kind: DocumentTroubleKind): void {
    this.troubles.clear(kind);
    this.changed();
  }

  /** The whole log anew; what this device has and the log lacks is found by that, and put back. */
  askAgain(): void {
    this.replica.doubt();
    this.#connection?.drop();
  }

  changeLock(make: MakeLockChange): Promise<LockAnswer> {
    const connection = this.#connection;
    return connection?.live ? connection.lock.make(make) : Promise.resolve('not-now');
  }

  leave(): void {
    if (this.#connection?.live) this.#connection.leave();
  }

  haveLocalCopy(): void {
    this.#localCopy = true;
    this.changed();
  }

  stop(by: NonNullable<DocumentStatus['stoppedBy']>): void {
    this.#stoppedBy ??= by;
    this.changed();
  }

  status(): DocumentStatus {
    this.#status ??= {
      connection: this.#connectionState(),
      stoppedBy: this.#stoppedBy,
      saved: this.#saved(),
      loaded: this.#everLive || this.#localCopy,
      troubles: this.troubles.list(),
    };
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    const before = this.#status;
    this.#status = null;
    const now = this.status();
    if (before && sameStatus(before, now)) this.#status = before;
    else for (const listener of this.#listeners) listener();
  }

  #connectionState(): DocumentStatus['connection'] {
    if (this.#stoppedBy !== null) return 'stopped';
    if (this.#connection?.live) return 'connected';
    return this.#hasTried ? 'lost' : 'connecting';
  }

  #saved(): boolean {
    if (this.#unsent || !this.#everLive) return false;
    return this.#connection?.live ? this.#connection.settled : true;
  }
}

function sameStatus(left: DocumentStatus, right: DocumentStatus): boolean {
  return (
    left.connection === right.connection &&
    left.stoppedBy === right.stoppedBy &&
    left.saved === right.saved &&
    left.loaded === right.loaded &&
    left.troubles === right.troubles
  );
}
