import { ByteWriter } from '@heard/shared/protocol';
import * as Y from 'yjs';

/** Deleted clocks of one client: from `clock` on, `length` of them. */
interface Range {
  readonly clock: number;
  readonly length: number;
}

type Ranges = Map<number, Range[]>;

/**
 * The part of a V1 update that the document does not hold, or null when it holds all of it. A state vector says
 * nothing about deletions, so these are compared one by one: without that every reconnect would append a frame.
 * What waits in the document for missing parts counts as held.
 */
export function novelUpdate(update: Uint8Array, held: Y.Doc): Uint8Array | null {
  const decoded = Y.decodeUpdate(update);
  const waiting = waitingParts(held);
  const structs = decoded.structs.some(
    (struct) =>
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > Y.getState(held.store, struct.id.client) &&
      !covers(waiting.structs, struct.id.client, struct.id.clock, struct.length),
  );
  const deletes = novelDeletes(decoded.ds, held, waiting.deletes);
  if (!structs && deletes.size === 0) return null;
  if (!structs) return withDeletes(Uint8Array.of(0), deletes);
  const trimmed = Y.diffUpdate(update, Y.encodeStateVector(held));
  const kept = encodeDeletes(rangesOf(Y.decodeUpdate(trimmed).ds));
  return withDeletes(trimmed.subarray(0, trimmed.length - kept.length), deletes);
}

/** Whether the document holds all of what the other one holds. */
export function missingFrom(other: Y.Doc, held: Y.Doc): Uint8Array | null {
  return novelUpdate(Y.encodeStateAsUpdate(other, Y.encodeStateVector(held)), held);
}

function novelDeletes(deleted: ReturnType<typeof Y.createDeleteSet>, held: Y.Doc, waiting: Ranges): Ranges {
  const novel: Ranges = new Map();
  for (const [client, ranges] of rangesOf(deleted)) {
    const missing = ranges.flatMap((range) => undeleted(range, client, held));
    const left = missing.filter((range) => !covers(waiting, client, range.clock, range.length));
    if (left.length > 0) novel.set(client, left);
  }
  return novel;
}

/** The parts of the range that are not deleted in the document, also those it does not know yet. */
function undeleted(range: Range, client: number, held: Y.Doc): Range[] {
  const end = range.clock + range.length;
  const known = Math.min(end, Y.getState(held.store, client));
  const found: Range[] = [];
  const structs = held.store.clients.get(client) ?? [];
  let at = range.clock < known ? Y.findIndexSS(structs, range.clock) : structs.length;
  for (let struct = structs[at]; struct && struct.id.clock < known; struct = structs[(at += 1)]) {
    const from = Math.max(struct.id.clock, range.clock);
    const to = Math.min(struct.id.clock + struct.length, known);
    if (!struct.deleted) found.push({ clock: from, length: to - from });
  }
  const beyond = Math.max(known, range.clock);
  if (beyond < end) found.push({ clock: beyond, length: end - beyond });
  return found;
}

/** Yjs keeps what waits for missing parts as V2 updates of its own making. */
function waitingParts(held: Y.Doc): { readonly structs: Ranges; readonly deletes: Ranges } {
  const structs: Ranges = new Map();
  const deletes: Ranges = new Map();
  const pending = [held.store.pendingStructs?.update, held.store.pendingDs].filter(
    (update) => update != null,
  );
  for (const update of pending) {
    const decoded = Y.decodeUpdateV2(update);
    for (const struct of decoded.structs) {
      if (!(struct instanceof Y.Skip)) {
        add(structs, struct.id.client, { clock: struct.id.clock, length: struct.length });
      }
    }
    for (const [client, ranges] of rangesOf(decoded.ds))
      for (const range of ranges) add(deletes, client, range);
  }
  return { structs, deletes };
}

function add(ranges: Ranges, client: number, range: Range): void {
  ranges.set(client, [...(ranges.get(client) ?? []), range]);
}

function covers(ranges: Ranges, client: number, clock: number, length: number): boolean {
  const end = clock + length;
  let at = clock;
  for (const range of (ranges.get(client) ?? []).toSorted((left, right) => left.clock - right.clock)) {
    if (range.clock <= at) at = Math.max(at, range.clock + range.length);
  }
  return at >= end;
}

function rangesOf(deleted: ReturnType<typeof Y.createDeleteSet>): Ranges {
  return new Map(
    [...deleted.clients].map(([client, items]) => [
      client,
      items.map((item) => ({ clock: item.clock, length: item.len })),
    ]),
  );
}

function withDeletes(structs: Uint8Array, deletes: Ranges): Uint8Array {
  return new ByteWriter().fixed(structs).fixed(encodeDeletes(deletes)).done();
}

/** The delete set at the end of a V1 update: clients, and for each its ranges, all as varints. */
function encodeDeletes(deletes: Ranges): Uint8Array {
  const writer = new ByteWriter().varint(deletes.size);
  for (const [client, ranges] of [...deletes].toSorted(([left], [right]) => right - left)) {
    writer.varint(client).varint(ranges.length);
    for (const range of ranges) writer.varint(range.clock).varint(range.length);
  }
  return writer.done();
}
