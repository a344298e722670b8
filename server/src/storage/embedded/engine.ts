/** An ordered key-value store on disk, as little of it as the room store needs, so that it can be swapped. */
export interface Engine {
  /** Reads that belong together: all of them see the same moment. Only what is on disk is ever seen. */
  view<T>(read: (view: EngineView) => Promise<T>): Promise<T>;
  /** All of it or nothing; resolves when it is on disk. */
  write(changes: readonly EngineChange[]): Promise<void>;
  /**
   * Takes the bytes of what was deleted between `from` and `before` off the disk, where deleting alone leaves them for a
   * while. Not needed for any answer to be right.
   */
  scrub(from: string, before: string): Promise<void>;
  close(): Promise<void>;
}

export interface EngineView {
  get(key: string): Promise<Uint8Array | undefined>;
  /** Entries with `from` <= key < `before`, in the order of their keys. */
  range(from: string, before: string, limit?: number): Promise<readonly EngineEntry[]>;
}

export type EngineEntry = readonly [key: string, value: Uint8Array];

export type EngineChange =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string };
