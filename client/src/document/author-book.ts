import { equalBytes } from './chain-hash.ts';
import type { ReportTrouble } from './document-trouble.ts';
import type { SnapshotContent, UpdateFrame } from './log-plaintext.ts';

const KEPT = 64;

interface Author {
  readonly author: Uint8Array;
  next: number;
  /** Parts of an update that is not whole yet. */
  parts: Uint8Array[];
}

/** Who wrote into the log and how far each has counted; puts updates that came in parts together. */
export class AuthorBook {
  #authors: Author[] = [];

  load(content: SnapshotContent): void {
    this.#authors = content.authors.map(({ author, next }) => ({ author, next, parts: [] }));
  }

  /** The most recent writers last. */
  recent(): SnapshotContent['authors'] {
    return this.#authors.slice(-KEPT).map(({ author, next }) => ({ author, next }));
  }

  /** Whether the log stands in the middle of an update in parts. */
  get unfinished(): boolean {
    return this.#authors.some((author) => author.parts.length > 0);
  }

  /** Counts the frame; gives the update that it makes whole, or null while parts are missing. */
  take(frame: UpdateFrame, position: number, report: ReportTrouble): Uint8Array | null {
    const author = this.#find(frame.author);
    if (frame.sequence > author.next) report('gap', position);
    if (frame.sequence < author.next) report('duplicate', position);
    author.next = Math.max(author.next, frame.sequence + 1);
    if (frame.parts === 1) return frame.bytes;
    if (frame.part === 0) author.parts = [];
    if (author.parts.length !== frame.part) {
      author.parts = [];
      report('damaged', position);
      return null;
    }
    author.parts.push(frame.bytes);
    if (author.parts.length < frame.parts) return null;
    const whole = joined(author.parts);
    author.parts = [];
    return whole;
  }

  /** For finding out what frames would give without counting them. */
  copy(): AuthorBook {
    const copy = new AuthorBook();
    copy.#authors = this.#authors.map((author) => ({ ...author, parts: [...author.parts] }));
    return copy;
  }

  /** Parts whose rest can never come are let go of: their author writes the whole again under a new name. */
  forgetParts(): void {
    for (const author of this.#authors) author.parts = [];
  }

  #find(id: Uint8Array): Author {
    const known = this.#authors.find((author) => equalBytes(author.author, id));
    const author: Author = known ?? { author: id.slice(), next: 0, parts: [] };
    this.#authors = [...this.#authors.filter((other) => other !== known), author].slice(-KEPT * 2);
    return author;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
