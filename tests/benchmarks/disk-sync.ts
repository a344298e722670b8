import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** About what one keystroke or press writes to the store's log. */
const BYTES = 1024;

/** How long this disk takes to keep a little more of a file. */
export class DiskSync {
  readonly #file: number;

  constructor(directory: string) {
    this.#file = openSync(join(directory, 'sync-times'), 'a');
  }

  /** Milliseconds of one append and one fdatasync. */
  sample(): number {
    const bytes = randomBytes(BYTES);
    const from = performance.now();
    writeSync(this.#file, bytes);
    fdatasyncSync(this.#file);
    return performance.now() - from;
  }

  close(): void {
    closeSync(this.#file);
  }
}
