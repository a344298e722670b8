import type { Millis } from '@heard/shared/base';
import { LIMITS, type DocumentClientMessage } from '@heard/shared/protocol';

import { equalBytes } from './chain-hash.ts';
import type { RandomBytes } from '../crypto/random-bytes.ts';
import { Alarm, type DocumentClock } from './document-clock.ts';
import type { LogReplica } from './log-replica.ts';

export interface CompactorParts {
  readonly clock: DocumentClock;
  readonly random: RandomBytes;
  readonly replica: LogReplica;
  /** No own frame is waiting or under way. */
  readonly atRest: () => boolean;
  readonly send: (message: DocumentClientMessage) => void;
  /** A tail of this many frames makes reopening slow. */
  readonly frames: number;
}

/** A tail of this many frames, or bytes, makes reopening slow. */
export const TAIL_FRAMES = 100;
const BYTES = 32 * 1024;
/** On leaving a shorter tail is worth it. */
const LEAVING_SHARE = 0.2;
const REST_MS: Millis = 2000;
const PATIENCE_MS: Millis = 10_000;
const PART_BYTES = LIMITS.documentMessage - 1024;

/** Replaces a long tail of frames by a snapshot, at rest; two devices doing so at once is settled by the server. */
export class Compactor {
  readonly #parts: CompactorParts;
  readonly #alarm: Alarm;
  #offer: { readonly base: number; readonly sealed: Uint8Array } | null = null;
  #stuckAt = -1;

  constructor(parts: CompactorParts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts.clock);
  }

  /** Something happened: looks again when it has been quiet for a while, not at the same moment as the other. */
  activity(): void {
    const jitter = ((this.#parts.random(1)[0] ?? 0) / 256) * REST_MS;
    if (this.#worth(1)) this.#alarm.set(REST_MS + jitter, () => this.#look());
  }

  /** The last chance of this connection. */
  leave(): void {
    if (this.#worth(LEAVING_SHARE)) this.offer();
  }

  /** Sends a snapshot if this copy may stand for the log. False when it may not. */
  offer(): boolean {
    const { replica, atRest } = this.#parts;
    if (this.#offer || !atRest() || !replica.fitToCompact || replica.position === replica.base) return false;
    const held = replica.held();
    if (!held) return false;
    const sealed = replica.makeSnapshot();
    if (sealed.length > LIMITS.documentSnapshot) return false;
    this.#offer = { base: replica.position, sealed };
    const parts = Math.ceil(sealed.length / PART_BYTES);
    for (let part = 0; part < parts; part += 1) {
      const bytes = sealed.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
      this.#parts.send({
        kind: 'snapshot',
        base: held.base,
        position: held.position,
        tag: held.tag,
        part,
        parts,
        bytes,
      });
    }
    return true;
  }

  /** Whether this is the answer to this device's own snapshot. */
  isOwn(base: number, sealed: Uint8Array): boolean {
    const offer = this.#offer;
    return offer?.base === base && (sealed.length === 0 || equalBytes(sealed, offer.sealed));
  }

  accepted(): void {
    const offer = this.#offer;
    this.#offer = null;
    if (offer) this.#parts.replica.adoptOwn(offer.base, offer.sealed);
  }

  refused(): void {
    this.#offer = null;
  }

  stop(): void {
    this.#alarm.stop();
  }

  #look(): void {
    const { replica } = this.#parts;
    if (replica.authors.unfinished && this.#stuckAt === replica.position) replica.authors.forgetParts();
    if (replica.authors.unfinished) {
      this.#stuckAt = replica.position;
      this.#alarm.set(PATIENCE_MS, () => this.#look());
      return;
    }
    if (this.#worth(1)) this.offer();
  }

  #worth(share: number): boolean {
    const { replica, frames } = this.#parts;
    return replica.position - replica.base >= frames * share || replica.tailBytes >= BYTES * share;
  }
}
