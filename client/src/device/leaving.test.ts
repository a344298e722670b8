import { describe, expect, it } from 'vitest';
import { FakeStorage } from '../testing/fake-storage.ts';
import { DraftStore } from './draft-store.ts';
import { leaveQuickly, type LeavingSteps } from './leave-quickly.ts';
import { countShift, NO_PRESSES } from './shift-presses.ts';

const STEPS = ['cover', 'dropScreens', 'dropRoom', 'clearTab', 'neutralAddress', 'goAway'] as const;

function recording(failing: string | null): { readonly done: string[]; readonly steps: LeavingSteps } {
  const done: string[] = [];
  const step = (name: string) => (): void => {
    done.push(name);
    if (name === failing) throw new Error('no');
  };
  const steps = Object.fromEntries(STEPS.map((name) => [name, step(name)]));
  return { done, steps: steps as unknown as LeavingSteps };
}

describe('leaving quickly', () => {
  it.each([null, ...STEPS])('covers first and always gets away, also when %s fails', (failing) => {
    const { done, steps } = recording(failing);
    leaveQuickly(steps);
    expect(done).toEqual(STEPS);
  });

  it.each([
    [
      'three presses',
      [
        ['Shift', 0],
        ['Shift', 400],
        ['Shift', 800],
      ],
      3,
    ],
    [
      'each within five seconds of the one before',
      [
        ['Shift', 0],
        ['Shift', 5000],
        ['Shift', 10_000],
      ],
      3,
    ],
    [
      'too slow begins anew',
      [
        ['Shift', 0],
        ['Shift', 400],
        ['Shift', 5401],
      ],
      1,
    ],
    [
      'Shift as a modifier is typing',
      [
        ['Shift', 0],
        ['A', 50],
        ['Shift', 300],
        ['B', 350],
        ['Shift', 600],
      ],
      1,
    ],
    [
      'another key in between begins anew',
      [
        ['Shift', 0],
        ['Shift', 100],
        ['Tab', 200],
        ['Shift', 300],
      ],
      1,
    ],
  ] as const)('by keyboard: %s', (_name, keys, expected) => {
    const counted = keys.reduce((presses, [key, at]) => countShift(presses, key, false, at), NO_PRESSES);
    expect(counted.count).toBe(expected);
  });

  it('by keyboard: a key that is held down counts once', () => {
    let presses = countShift(NO_PRESSES, 'Shift', false, 0);
    for (let at = 10; at < 500; at += 10) presses = countShift(presses, 'Shift', true, at);
    expect(presses.count).toBe(1);
  });
});

describe('drafts', () => {
  const room = 'r'.repeat(22);

  it('outlive a reload and the turn, and end with the conversation', () => {
    const storage = new FakeStorage();
    const drafts = new DraftStore(storage);
    drafts.write(room, 3, 'not sent yet');
    const reloaded = new DraftStore(storage);
    expect(reloaded.read(room, 3)).toBe('not sent yet');
    reloaded.clear(room, 3);
    expect(reloaded.read(room, 3)).toBe('not sent yet');
    reloaded.clear(room, null);
    expect(reloaded.read(room, 3)).toBe('');
    expect(storage.entries.size).toBe(0);
  });

  it('of another room and of another conversation are left alone, or removed, as they belong', () => {
    const drafts = new DraftStore(new FakeStorage());
    drafts.write(room, 1, 'old');
    drafts.write(room, 2, 'running');
    drafts.write('s'.repeat(22), 1, 'other room');
    drafts.clear(room, 2);
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
