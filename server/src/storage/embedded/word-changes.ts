import type { RecordChange, RoomId } from '../../ports/room-store.ts';
import { copyBytes } from '../copy-bytes.ts';
import { del, put } from './engine-change.ts';
import type { EngineChange } from './engine.ts';
import { wordKey } from './layout.ts';

/** One word more or less; a wipe lists its keys first. */
export function wordChanges(room: RoomId, words: RecordChange['words']): readonly EngineChange[] {
  if (words?.kind === 'append') return [put(wordKey(room, words.word.number), copyBytes(words.word.sealed))];
  return words?.kind === 'remove' ? [del(wordKey(room, words.number))] : [];
}
