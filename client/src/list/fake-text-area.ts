import type { TextArea } from './text-area.ts';

/**
 * A textarea for tests without a browser: value, selection, events and compositions in the order Chromium gives
 * them. Writing `value` from outside moves the caret to the end, as browsers do; doing so while a composition
 * runs would break it, so that is counted.
 */
export class FakeTextArea extends EventTarget implements TextArea {
  readOnly = false;
  scrollTop = 0;
  scrollLeft = 0;
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: 'forward' | 'backward' | 'none' = 'none';
  readonly ownerDocument: { activeElement: unknown } = { activeElement: null };
  /** How often the value was written while a composition ran. */
  disturbed = 0;
  #value = '';
  #composed: { readonly start: number; readonly length: number } | null = null;

  get value(): string {
    return this.#value;
  }

  set value(next: string) {
    if (this.#composed !== null) this.disturbed += 1;
    this.#value = next;
    this.scrollTop = 0;
    this.setSelectionRange(next.length, next.length);
  }

  get isComposing(): boolean {
    return this.#composed !== null;
  }

  /** As the HTML element of this name, for calls that are typed by it. */
  get element(): HTMLTextAreaElement {
    return this as unknown as HTMLTextAreaElement;
  }

  setSelectionRange(start: number, end: number, direction: 'forward' | 'backward' | 'none' = 'none'): void {
    this.selectionStart = Math.min(start, this.#value.length);
    this.selectionEnd = Math.min(end, this.#value.length);
    this.selectionDirection = direction;
  }

  focus(): void {
    this.ownerDocument.activeElement = this;
    this.dispatchEvent(new Event('focus'));
  }

  blur(): void {
    if (this.isComposing) this.endComposition();
    this.ownerDocument.activeElement = null;
    this.dispatchEvent(new Event('blur'));
  }

  select(start: number, end = start): void {
    this.setSelectionRange(start, end);
    this.dispatchEvent(new Event('select'));
  }

  /** Types or pastes over the selection; with an empty text it deletes it. */
  type(text: string): void {
    this.#replace(this.selectionStart, this.selectionEnd, text);
  }

  press(key: string, held: { readonly shiftKey?: boolean } = {}): void {
    const init = { key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: held.shiftKey === true };
    this.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), init));
  }

  startComposition(): void {
    this.dispatchEvent(new Event('compositionstart'));
    this.#composed = { start: this.selectionStart, length: this.selectionEnd - this.selectionStart };
  }

  /** The half-composed letters become this. */
  compose(text: string): void {
    const { start, length } = this.#composed ?? { start: this.selectionStart, length: 0 };
    this.#composed = { start, length: text.length };
    this.#replace(start, start + length, text);
  }

  endComposition(): void {
    this.#composed = null;
    this.dispatchEvent(new Event('compositionend'));
  }

  #replace(start: number, end: number, text: string): void {
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
    this.dispatchEvent(new Event('input'));
  }
}
