/** The part of `sessionStorage` that is used. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'heard.draft.';

/** The conversation it is for, by its number; or what somebody writes for themselves alone. */
type DraftOf = number | 'own';

/**
 * What is typed and not sent yet, for one conversation of one room: it outlives the turn (it may be sent at the next
 * own one) and a reload, but not the tab. So the tab's storage, not the lasting one: a draft is content, nothing of
 * it may stay on a shared device, and leaving quickly empties it in one call. Where the storage fails, the text is
 * in memory and only a reload would lose it.
 */
export class DraftStore {
  readonly #storage: DraftStorage | null;
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  constructor(storage: DraftStorage | null) {
    this.#storage = storage;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read(room: string, what: DraftOf): string {
    const key = keyOf(room, what);
    return this.#texts.get(key) ?? this.#quietly((storage) => storage.getItem(key)) ?? '';
  }

  write(room: string, what: DraftOf, text: string): void {
    const key = keyOf(room, what);
    this.#texts.set(key, text);
    this.#quietly((storage) => (text === '' ? storage.removeItem(key) : storage.setItem(key, text)));
    for (const listener of this.#listeners) listener();
  }

  /** Removes this room's drafts, apart from those named. */
  clear(room: string, kept: readonly DraftOf[]): void {
    const keys = kept.map((what) => keyOf(room, what));
    const isOver = (key: string | null): key is string =>
      key !== null && !keys.includes(key) && key.startsWith(`${PREFIX}${room}.`);
    for (const key of [...this.#texts.keys()].filter(isOver)) this.#texts.delete(key);
    this.#quietly((storage) => {
      const stored = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const key of stored.filter(isOver)) storage.removeItem(key);
    });
  }

  /** Synchronous, for leaving quickly; what the tab stored is cleared beside it. */
  dropMemory(): void {
    this.#texts.clear();
    this.#listeners.clear();
  }

  #quietly<T>(use: (storage: DraftStorage) => T): T | null {
    try {
      return this.#storage === null ? null : use(this.#storage);
    } catch {
      return null;
    }
  }
}

function keyOf(room: string, what: DraftOf): string {
  return `${PREFIX}${room}.${what}`;
}
