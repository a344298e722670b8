import type { Millis, PerSeat, Seat } from '@heard/shared/base';
import type { Standing } from './signature.ts';

/**
 * The shared list as screens use it. Content lives in a Y.Doc (roots in list-schema.ts); the
 * implementation projects it defensively: unknown roots and fields are ignored, lengths are capped.
 */
export interface ListSnapshot {
  readonly names: Readonly<Record<Seat, string | null>>;
  readonly needs: readonly NeedView[];
  readonly agreements: readonly AgreementView[];
  /** Small acts, those of agreements too. */
  readonly acts: readonly ActView[];
  /** Reassurance wishes: what helps whose wish it is, in their words. */
  readonly wishes: readonly NeedView[];
  /** The shelf of small victories. */
  readonly shelf: readonly NeedView[];
  readonly parked: readonly ParkedView[];
  /** The jar of what was appreciated, today's too; `drawnFrom` says what is shown of it. */
  readonly jar: readonly JarView[];
  readonly kept: readonly KeptWordsView[];
  /** Places of what its author has taken out, each signed by that author. */
  readonly removed: readonly RemovedView[];
  /** Talks that were held, oldest first. */
  readonly talks: readonly TalkView[];
  /** When each would talk again; agreed where both are the same. */
  readonly times: PerSeat<Millis | null>;
  /** The day it is here, as an ISO date. */
  readonly today: string;
  /** `taken`: as it came, not yet confirmed by the check words. */
  readonly partnerKey: 'none' | 'taken' | 'compared';
  /** Another number whenever `historyOf` may read differently. */
  readonly historyChanges: number;
  /** Shown exactly as it is: `saved` only when the server has every local change on disk. */
  readonly saving: 'saved' | 'not-saved' | 'offline' | 'loading';
  readonly troubles: readonly ListTrouble[];
}

export interface NeedView {
  readonly id: string;
  readonly whose: Seat;
  readonly text: string;
}

/** Kept for another day. */
export interface ParkedView extends NeedView {
  /** ISO date `YYYY-MM-DD` or empty. */
  readonly on: string;
}

/** One thing that somebody appreciated. */
export interface JarView extends NeedView {
  /** ISO date on which it was put there, or empty. */
  readonly day: string;
}

export interface ActView extends NeedView {
  /** The agreement it belongs to, or null for one that was offered freely. */
  readonly agreement: string | null;
  /** `let-go` by hand, or two weeks after an offer that nobody spoke of again. Never a count, never a mark against. */
  readonly state: 'offered' | 'welcome' | 'done' | 'let-go';
  /** ISO date of "I did this", or empty. */
  readonly doneOn: string;
  readonly isFelt: boolean;
  /** A mark stands here that could not be verified as that seat's own; it does not count. */
  readonly hasUnverified: boolean;
}

export interface AgreementView {
  readonly id: string;
  readonly state: 'draft' | 'proposed' | 'agreed' | 'changed' | 'set-aside' | 'let-go';
  readonly by: Seat;
  readonly fields: Readonly<Record<AgreementField, string>>;
  /** ISO date `YYYY-MM-DD` or empty. */
  readonly reviewOn: string;
  /** Who has signed exactly the text that stands there now. */
  readonly signed: Readonly<Record<Seat, boolean>>;
  /** Something under this seat's name could not be verified as its own; it does not count. */
  readonly unverified: Readonly<Record<Seat, boolean>>;
  /** A signature is still being checked; until then it does not count. */
  readonly isChecking: boolean;
  /** The day of another look has come. */
  readonly isDue: boolean;
}

export type HistoryAct = 'wrote' | 'signed' | 'withdrew' | 'set-aside' | 'let-go' | 'took-up';

export interface HistoryEntryView {
  readonly id: string;
  readonly by: Seat;
  readonly act: HistoryAct;
  /** ISO date as its author's device had it; by day only. */
  readonly day: string;
  /** It names a day before something that it follows, or one that has not come. */
  readonly isDayInDoubt: boolean;
  /** What is `not-verified` may be by anybody and never counts. */
  readonly standing: Standing;
  readonly changes: readonly HistoryChange[];
}

export interface HistoryChange {
  readonly field: AgreementField | 'review';
  readonly before: string;
  readonly after: string;
}

export interface AgreementHistoryView {
  /** Oldest first. */
  readonly entries: readonly HistoryEntryView[];
  /** An entry that another one names is not there any more. */
  readonly isMissing: boolean;
  /** What stands there now is not in the history (yet). */
  readonly isAhead: boolean;
}

/** need → small act → who, when → how both notice. Each a Y.Text bound to a textarea. */
export type AgreementField = 'need' | 'act' | 'who' | 'when' | 'notice';

export interface KeptWordsView {
  readonly id: string;
  readonly seat: Seat;
  readonly text: string;
  readonly conversation: number;
}

/** A talk that came to its close; never how it went, or who was there first. */
export interface TalkView {
  readonly conversation: number;
  /** ISO date on the device that wrote it first. */
  readonly day: string;
  /** What each would call it, or empty; it counts where both say the same (`sharedWord`). */
  readonly words: PerSeat<string>;
}

/** What is written down about the weeks, each by this device's seat alone. */
export interface ListWeeks {
  /** Both clients say it when a talk closes; there is one record of it. */
  readonly talkHeld: (conversation: number) => void;
  /** Empty takes the own word back. */
  readonly chooseWord: (conversation: number, word: string) => void;
  /** Gives its id; taken out again with `remove`. */
  readonly putInJar: (text: string) => string;
  /** Null takes the own time back. */
  readonly chooseTime: (at: Millis | null) => void;
}

