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

  /** Where it may count on more structs than it has bytes it is decoded first, struct by struct, without a document. */
  take(update: Uint8Array): TrialOutcome {
    // More than the server keeps as a snapshot.
    if (update.length > LIMITS.documentSnapshot) return 'unreadable';
    try {
      if (!isOneShortRun(update)) Y.decodeUpdate(update);
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

/** Structs of one client, or of none, and no more of them than there are bytes: what typing makes. */
function isOneShortRun(update: Uint8Array): boolean {
  const [clients = 2, structs = 128] = update;
  return clients === 0 || (clients === 1 && structs < 128 && structs < update.length);
}
