import type { KeyValueStorage } from './device-rooms.ts';

/** Says nothing of any room or word: only that hints are off. */
const KEY = 'heard.hints';

export function readSwitch(storage: KeyValueStorage | null): boolean {
  try {
    return storage?.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Where the storage fails, the switch holds for this page. */
export function writeSwitch(storage: KeyValueStorage | null, on: boolean): void {
  try {
    if (on) storage?.removeItem(KEY);
    else storage?.setItem(KEY, 'off');
  } catch {
    // Nothing that could be done would be of use to the writer.
  }
}
