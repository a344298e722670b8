import { isMarked, unmarkTab } from '../leave/tab-mark.ts';
import type { DraftStore } from './draft-store.ts';
import { writeQuestions } from './own-questions.ts';
import { tabStorage } from './platform.ts';

/** What one person had for themselves in this tab about a room goes with the room: drafts, questions, the tab's mark. */
export function forgetOwnTraces(drafts: DraftStore, room: string): void {
  drafts.clear(room, []);
  writeQuestions(tabStorage(), room, []);
  if (isMarked()) unmarkTab();
}
