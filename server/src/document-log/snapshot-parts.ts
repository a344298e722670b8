import { LIMITS, type LockPart, type SnapshotPart } from '@heard/shared/protocol';

/** A snapshot that has come whole. */
export interface WholeSnapshot extends Pick<SnapshotPart, 'base' | 'position' | 'tag'> {
  readonly bytes: Uint8Array;
}

/** Puts the parts of a snapshot together; one at a time, within the limit. */
export class SnapshotParts {
  #parts: (SnapshotPart | LockPart)[] = [];

  /** `more`: the next part is awaited. `broken`: out of order or too large; what had come is forgotten. */
  take(part: SnapshotPart | LockPart): WholeSnapshot | 'more' | 'broken' {
    const first = this.#parts[0];
    const fits = first
      ? part.parts === first.parts && part.base === first.base && part.position === first.position
      : true;
    const size = this.#parts.reduce((sum, known) => sum + known.bytes.length, part.bytes.length);
    if (
      part.part !== this.#parts.length ||
      !fits ||
      size > LIMITS.documentSnapshot ||
      part.bytes.length === 0
    ) {
      this.#parts = [];
      return 'broken';
    }
    this.#parts.push({ ...part, bytes: part.bytes.slice() });
    if (this.#parts.length < part.parts) return 'more';
    const bytes = new Uint8Array(Buffer.concat(this.#parts.map((known) => known.bytes)));
    this.#parts = [];
    return { base: part.base, position: part.position, tag: part.tag.slice(), bytes };
  }
}
