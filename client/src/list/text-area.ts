/** The part of a textarea that the binding uses; `HTMLTextAreaElement` is one. */
export interface TextArea {
  value: string;
  readOnly: boolean;
  scrollTop: number;
  scrollLeft: number;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly selectionDirection: 'forward' | 'backward' | 'none';
  readonly ownerDocument: { readonly activeElement: unknown };
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

export function isFocused(area: TextArea): boolean {
  return area.ownerDocument.activeElement === area;
}

/** The end of the selection that moves; the caret when nothing is selected. */
export function caretOf(area: TextArea): number {
  return area.selectionDirection === 'backward' ? area.selectionStart : area.selectionEnd;
}

/** Writes a text into the area; scroll stays, and the selection is set only where it is visible. */
export function writeArea(area: TextArea, value: string, start: number, end: number): void {
  const { scrollTop, scrollLeft, selectionDirection } = area;
  area.value = value;
  // Some browsers move the focus to a field whose selection is set.
  if (isFocused(area)) area.setSelectionRange(start, end, selectionDirection);
  area.scrollTop = scrollTop;
  area.scrollLeft = scrollLeft;
}

/** What a key asks of the undo history; null when nothing. The browser's own history ends at a remote edit. */
export function undoKey(event: Event): 'undo' | 'redo' | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
  if (altKey || ctrlKey === metaKey || typeof key !== 'string') return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && ctrlKey ? 'redo' : null;
}

/** The same, asked by a menu or a gesture. */
export function undoInput(event: Event): 'undo' | 'redo' | null {
  const { inputType } = event as InputEvent;
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : null;
}
