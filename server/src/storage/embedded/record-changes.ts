import type { RecordChange } from '../../ports/room-store.ts';
import { copyBytes } from '../copy-bytes.ts';
import type { EngineChange } from './engine.ts';
import { del, put } from './engine-change.ts';
import * as layout from './layout.ts';
import { encodeRecord } from './stored-record.ts';
import { wordChanges } from './word-changes.ts';

export function firstRecord(room: string, record: Uint8Array): EngineChange {
  return put(layout.recordKey(room), encodeRecord(1, record));
}

/**
 * What a change of the record writes besides the head.
 * @param removed keys of the words or frames that go with it
 */
export function recordChanges(
  room: string,
  version: number,
  { record, words, reseal }: RecordChange,
  removed: readonly string[],
): readonly EngineChange[] {
  const changes = [
    ...removed.map(del),
    put(layout.recordKey(room), encodeRecord(version, record)),
    ...wordChanges(room, words),
  ];
  if (reseal !== undefined)
    changes.push(del(layout.previousKey(room)), put(layout.snapshotKey(room), copyBytes(reseal.snapshot)));
  return changes;
}
