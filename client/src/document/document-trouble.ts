/**
 * What the log told us that a reader must know. Troubles are reported, never used to drop anything: applying a
 * frame twice is harmless, dropping one is not.
 * - `gap`: a frame of an author is missing. `duplicate`: one came again. `fork`: the other device was shown a
 *   different history. `rollback`: the log is older than what was called durable. `withheld`: the other device
 *   has seen frames that do not arrive here. `damaged`: something could not be read. `lost`: content that was
 *   durable is no longer in the log; this device puts it back. `set-aside`: sealed with the room's key, and still
 *   nothing that can be read, or not in time.
 * - `wrong-key`: this device's key opens nothing here. `full`: the server has no room for more.
 *   `no-local-copy`: nothing can be kept on this device.
 */
export type DocumentTroubleKind =
  | 'gap'
  | 'duplicate'
  | 'fork'
  | 'rollback'
  | 'withheld'
  | 'damaged'
  | 'lost'
  | 'set-aside'
  | 'wrong-key'
  | 'full'
  | 'no-local-copy';

export interface DocumentTrouble {
  readonly kind: DocumentTroubleKind;
  /** Where in the log it was noticed first; null where no position belongs to it. */
  readonly position: number | null;
  readonly count: number;
}

export type ReportTrouble = (kind: DocumentTroubleKind, position?: number) => void;

/** The troubles of one opened document, one entry a kind. */
export class TroubleBook {
  #troubles: readonly DocumentTrouble[] = [];

  report(kind: DocumentTroubleKind, position: number | null = null): void {
    const known = this.#troubles.find((trouble) => trouble.kind === kind);
    const entry: DocumentTrouble = known
      ? { ...known, count: known.count + 1 }
      : { kind, position, count: 1 };
    this.#troubles = [...this.#troubles.filter((trouble) => trouble.kind !== kind), entry];
  }

  clear(kind: DocumentTroubleKind): void {
    this.#troubles = this.#troubles.filter((trouble) => trouble.kind !== kind);
  }

  has(kind: DocumentTroubleKind): boolean {
    return this.#troubles.some((trouble) => trouble.kind === kind);
  }

  list(): readonly DocumentTrouble[] {
    return this.#troubles;
  }
}
