import { LIMITS, type DocumentClientMessage, type LockOutcome } from '@heard/shared/protocol';
import * as Y from 'yjs';

import type { SeenPoint } from './log-plaintext.ts';
import type { LogReplica } from './log-replica.ts';

/** The log as this device holds it, whole and on disk; what is made of it stands for all of it or for nothing. */
export interface HeldForLock {
  readonly seen: SeenPoint;
  /** Yjs update, V1 encoding. */
  readonly update: Uint8Array;
}

/** Makes the bytes of a `LockChange` (shared/src/protocol/lock-change.ts). */
export type MakeLockChange = (held: HeldForLock) => Uint8Array;

/**
 * `not-now`: something is still on its way, or this copy may not stand for the log; nothing was asked. `unanswered`:
 * the connection ended before an answer, so the room's standing has to be asked for.
 */
export type LockAnswer = LockOutcome | 'not-now' | 'unanswered';

export interface LockOfferParts {
  readonly replica: LogReplica;
  readonly epoch: number;
  /** No own frame is waiting or under way. */
  readonly atRest: () => boolean;
  readonly send: (message: DocumentClientMessage) => void;
}

const PART_BYTES = LIMITS.documentMessage - 1024;

/** One connection's change of the lock: the sealed whole goes out in parts, the server takes all of it or nothing. */
export class LockOffer {
  readonly #parts: LockOfferParts;
  #answer: ((answer: LockAnswer) => void) | null = null;

  constructor(parts: LockOfferParts) {
    this.#parts = parts;
  }

  make(make: MakeLockChange): Promise<LockAnswer> {
    const { replica, atRest } = this.#parts;
    const held = replica.held();
    if (this.#answer || !held || !atRest() || !replica.fitToCompact) return Promise.resolve('not-now');
    const bytes = make({ seen: replica.seen(), update: Y.encodeStateAsUpdate(replica.shadow) });
    if (bytes.length > LIMITS.documentSnapshot) return Promise.resolve('refused');
    const answered = new Promise<LockAnswer>((resolve) => {
      this.#answer = resolve;
    });
    const parts = Math.ceil(bytes.length / PART_BYTES);
    for (let part = 0; part < parts; part += 1)
      this.#parts.send({
        kind: 'lock',
        base: this.#parts.epoch,
        position: held.position,
        tag: held.tag,
        part,
        parts,
        bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
      });
    return answered;
  }

  answered(answer: LockAnswer): void {
    this.#answer?.(answer);
    this.#answer = null;
  }
}
