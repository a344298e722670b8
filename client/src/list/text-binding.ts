import * as Y from 'yjs';
import type { ListHistory } from './list-history.ts';
import { LIST_LIMITS } from './list-schema.ts';
import type { OwnEdit } from './own-edit.ts';
import { isPlain, readText, removeForeignContent, tidyText } from './plain-text.ts';
import { changeAsDelta, endOfChange, shiftSelection, type DeltaStep } from './selection-shift.ts';
import { caretOf, isFocused, undoInput, undoKey, writeArea, type TextArea } from './text-area.ts';
import { cutAt, diffText, type TextChange } from './text-diff.ts';
import { openReplica, type TextReplica } from './text-replica.ts';
import { isInPlace } from './yjs-structure.ts';

export interface TextBindingOptions {
  readonly text: Y.Text;
  readonly area: TextArea;
  /** Marks this area's own edits; one object for this binding alone. */
  readonly origin: OwnEdit;
  readonly history: ListHistory;
  /** A new author for letters composed while the partner edits; 32 random bits. */
  readonly newClientId: () => number;
  /** Where this person's caret is; null while the area is not focused. */
  readonly onCaret: (caret: Y.RelativePosition | null) => void;
  /** What is shown, or where it lies in the text, has changed. */
  readonly onShown: () => void;
  /**
   * This many characters at the end of what was just typed or pasted did not fit and were not taken in; 0 with
   * the next edit that fits.
   */
  readonly onCut: (chars: number) => void;
}

/**
 * A textarea and a shared text, kept equal. What is typed goes out at once; what others write is shown at once,
 * or, while a composition runs (an input method, most phone keyboards), when it ends.
 *
 * Length: an edit of this person's that would make the text longer than `fieldChars` is cut at a whole letter
 * and told by `onCut`; letters being composed are not cut, and edits that merge are never cut, so a text may be
 * somewhat longer. A text longer than `shownChars` is a broken client's: shown in part, and read only. A
 * `maxLength` on the element limits typing only; leave it off where `onCut` is to be heard.
 *
 * Whoever sets `area.value` from outside dispatches an `input` event after it.
 */
export class TextBinding {
  readonly #options: TextBindingOptions;
  readonly #area: TextArea;
  readonly #listeners: readonly (readonly [string, (event: Event) => void])[];
  #text: Y.Text;
  /** The text that the area held when both were last equal. */
  #shown = '';
  #wasPlain = true;
  #isTooLong = false;
  #lastCut = 0;
  #isComposing = false;
  #replica: TextReplica | null = null;

