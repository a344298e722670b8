import { TAG_BYTES, type DocumentWelcome, type HeldLog } from '@heard/shared/protocol';
import * as Y from 'yjs';

import type { RoomKeys } from '../crypto/room-keys.ts';
import { AuthorBook } from './author-book.ts';
import { equalBytes, firstChain, nextChain } from './chain-hash.ts';
import type { ReportTrouble } from './document-trouble.ts';
import { LogMemory } from './log-memory.ts';
import { decodeSnapshotContent, decodeUpdateFrame, encodeSnapshotContent } from './log-plaintext.ts';
import type { SeenPoint, SnapshotContent, UpdateFrame } from './log-plaintext.ts';
import type { LogOpening, LogSeal } from './log-seal.ts';
import type { UpdateChecker, Verdict } from './update-decoder.ts';

export interface LogReplicaParts {
  readonly keys: RoomKeys;
  readonly seal: LogSeal;
  readonly checker: UpdateChecker;
  readonly report: ReportTrouble;
}

const KEPT_CHAINS = 2000;

/** A frame that was opened and tried out, and not yet taken into this copy. */
export interface InspectedFrame {
  readonly foreign: boolean;
  /** Null when it could not be opened. */
  readonly frame: UpdateFrame | null;
  /** What the frame makes whole, and what came of trying it out; both null where it makes nothing whole. */
  readonly update: Uint8Array | null;
  readonly verdict: Verdict | null;
}

export interface InspectedSnapshot {
  readonly foreign: boolean;
  readonly content: SnapshotContent | null;
  readonly verdict: Verdict | null;
}

/**
 * This device's copy of the log: the shadow is a document that holds exactly what the log says up to `position`.
 * Everything that comes from the server passes here first and is checked against what its author had seen.
 */
export class LogReplica {
  shadow = new Y.Doc();
  incarnation: string | null = null;
  base = 0;
  position = 0;
  durable = 0;
  /** Stored bytes since the base; with `position − base` frames. */
  tailBytes = 0;
  readonly authors = new AuthorBook();
  readonly #parts: LogReplicaParts;
  readonly #memory: LogMemory;
  readonly #chains = new Map<number, Uint8Array>();
  #chain: Uint8Array;
  #tag = new Uint8Array(TAG_BYTES);
  #snapshotTag = new Uint8Array(TAG_BYTES);
  /** Updates of the frames since the base, to know what a snapshot has to hold. */
  #tail: { readonly position: number; readonly update: Uint8Array }[] = [];
  #opened = 0;
  #foreign = 0;
  /** False after anything that makes this copy unfit to stand for the log: no snapshot is made from it. */
  #whole = true;
  #lacksContent = false;

  constructor(parts: LogReplicaParts) {
    this.#parts = parts;
    this.#memory = new LogMemory(parts.report);
    this.#chain = firstChain(parts.keys);
    this.#chains.set(0, this.#chain);
  }

