import type { Millis } from '@heard/shared/base';
import type * as Y from 'yjs';

import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import type { DocumentClock } from './document-clock.ts';
import type { TroubleBook } from './document-trouble.ts';
import type { LogReplica } from './log-replica.ts';
import type { LogSeal } from './log-seal.ts';

/** What outlives a connection. */
export interface ConnectionContext {
  readonly doc: Y.Doc;
  readonly keys: RoomKeys;
  readonly credential: string;
  readonly session: Uint8Array;
  readonly random: RandomBytes;
  readonly clock: DocumentClock;
  readonly frameInterval: Millis;
  readonly tailFrames: number;
  readonly seal: LogSeal;
  readonly replica: LogReplica;
  readonly troubles: TroubleBook;
  readonly changed: () => void;
  readonly wrongKey: () => void;
}

/** The two ends of one connection: the real socket and the provider. */
export interface ConnectionLine {
  readonly send: (bytes: Uint8Array) => void;
  /** Gives up this connection; the provider comes back by itself. */
  readonly drop: () => void;
  readonly openProvider: () => void;
  readonly toProvider: (bytes: Uint8Array) => void;
}

/**
 * Where a change of the document came from: an edit `here`, which the log cannot hold yet; the `provider`, which brings
 * the log and other tabs of this browser; or `elsewhere`, a copy on this device.
 */
export type UpdateOrigin = 'here' | 'provider' | 'elsewhere';
