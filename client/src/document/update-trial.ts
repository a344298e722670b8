import { LIMITS } from '@heard/shared/protocol';
import * as Y from 'yjs';

/** `spoiled`: it could be decoded but not applied, and this trial's document may be half changed by it. */
export type TrialOutcome = 'readable' | 'unreadable' | 'spoiled';

/** A document that is there only to find out what an untrusted V1 update does to one. */
export class UpdateTrial {
  readonly #doc = new Y.Doc();

  /** `trusted`: what the log's own document holds. */
  constructor(trusted: readonly Uint8Array[]) {
    for (const update of trusted) Y.applyUpdate(this.#doc, update);
  }

  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
  }

  /** Decoded first without a document: that reads struct by struct and believes no count in advance. */
  take(update: Uint8Array): TrialOutcome {
    // More than the server keeps as a snapshot.
    if (update.length > LIMITS.documentSnapshot) return 'unreadable';
    try {
      Y.decodeUpdate(update);
    } catch {
      return 'unreadable';
    }
    try {
      Y.applyUpdate(this.#doc, update);
      return 'readable';
    } catch {
      return 'spoiled';
    }
  }
}