  /** What this device can tell the server that it holds; null when it holds nothing, or not all up to a point. */
  held(): HeldLog | null {
    if (this.incarnation === null || !this.#whole) return null;
    const tag = this.position === this.base ? this.#snapshotTag : this.#tag;
    return { incarnation: this.incarnation, base: this.base, position: this.position, tag };
  }

  /** Where frames stand that are certainly on disk; what other devices may be told. */
  head(): SeenPoint {
    const position = Math.min(this.durable, this.position);
    const chain = this.#chains.get(position);
    return chain ? { position, chain } : this.seen();
  }

  seen(): SeenPoint {
    return { position: this.position, chain: this.#chain };
  }

  chainAt(position: number): Uint8Array | null {
    return this.#chains.get(position) ?? null;
  }

  /** Nothing in the log could be opened and all of it names another key. */
  get foreign(): boolean {
    return this.#foreign > 0 && this.#opened === 0;
  }

  /** Whether a snapshot made from this copy may replace the log. */
  get fitToCompact(): boolean {
    const pending = this.shadow.store.pendingStructs !== null || this.shadow.store.pendingDs !== null;
    return this.#whole && !pending && !this.authors.unfinished && this.durable >= this.position;
  }

  /** Whatever is held counts for nothing at the next connection, which gets the whole log. */
  doubt(): void {
    this.#whole = false;
  }

  /** A checkpoint kept on this device from an earlier visit. */
  remember(checkpoint: Uint8Array): void {
    this.#memory.load(checkpoint);
  }

  checkpoint(): Uint8Array | null {
    return this.incarnation === null || !this.#whole ? null : LogMemory.encode(this.incarnation, this.head());
  }

  /** The log's own snapshot could not be read here. */
  get lacksContent(): boolean {
    return this.#lacksContent;
  }

  /** Nothing of what came was missing, damaged or out of place. */
  get whole(): boolean {
    return this.#whole;
  }

  welcome(welcome: DocumentWelcome): void {
    if (this.incarnation !== null) {
      // After a gap the chain hash stands for nothing; what was read still counts.
      const head = this.#whole ? this.head() : { position: 0, chain: firstChain(this.#parts.keys) };
      this.#memory.keep(this.incarnation, head, this.shadow, this.#tailAfter(this.durable));
    }
    this.#memory.check(welcome);
    this.incarnation = welcome.incarnation;
    if (welcome.mode !== 'resume') this.#reset();
  }

  /** The snapshot that the log begins with. */
  loadSnapshot(position: number, sealed: Uint8Array, inspected: InspectedSnapshot): void {
    const content = this.#contentOf(position, inspected);
    this.base = position;
    this.position = position;
    // A snapshot is only ever served from disk.
    this.durable = position;
    this.#snapshotTag = tagOf(sealed);
    this.#lacksContent = !content;
    if (!content) return;
    this.#chain = content.seen.chain.slice();
    this.#chains.set(position, this.#chain);
    this.authors.load(content);
    Y.applyUpdate(this.shadow, content.update);
  }

  /** Opens frames that follow each other and tries out what they bring; changes nothing here. */
  async inspectFrames(frames: readonly Uint8Array[]): Promise<readonly InspectedFrame[]> {
    let authors: AuthorBook | null = null;
    const opened = frames.map((sealed) => {
      const { frame, foreign } = this.#openFrame(sealed);
      if (!frame || frame.parts === 1) return { frame, foreign, update: frame?.bytes ?? null };
      authors ??= this.authors.copy();
      return { frame, foreign, update: authors.take(frame, 0, () => undefined) };
    });
    const updates = opened.flatMap(({ update }) => (update ? [update] : []));
    const verdicts = [...(await this.#parts.checker.check(updates, this.#state))];
    return opened.map((each) => ({
      ...each,
      verdict: each.update ? (verdicts.shift() ?? 'too-slow') : null,
    }));
  }

  async inspectSnapshot(position: number, sealed: Uint8Array): Promise<InspectedSnapshot> {
    const opening = this.#parts.seal.open({ kind: 'snapshot', position }, sealed);
    const read = opening.kind === 'opened' ? decodeSnapshotContent(opening.plain) : null;
    const content = read?.seen.position === position ? read : null;
    const verdict = content && (await this.#parts.checker.checkAlone(content.update));
    return { foreign: opening.kind === 'foreign', content, verdict };
  }

  /** The next frame of the log. */
  take(position: number, sealed: Uint8Array, inspected: InspectedFrame): void {
    const update = this.#count(position, sealed, inspected);
    if (!update) return;
    if (inspected.verdict === 'readable') this.#apply(position, update);
    else this.#setAside(inspected.verdict, position);
  }

  /** The same for a frame of this device's own. */
  takeOwn(position: number, sealed: Uint8Array): void {
    const update = this.#count(position, sealed, this.#openFrame(sealed));
    if (!update) return;
    this.#apply(position, update);
    this.#parts.checker.follow(update);
  }

  #count(
    position: number,
    sealed: Uint8Array,
    inspected: Pick<InspectedFrame, 'foreign' | 'frame'>,
  ): Uint8Array | null {
    const expected = this.position;
    if (position > expected) this.#trouble('gap', position);
    if (position < expected) this.#parts.report('duplicate', position);
    const { frame } = inspected;
    this.#countOpening(inspected.foreign);
    if (!frame) this.#trouble('damaged', position);
    if (frame) this.#compareSeen(frame, position);
    if (position >= expected) this.#advance(position, sealed);
    return frame && this.authors.take(frame, position, (kind, at) => this.#trouble(kind, at ?? position));
  }

  /** The replay is over: compares with what this device held before. */
  settle(): void {
    this.#memory.settle(this.shadow, (position) => this.chainAt(position));
  }

  /** The sealed snapshot of everything before `position`. */
  makeSnapshot(): Uint8Array {
    const content = {
      seen: this.seen(),
      authors: this.authors.recent(),
      update: Y.encodeStateAsUpdate(this.shadow),
    };
    return this.#parts.seal.seal(
      { kind: 'snapshot', position: this.position },
      encodeSnapshotContent(content),
    );
  }

  /** This device's own snapshot was accepted. */
  adoptOwn(base: number, sealed: Uint8Array): void {
    this.#moveBase(base, sealed);
  }

  /**
   * Another device's snapshot took the place of frames: what it lacks is not in the log any more, so the shadow
   * becomes the snapshot and what followed it. True when something was lost.
   */
  adoptForeign(base: number, sealed: Uint8Array, inspected: InspectedSnapshot): boolean {
    const content = this.#contentOf(base, inspected);
    const chain = this.chainAt(base);
    if (content && chain && !equalBytes(chain, content.seen.chain)) this.#trouble('fork', base);
    if (base > this.position) this.#trouble('gap', base);
    const next = new Y.Doc();
    if (content) Y.applyUpdate(next, content.update);
    for (const update of this.#tailAfter(base)) Y.applyUpdate(next, update);
    const lost = LogMemory.lacks(next, this.shadow);
    this.#moveBase(base, sealed);
    if (!lost) return false;
    this.#parts.report('lost', base);
    this.shadow.destroy();
    this.shadow = next;
    this.#parts.checker.startOver();
    return true;
  }

  readonly #state = (): Uint8Array => Y.encodeStateAsUpdate(this.shadow);

  #apply(position: number, update: Uint8Array): void {
    Y.applyUpdate(this.shadow, update);
    this.#tail.push({ position, update });
  }

  #contentOf(position: number, inspected: InspectedSnapshot): SnapshotContent | null {
    const { content, verdict } = inspected;
    this.#countOpening(inspected.foreign);
    if (!content) this.#trouble('damaged', position);
    else if (verdict !== 'readable') this.#setAside('too-slow', position);
    return verdict === 'readable' ? content : null;
  }

  /** What no device can read is no reason to keep it: a snapshot may be made without it. */
  #setAside(verdict: Verdict | null, position: number): void {
    if (verdict !== 'unreadable') this.#whole = false;
    this.#parts.report('set-aside', position);
  }

  #openFrame(sealed: Uint8Array): Pick<InspectedFrame, 'foreign' | 'frame'> {
    const opening: LogOpening = this.#parts.seal.open({ kind: 'update' }, sealed);
    const frame = opening.kind === 'opened' ? decodeUpdateFrame(opening.plain) : null;
    return { foreign: opening.kind === 'foreign', frame };
  }

  #countOpening(foreign: boolean): void {
    if (foreign) this.#foreign += 1;
    else this.#opened += 1;
  }

