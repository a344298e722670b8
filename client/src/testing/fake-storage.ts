/** A Storage in memory that can be told to refuse, as private windows and full disks do. */
export class FakeStorage {
  readonly entries = new Map<string, string>();
  refuses: 'nothing' | 'writes' | 'everything' = 'nothing';

  get length(): number {
    this.#check('read');
    return this.entries.size;
  }

  key(index: number): string | null {
    this.#check('read');
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.#check('read');
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check('write');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.#check('write');
    this.entries.delete(key);
  }

  #check(what: 'read' | 'write'): void {
    if (this.refuses === 'everything' || (this.refuses === 'writes' && what === 'write')) {
      throw new Error('QuotaExceededError');
    }
  }
}
