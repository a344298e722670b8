import type { Seat } from '@heard/shared/base';

/**
 * The shared list as screens use it. Content lives in a Y.Doc (roots: `names`, `items`, `kept`); the
 * implementation projects it defensively: unknown roots and fields are ignored, lengths are capped.
 */
export interface ListSnapshot {
  readonly names: Readonly<Record<Seat, string | null>>;
  readonly needs: readonly NeedView[];
  readonly agreements: readonly AgreementView[];
  readonly kept: readonly KeptWordsView[];
  /** Shown exactly as it is: `saved` only when the server has every local change on disk. */
  readonly saving: 'saved' | 'not-saved' | 'offline' | 'loading';
  readonly troubles: readonly ListTrouble[];
}

export interface NeedView {
  readonly id: string;
  readonly whose: Seat;
  readonly text: string;
}

export interface AgreementView {
  readonly id: string;
  readonly state: 'draft' | 'proposed' | 'agreed' | 'changed' | 'set-aside';
  readonly by: Seat;
  readonly fields: Readonly<Record<AgreementField, string>>;
  /** ISO date `YYYY-MM-DD` or empty. */
  readonly reviewOn: string;
  /** Who has signed exactly the text that stands there now. */
  readonly signed: Readonly<Record<Seat, boolean>>;
}

/** need → small act → who, when → how both notice. Each a Y.Text bound to a textarea. */
export type AgreementField = 'need' | 'act' | 'who' | 'when' | 'notice';

export interface KeptWordsView {
  readonly id: string;
  readonly seat: Seat;
  readonly text: string;
  readonly conversation: number;
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
    | 'no-local-copy';
  /** What a press does about it: `put-back` and `ask-again` compare with the server anew. Absent: nothing can. */
  readonly action?: 'put-back' | 'ask-again' | 'dismiss';
}

export interface ListPort {
  readonly snapshot: () => ListSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setName: (seat: Seat, name: string) => void;
  readonly addNeed: () => string;
  readonly removeNeed: (id: string) => void;
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
  readonly keepWords: (words: readonly KeptWordsView[]) => void;
  /** Puts in what came out of a file, under its own id where that is free. */
  readonly bringNeed: (need: NeedView) => void;
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

export type TextTarget =
  | { readonly item: 'need'; readonly id: string }
  | { readonly item: 'agreement'; readonly id: string; readonly field: AgreementField };