  /** An author who had seen more than there is, or something else at the same place, was shown another history. */
  #compareSeen(frame: UpdateFrame, position: number): void {
    const mine = this.chainAt(frame.seen.position);
    if (frame.seen.position > position || (mine && !equalBytes(mine, frame.seen.chain)))
      this.#trouble('fork', position);
  }

  #advance(position: number, sealed: Uint8Array): void {
    this.#chain = nextChain(this.#chain, sealed);
    this.position = position + 1;
    this.#chains.set(this.position, this.#chain);
    this.#chains.delete(this.position - KEPT_CHAINS);
    this.#tag = tagOf(sealed);
    this.tailBytes += sealed.length;
  }

  #moveBase(base: number, sealed: Uint8Array): void {
    this.#tail = this.#tail.filter((entry) => entry.position >= base);
    this.base = base;
    this.durable = Math.max(this.durable, base);
    this.tailBytes = this.#tail.reduce((sum, entry) => sum + entry.update.length, 0);
    this.#snapshotTag = tagOf(sealed);
  }

  #tailAfter(position: number): readonly Uint8Array[] {
    return this.#tail.filter((entry) => entry.position >= position).map((entry) => entry.update);
  }

  #reset(): void {
    this.#parts.checker.startOver();
    this.shadow.destroy();
    this.shadow = new Y.Doc();
    this.base = 0;
    this.position = 0;
    this.durable = 0;
    this.tailBytes = 0;
    this.#tail = [];
    this.#opened = 0;
    this.#foreign = 0;
    this.#whole = true;
    this.#lacksContent = false;
    this.authors.load({ seen: this.seen(), authors: [], update: new Uint8Array() });
    this.#chain = firstChain(this.#parts.keys);
    this.#chains.clear();
    this.#chains.set(0, this.#chain);
    this.#tag = new Uint8Array(TAG_BYTES);
    this.#snapshotTag = new Uint8Array(TAG_BYTES);
  }

  #trouble(kind: Parameters<ReportTrouble>[0], position: number): void {
    if (kind !== 'duplicate') this.#whole = false;
    this.#parts.report(kind, position);
  }
}

function tagOf(sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const tag = new Uint8Array(TAG_BYTES);
  tag.set(sealed.subarray(-TAG_BYTES));
  return tag;
}
