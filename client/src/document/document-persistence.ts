import type * as Y from 'yjs';

/** A copy of the document on this device. Injected: browsers give IndexedDB, tests and Node nothing. */
export interface DocumentPersistence {
  /** Resolves when the document holds what was kept; rejects when nothing can be kept here. */
  readonly ready: Promise<void>;
  readonly loadCheckpoint: () => Promise<Uint8Array | null>;
  readonly saveCheckpoint: (checkpoint: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type OpenPersistence = (doc: Y.Doc) => DocumentPersistence;
