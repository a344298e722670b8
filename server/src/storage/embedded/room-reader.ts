import type { LogPage, Word } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { EngineEntry, EngineView } from './engine.ts';
import { decodeHead, logHead, type Head } from './head.ts';
import * as layout from './layout.ts';
import { decodeRecord } from './stored-record.ts';

/** What a room has on disk, each answer from one view. Null when there is no room; expiry is the caller's. */
export async function readRoom(
  view: EngineView,
  room: string,
): Promise<{ readonly head: Head; readonly record: Uint8Array } | null> {
  // Every command waits for this, so the two are asked for at once.
  const [head, record] = await Promise.all([readHead(view, room), view.get(layout.recordKey(room))]);
  return head === null ? null : { head, record: decodeRecord(record, head.version) };
}

export async function readWordsOf(
  view: EngineView,
  room: string,
  after: number,
): Promise<{ readonly head: Head; readonly words: readonly Word[] } | null> {
  const head = await readHead(view, room);
  if (head === null) return null;
  const entries = await view.range(...layout.wordsRange(room, Math.max(-1, after)));
  return { head, words: entries.map(([key, sealed]) => ({ number: layout.numberOfKey(key), sealed })) };
}

export async function readWordKeys(view: EngineView, room: string): Promise<readonly string[]> {
  const entries = await view.range(...layout.wordsRange(room));
  return entries.map(([key]) => key);
}

export async function readFrameKeys(view: EngineView, room: string): Promise<readonly string[]> {
  const entries = await view.range(...layout.allFramesRange(room));
  return entries.map(([key]) => key);
}

/** The frames from `base` up to `upTo` and, where there is one, the snapshot before them. */
export function readReplaced(
  view: EngineView,
  room: string,
  base: number,
  upTo: number,
): Promise<readonly [frames: readonly EngineEntry[], snapshot: Uint8Array | undefined]> {
  return Promise.all([
    view.range(...layout.framesRange(room, base, upTo)),
    view.get(layout.snapshotKey(room)),
  ]);
}

/** @throws StoreError `corrupt` when a frame or the snapshot is missing */
export async function readPage(
  view: EngineView,
  room: string,
  from: number,
  count: number,
): Promise<{ readonly head: Head; readonly page: LogPage } | null> {
  const head = await readHead(view, room);
  if (head === null) return null;
  const first = Math.min(Math.max(from, head.base), head.next);
  const end = Math.min(first + count, head.next);
  const entries = await view.range(...layout.framesRange(room, first, end));
  const frames = entries.map(([key, bytes]) => ({ position: layout.numberOfKey(key), bytes }));
  if (frames.length !== end - first)
    throw new StoreError('corrupt', 'no', 'a frame is missing from a room log');
  const snapshot = from < head.base ? await readSnapshot(view, room, head.base) : null;
  return {
    head,
    page: { kind: 'page', incarnation: head.incarnation, head: logHead(head), snapshot, frames },
  };
}

async function readHead(view: EngineView, room: string): Promise<Head | null> {
  const bytes = await view.get(layout.headKey(room));
  return bytes === undefined ? null : decodeHead(bytes);
}

async function readSnapshot(
  view: EngineView,
  room: string,
  position: number,
): Promise<NonNullable<LogPage['snapshot']>> {
  const bytes = await view.get(layout.snapshotKey(room));
  if (bytes === undefined) throw new StoreError('corrupt', 'no', 'a room snapshot is missing');
  return { position, bytes };
}
