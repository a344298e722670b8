import { tabStorage } from '../device/platform.ts';

const MARK = 'notes.tab';

/** A room was opened in this tab by a press or an address. Leaving quickly empties the tab's storage, and this with it. */
export function markTab(): void {
  try {
    tabStorage()?.setItem(MARK, '1');
  } catch {
    // Then each way back through the history asks for one press more.
  }
}

/** False once this tab was left quickly: its history may not bring a room back by itself. */
export function isMarked(): boolean {
  return tabStorage()?.getItem(MARK) === '1';
}

/** The room is gone from this device: nothing in the tab says that there was one. */
export function unmarkTab(): void {
  tabStorage()?.removeItem(MARK);
}
