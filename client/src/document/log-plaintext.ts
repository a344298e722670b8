import { AUTHOR_BYTES, ByteWriter, MalformedBytes, readBytes } from '@heard/shared/protocol';

import { CHAIN_BYTES } from './chain-hash.ts';

const FORMAT = 1;

/** A point of the log as somebody saw it: the chain hash over every frame before `position`. */
export interface SeenPoint {
  readonly position: number;
  readonly chain: Uint8Array;
}

/** What is inside a sealed frame. A large update is cut into parts, consecutive frames of one author. */
export interface UpdateFrame {
  readonly author: Uint8Array;
  /** From 0 for each author, without a hole. */
  readonly sequence: number;
  /** What the author had read of the log when it wrote this. */
  readonly seen: SeenPoint;
  readonly part: number;
  readonly parts: number;
  /** Yjs update, V1 encoding. */
  readonly bytes: Uint8Array;
}

/** What is inside a sealed snapshot: everything before `seen.position`. */
export interface SnapshotContent {
  readonly seen: SeenPoint;
  /** The sequence that each recent author would use next. */
  readonly authors: readonly { readonly author: Uint8Array; readonly next: number }[];
  readonly update: Uint8Array;
}

/** What is inside a sealed presence message. */
export interface PresenceContent {
  readonly author: Uint8Array;
  readonly counter: number;
  /** How much of the log its sender knows to be on disk. */
  readonly head: SeenPoint;
  /** Authors that its sender has heard: a recorded message cannot name a connection made after it. */
  readonly heard: readonly Uint8Array[];
  /** y-protocols awareness update; may be empty. */
  readonly awareness: Uint8Array;
}

export function encodeUpdateFrame(frame: UpdateFrame): Uint8Array {
  const writer = new ByteWriter().byte(FORMAT).fixed(frame.author).varint(frame.sequence);
  writer.varint(frame.seen.position).fixed(frame.seen.chain);
  return writer.varint(frame.part).varint(frame.parts).fixed(frame.bytes).done();
}

export function decodeUpdateFrame(plain: Uint8Array): UpdateFrame | null {
  return readBytes(plain, (reader) => {
    if (reader.byte() !== FORMAT) throw new MalformedBytes('another format');
    const author = reader.fixed(AUTHOR_BYTES);
    const sequence = reader.varint();
    const seen = { position: reader.varint(), chain: reader.fixed(CHAIN_BYTES) };
    const part = reader.varint();
    const parts = reader.varint();
    if (part >= parts) throw new MalformedBytes('no such part');
    return { author, sequence, seen, part, parts, bytes: reader.rest() };
  });
}

export function encodeSnapshotContent(content: SnapshotContent): Uint8Array {
  const writer = new ByteWriter().byte(FORMAT).varint(content.seen.position).fixed(content.seen.chain);
  writer.varint(content.authors.length);
  for (const { author, next } of content.authors) writer.fixed(author).varint(next);
  return writer.fixed(content.update).done();
}

export function decodeSnapshotContent(plain: Uint8Array): SnapshotContent | null {
  return readBytes(plain, (reader) => {
    if (reader.byte() !== FORMAT) throw new MalformedBytes('another format');
    const seen = { position: reader.varint(), chain: reader.fixed(CHAIN_BYTES) };
    const authors: { author: Uint8Array; next: number }[] = [];
    const count = reader.varint();
    for (let at = 0; at < count; at += 1)
      authors.push({ author: reader.fixed(AUTHOR_BYTES), next: reader.varint() });
    return { seen, authors, update: reader.rest() };
  });
}

export function encodePresence(presence: PresenceContent): Uint8Array {
  const writer = new ByteWriter().byte(FORMAT).fixed(presence.author).varint(presence.counter);
  writer.varint(presence.head.position).fixed(presence.head.chain).varint(presence.heard.length);
  for (const author of presence.heard) writer.fixed(author);
  return writer.fixed(presence.awareness).done();
}

export function decodePresence(plain: Uint8Array): PresenceContent | null {
  return readBytes(plain, (reader) => {
    if (reader.byte() !== FORMAT) throw new MalformedBytes('another format');
    const author = reader.fixed(AUTHOR_BYTES);
    const counter = reader.varint();
    const head = { position: reader.varint(), chain: reader.fixed(CHAIN_BYTES) };
    const heard: Uint8Array[] = [];
    const count = reader.varint();
    for (let at = 0; at < count; at += 1) heard.push(reader.fixed(AUTHOR_BYTES));
    return { author, counter, head, heard, awareness: reader.rest() };
  });
}
