import { otherSeat, type Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import { readMark, type ReadMark } from './act-mark.ts';
import type { ActView } from './list-port.ts';
import { isItemId } from './list-schema.ts';
import { readReviewDate } from './review-date.ts';
import type { SignatureScheme } from './signature.ts';

/** An offer that nobody spoke of again is let go by itself. */
const FADES_AFTER_DAYS = 14;

export interface ActReading {
  readonly view: ActView;
  readonly isChecking: boolean;
}

/** A small act from its item: its marks count only as far as they are signed by whom they are of. */
export function projectAct(
  item: Y.Map<unknown>,
  note: { readonly id: string; readonly whose: Seat; readonly text: string },
  signatures: SignatureScheme,
  today: string,
): ActReading {
  const read = (mark: 'welcome' | 'did' | 'felt'): ReadMark | null => {
    const seat = mark === 'did' ? note.whose : otherSeat(note.whose);
    return readMark({ id: note.id, mark, seat, text: note.text }, item.get(mark), signatures);
  };
  const [welcome, did, felt] = [read('welcome'), read('did'), read('felt')];
  const marks = [welcome, did, felt];
  const isDone = did?.standing === 'verified';
  const of = item.get('of');
  const offered = readReviewDate(item.get('day'));
  const isGone = item.get('gone') === true || daysBetween(offered, today) > FADES_AFTER_DAYS;
  const open = welcome?.standing === 'verified' ? 'welcome' : 'offered';
  return {
    view: {
      ...note,
      agreement: typeof of === 'string' && isItemId(of) ? of : null,
      state: isDone ? 'done' : isGone && welcome?.standing !== 'checking' ? 'let-go' : open,
      doneOn: isDone ? did.day : '',
      isFelt: isDone && felt?.standing === 'verified',
      hasUnverified: marks.some((mark) => mark?.standing === 'not-verified'),
    },
    isChecking: marks.some((mark) => mark?.standing === 'checking'),
  };
}

/** Whole days; 0 when either is no date. */
function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isFinite(days) ? days : 0;
}