/** Words that their author has taken out. The words are gone; that they stood here is not hidden. */
export interface RemovedView {
  readonly id: string;
  readonly kind: RemovableKind;
  readonly whose: Seat;
  /** How many of its kind stand before it. */
  readonly place: number;
}

/** Something the log told us that the user must know, each with a sentence and, where there is one, an action. */
export interface ListTrouble {
  readonly kind:
    | 'gap'
    | 'fork'
    | 'rollback'
    | 'withheld'
    | 'damaged'
    | 'set-aside'
    | 'wrong-key'
    | 'lost-behind'
    | 'full'
    | 'no-local-copy'
    /** The partner signs with another key than this device knows. */
    | 'partner-key'
    /** The list holds a key of neither seat. */
    | 'third-key'
    /** This device signs with another key than the list has for this seat. */
    | 'own-key'
    /** Entries of a history were altered or taken out; this device put them back. */
    | 'history-harmed'
    /** Somebody's words were taken out by another hand; this device put them back. */
    | 'words-harmed';
  /** What a press does about it: `put-back` and `ask-again` compare with the server anew. Absent: nothing can. */
  readonly action?: 'put-back' | 'ask-again' | 'dismiss';
}

/** Both seats' public signing keys. */
export interface ListKeys {
  /** Puts this seat's key where the partner finds it; for when the list has been loaded. */
  readonly announce: () => void;
  /** As this device knows them (64 hex digits each); null before the partner's was seen. */
  readonly pair: () => PerSeat<string> | null;
  /** The partner's new key counts from now on; the person knows why there is one. */
  readonly takePartners: () => void;
  /** The two have said the check words to each other, and they were the same. */
  readonly markCompared: () => void;
}

export interface ListPort {
  readonly snapshot: () => ListSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setName: (seat: Seat, name: string) => void;
  readonly addNeed: () => string;
  readonly addAgreement: (fromNeed?: string) => string;
  readonly setReviewOn: (id: string, date: string) => void;
  /**
   * Signs the text that stands there now; with `shown`, only if that is still the text. Does nothing while the
   * agreement is set aside or has no small act written (`isSignable` in agreement-text.ts).
   */
  readonly sign: (id: string, shown?: AgreementView) => void;
  readonly withdraw: (id: string) => void;
  readonly setAside: (id: string) => void;
  readonly takeUp: (id: string) => void;
  readonly letGo: (id: string) => void;
  /** At review: goes on until another day, which is a changed text and needs both. Signs for this seat. */
  readonly keepOn: (id: string, date: string, shown?: AgreementView) => void;
  /** The own edits of an agreement are done for now: what stands there becomes a version of its history. */
  readonly settle: (id: string) => void;
  readonly historyOf: (id: string) => AgreementHistoryView;
  readonly keys: ListKeys;
  readonly weeks: ListWeeks;
  readonly addNote: (kind: NoteKind) => string;
  /** Takes out one's own words, of any kind; a signed mark stays in their place. May be undone. */
  readonly remove: (id: string) => void;
  readonly setParkedOn: (id: string, date: string) => void;
  /** "I did this": an act of an agreement, done today. */
  readonly didAgreement: (id: string) => string | null;
  readonly markAct: (id: string, mark: ActMark) => void;
  /** Moves an item to another place (from 0) among those of its kind as they stand in the snapshot. */
  readonly move: (id: string, place: number) => void;
  readonly keepWords: (words: readonly KeptWordsView[]) => void;
  /** Puts in what came out of a file, under its own id where that is free. */
  readonly bringNote: (kind: NoteKind, note: BroughtNote) => void;
  /** The same for an agreement. Signatures are never brought: a file must not sign for anyone. */
  readonly bringAgreement: (agreement: AgreementView) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /**
   * Binds a textarea to a text of the list, live, with the partner's caret; returns the unbinding. The area's
   * parent is positioned (`position: relative`). `onCut`: so many characters of the last edit did not fit into the field; 0 once one fits.
   */
  readonly bindText: (
    target: TextTarget,
    area: HTMLTextAreaElement,
    onCut?: (chars: number) => void,
  ) => () => void;
  /** Does what the trouble's action says; the trouble goes, and comes again if it is still there. */
  readonly answerTrouble: (kind: ListTrouble['kind']) => void;
  /** Resolves when every local change is on the server's disk. */
  readonly whenSaved: () => Promise<void>;
  readonly close: () => void;
}

/** Everything but agreements that one person writes in a text of their own. */
export type NoteKind = 'need' | 'act' | 'wish' | 'victory' | 'parked' | 'thanks';

/** What a mark can stand in the place of; an agreement only when its addition was undone. */
export type RemovableKind = NoteKind | 'agreement' | 'kept';

/** A note out of a file; what only some kinds have may be absent. */
export type BroughtNote = NeedView &
  Partial<Pick<ParkedView, 'on'>> &
  Partial<Pick<JarView, 'day'>> &
  Partial<Pick<ActView, 'agreement' | 'state'>>;

/** `did` by whose act it is, `welcome` and `felt` by the other, `let-go` by either. */
export type ActMark = 'welcome' | 'did' | 'felt' | 'let-go';

export type TextTarget =
  | { readonly item: NoteKind; readonly id: string }
  | { readonly item: 'agreement'; readonly id: string; readonly field: AgreementField };
