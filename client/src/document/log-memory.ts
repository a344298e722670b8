import { ByteWriter, readBytes, type DocumentWelcome } from '@heard/shared/protocol';
import * as Y from 'yjs';

import { CHAIN_BYTES, equalBytes } from './chain-hash.ts';
import type { ReportTrouble } from './document-trouble.ts';
import type { SeenPoint } from './log-plaintext.ts';
import { missingFrom } from './novel-update.ts';

interface Kept {
  readonly incarnation: string;
  readonly head: SeenPoint;
  /** Content that was in the log; null when only a checkpoint is known. */
  readonly content: { readonly shadow: Uint8Array; readonly undurable: readonly Uint8Array[] } | null;
}

/**
 * What this device knew of the log before the present connection. Only what had been called durable counts: a
 * crash may take a frame that was relayed and not yet on disk, and nobody is to be alarmed by that.
 */
export class LogMemory {
  readonly #report: ReportTrouble;
  #kept: Kept | null = null;
  #checkChain = false;

  constructor(report: ReportTrouble) {
    this.#report = report;
  }

  static encode(incarnation: string, head: SeenPoint): Uint8Array {
    return new ByteWriter().ascii(incarnation).varint(head.position).fixed(head.chain).done();
  }

  /** Whether `held` lacks something that `other` holds. */
  static lacks(held: Y.Doc, other: Y.Doc): boolean {
    return missingFrom(other, held) !== null;
  }

  /** A checkpoint from an earlier visit; anything unreadable counts as none. */
  load(checkpoint: Uint8Array): void {
    const kept = readBytes(checkpoint, (reader) => {
      const incarnation = reader.ascii(64);
      return {
        incarnation,
        head: { position: reader.varint(), chain: reader.fixed(CHAIN_BYTES).slice() },
        content: null,
      };
    });
    this.#kept ??= kept;
  }

  /** What was kept stays until a replay was settled: one that was cut off has only part of it. */
  keep(incarnation: string, head: SeenPoint, shadow: Y.Doc, undurable: readonly Uint8Array[]): void {
    this.#kept ??= { incarnation, head, content: { shadow: Y.encodeStateAsUpdate(shadow), undurable } };
  }

  check(welcome: DocumentWelcome): void {
    if (welcome.mode !== 'resume') this.#checkChain = true;
    const kept = this.#kept;
    if (!kept) return;
    if (kept.incarnation !== welcome.incarnation || welcome.next < kept.head.position) {
      this.#report('rollback', welcome.next);
      this.#checkChain = false;
    }
  }

  settle(now: Y.Doc, chainAt: (position: number) => Uint8Array | null): void {
    const kept = this.#kept;
    const check = this.#checkChain;
    this.#kept = null;
    this.#checkChain = false;
    if (!kept || !check) return;
    const chain = chainAt(kept.head.position);
    if (chain && !equalBytes(chain, kept.head.chain)) {
      this.#report('rollback', kept.head.position);
      return;
    }
    if (kept.content && this.#lost(kept.content, now)) this.#report('lost', kept.head.position);
  }

  #lost(content: NonNullable<Kept['content']>, now: Y.Doc): boolean {
    const before = new Y.Doc();
    const expected = new Y.Doc();
    Y.applyUpdate(before, content.shadow);
    Y.applyUpdate(expected, Y.encodeStateAsUpdate(now));
    for (const update of content.undurable) Y.applyUpdate(expected, update);
    const lost = LogMemory.lacks(expected, before);
    before.destroy();
    expected.destroy();
    return lost;
  }
}