  constructor(options: TextBindingOptions) {
    this.#options = options;
    this.#area = options.area;
    this.#text = options.text;
    const caretMoved = (): void => this.#publishCaret();
    this.#listeners = [
      ['input', () => this.#take(false)],
      ['beforeinput', (event) => this.#historyAsked(event, undoInput(event))],
      ['keydown', (event) => this.#historyAsked(event, undoKey(event))],
      ['compositionstart', () => this.#startComposition()],
      ['compositionend', () => this.#endComposition()],
      ['focus', () => this.#focused()],
      ['blur', () => this.#blurred()],
      ['select', caretMoved],
      ['selectionchange', caretMoved],
      ['keyup', caretMoved],
      ['pointerup', caretMoved],
      ['scroll', () => this.#options.onShown()],
    ];
    for (const [type, listener] of this.#listeners) this.#area.addEventListener(type, listener);
    this.#text.observe(this.#onText);
    options.history.track(options.origin);
    this.#render(null, false);
  }

  /** The text as it is edited now: the private copy during a composition that others' edits wait for. */
  get editedText(): Y.Text {
    return this.#replica?.text ?? this.#text;
  }

  get isComposing(): boolean {
    return this.#isComposing;
  }

  /** Goes on with another shared text, where an undo has put a new one in the old one's place. */
  follow(text: Y.Text): void {
    if (text === this.#text) return;
    this.#dropReplica();
    this.#isComposing = false;
    this.#text.unobserve(this.#onText);
    this.#text = text;
    this.#text.observe(this.#onText);
    this.#render(null, false);
  }

  close(): void {
    this.#take(true);
    this.#endComposition();
    for (const [type, listener] of this.#listeners) this.#area.removeEventListener(type, listener);
    this.#text.unobserve(this.#onText);
    this.#options.onCaret(null);
  }

  readonly #onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.#options.origin || this.#isComposing) return;
    this.#render(event.delta, this.#options.history.isOrigin(transaction.origin));
  };

  /** Runs before any change of the document while composing, and copies it once, before the first foreign one. */
  readonly #beforeTransaction = (transaction: Y.Transaction): void => {
    if (this.#replica !== null || transaction.origin === this.#options.origin) return;
    const { newClientId, history, origin } = this.#options;
    const clientId = newClientId();
    const shared = transaction.doc;
    this.#replica = openReplica(this.#text, clientId, (update) => Y.applyUpdate(shared, update, origin));
    history.addOwnClient(clientId);
  };

  #startComposition(): void {
    if (this.#isComposing) return;
    this.#take(true);
    this.#isComposing = true;
    this.#text.doc?.on('beforeTransaction', this.#beforeTransaction);
  }

  #endComposition(): void {
    if (!this.#isComposing) return;
    this.#take(true);
    const { selectionStart, selectionEnd } = this.#area;
    const edited = this.editedText;
    const [start, end] = [selectionStart, selectionEnd].map((index) =>
      Y.createRelativePositionFromTypeIndex(edited, Math.min(index, edited.length), -1),
    );
    this.#dropReplica();
    this.#isComposing = false;
    this.#shown = this.#readable();
    if (this.#area.value !== this.#shown) {
      writeArea(
        this.#area,
        this.#shown,
        this.#indexOf(start) ?? selectionStart,
        this.#indexOf(end) ?? selectionEnd,
      );
    }
    this.#options.onShown();
    this.#publishCaret();
  }

  #dropReplica(): void {
    this.#text.doc?.off('beforeTransaction', this.#beforeTransaction);
    this.#replica?.close();
    this.#replica = null;
  }

  #indexOf(position: Y.RelativePosition | undefined): number | null {
    if (position === undefined || this.#text.doc === null) return null;
    const found = Y.createAbsolutePositionFromRelativePosition(position, this.#text.doc);
    return found?.type === this.#text ? found.index : null;
  }

  /** Takes what was typed into the text. Half a surrogate pair waits for its other half unless `isFinal`. */
  #take(isFinal: boolean): void {
    const { value } = this.#area;
    if (value === this.#shown || (!isFinal && tidyText(value) !== value)) {
      this.#publishCaret();
      return;
    }
    const change = diffText(this.#shown, tidyText(value), this.#area.selectionEnd);
    const edited = this.editedText;
    if (change !== null && !this.#isTooLong && isInPlace(edited)) {
      this.#apply(edited, this.#withinLimit(change));
    }
    if (!this.#isComposing && this.#area.value !== this.#shown) {
      const caret = Math.min(this.#area.selectionEnd, this.#shown.length);
      writeArea(this.#area, this.#shown, caret, caret);
    }
    this.#options.onShown();
    this.#publishCaret();
  }

  #apply(edited: Y.Text, change: TextChange): void {
    edited.doc?.transact(() => {
      if (!isPlain(edited, this.#shown)) removeForeignContent(edited);
      if (change.insert !== '') edited.insert(change.index, change.insert);
      if (change.remove > 0) edited.delete(change.index + change.insert.length, change.remove);
    }, this.#options.origin);
    this.#shown = readText(edited) ?? '';
    this.#wasPlain = true;
  }

  #withinLimit(change: TextChange): TextChange {
    const room = Math.max(change.remove, LIST_LIMITS.fieldChars - this.#shown.length + change.remove);
    const fits = this.#isComposing ? change.insert.length : cutAt(change.insert, room);
    const cut = change.insert.length - fits;
    if (cut !== this.#lastCut) this.#options.onCut(cut);
    this.#lastCut = cut;
    return { ...change, insert: change.insert.slice(0, fits) };
  }

  #readable(): string {
    const whole = readText(this.#text) ?? '';
    const isTooLong = whole.length > LIST_LIMITS.shownChars;
    if (isTooLong !== this.#isTooLong) this.#area.readOnly = isTooLong;
    this.#isTooLong = isTooLong;
    const shown = isTooLong ? whole.slice(0, cutAt(whole, LIST_LIMITS.shownChars)) : whole;
    this.#wasPlain = isPlain(this.#text, shown);
    return shown;
  }

  #render(delta: readonly DeltaStep[] | null, isHistory: boolean): void {
    const before = this.#shown;
    const wasPlain = this.#wasPlain;
    this.#shown = this.#readable();
    if (this.#area.value !== this.#shown) {
      const steps = delta !== null && wasPlain && this.#wasPlain ? delta : asDelta(before, this.#shown);
      const at = endOfChange(steps);
      const { start, end } = isHistory
        ? { start: at, end: at }
        : shiftSelection({ start: this.#area.selectionStart, end: this.#area.selectionEnd }, steps);
      writeArea(this.#area, this.#shown, start, end);
    }
    this.#options.onShown();
    this.#publishCaret();
  }

  #historyAsked(event: Event, asked: 'undo' | 'redo' | null): void {
    if (asked === null || this.#isComposing) return;
    event.preventDefault();
    this.#take(true);
    this.#options.history[asked]();
  }

  #focused(): void {
    this.#options.history.endStep();
    this.#publishCaret();
  }

  #blurred(): void {
    this.#take(true);
    this.#endComposition();
    this.#options.history.endStep();
    this.#options.onCaret(null);
  }

  #publishCaret(): void {
    if (!isFocused(this.#area)) return;
    const edited = this.editedText;
    const index = Math.min(caretOf(this.#area), edited.length);
    this.#options.onCaret(Y.createRelativePositionFromTypeIndex(edited, index, -1));
  }
}

function asDelta(before: string, after: string): readonly DeltaStep[] {
  const change = diffText(before, after, -1);
  return change === null ? [] : changeAsDelta(change.index, change.remove, change.insert);
}
