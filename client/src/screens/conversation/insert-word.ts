/** A word in place of what is selected, with a space on each side where words would otherwise touch. */
export function spacedWord(text: string, from: number, to: number, word: string): string {
  const before = /\S$/u.test(text.slice(0, from)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(text.slice(to)) ? ' ' : '';
  return `${before}${word}${after}`;
}

/** Puts it at the caret as typing would: the caret ends behind it, and the field tells its change itself. */
export function insertAtCaret(field: HTMLTextAreaElement, word: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const spaced = spacedWord(value, selectionStart, selectionEnd, word);
  field.setRangeText(spaced, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
