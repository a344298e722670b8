import { LIMITS } from '@heard/shared/protocol';
import { sentence, type Sentence } from './sentence.ts';

/** From here on the counter shows how much room is left. */
const COUNTER_FROM = LIMITS.pieceChars - 400;

/** Puts a stem on its own line at the end; the gap in it is where the writer goes on. */
export function withStem(draft: string, stem: string): string {
  const begun = stem.endsWith(' …') ? stem.slice(0, -1) : stem;
  const before = draft.trimEnd();
  return before === '' ? begun : `${before}\n${begun}`;
}

export function isBlank(draft: string): boolean {
  return draft.trim() === '';
}

export function fits(draft: string): boolean {
  return draft.trim().length <= LIMITS.pieceChars;
}

/** Honest near the end only; null while there is plenty of room. */
export function roomLeft(draft: string): Sentence | null {
  const used = draft.trim().length;
  if (used > LIMITS.pieceChars) return sentence('write.over', { over: used - LIMITS.pieceChars });
  return used >= COUNTER_FROM ? sentence('write.left', { left: LIMITS.pieceChars - used }) : null;
}
