import { describe, expect, it } from 'vitest';
import { FakeStorage } from '../testing/fake-storage.ts';
import { DraftStore } from './draft-store.ts';

describe('drafts', () => {
  const room = 'r'.repeat(22);

  it('outlive a reload and the turn, and end with the conversation', () => {
    const storage = new FakeStorage();
    const drafts = new DraftStore(storage);
    drafts.write(room, 3, 'not sent yet');
    const reloaded = new DraftStore(storage);
    expect(reloaded.read(room, 3)).toBe('not sent yet');
    reloaded.clear(room, [3]);
    expect(reloaded.read(room, 3)).toBe('not sent yet');
    reloaded.clear(room, []);
    expect(reloaded.read(room, 3)).toBe('');
    expect(storage.entries.size).toBe(0);
  });

  it('of another room and of another conversation are left alone, or removed, as they belong', () => {
    const drafts = new DraftStore(new FakeStorage());
    drafts.write(room, 1, 'old');
    drafts.write(room, 2, 'running');
    drafts.write('s'.repeat(22), 1, 'other room');
    drafts.clear(room, [2]);
    expect([drafts.read(room, 1), drafts.read(room, 2), drafts.read('s'.repeat(22), 1)]).toEqual([
      '',
      'running',
      'other room',
    ]);
  });

  it('stay on the screen where the storage refuses, and tell who listens', () => {
    const storage = new FakeStorage();
    storage.refuses = 'everything';
    const drafts = new DraftStore(storage);
    let told = 0;
    drafts.subscribe(() => (told += 1));
    drafts.write(room, 1, 'typed');
    expect(drafts.read(room, 1)).toBe('typed');
    expect(told).toBe(1);
    drafts.dropMemory();
    expect(drafts.read(room, 1)).toBe('');
  });
});
