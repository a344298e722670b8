import { describe, expect, it } from 'vitest';
import { cutAt, diffText } from './text-diff.ts';

function apply(before: string, change: NonNullable<ReturnType<typeof diffText>>): string {
  return before.slice(0, change.index) + change.insert + before.slice(change.index + change.remove);
}

describe('diffText', () => {
  it('says nothing for equal texts', () => {
    expect(diffText('same', 'same', 2)).toBeNull();
  });

  it('uses the caret among equal letters', () => {
    expect(diffText('aaa', 'aaaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
    expect(diffText('aaa', 'aaaa', 3)).toEqual({ index: 2, remove: 0, insert: 'a' });
    expect(diffText('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' });
  });

  it('is right with any caret', () => {
    const words = ['', 'a', 'aab', 'baa', 'abab', '🙂', '🙂🙃', 'e\u0301', '👩‍👧', '👩‍👧‍👦', 'क', 'कि'];
    for (const before of words) {
      for (const after of words) {
        for (let caret = -1; caret <= after.length + 1; caret += 1) {
          const change = diffText(before, after, caret);
          expect(change === null ? before : apply(before, change)).toBe(after);
        }
      }
    }
  });

  it('never splits a surrogate pair', () => {
    // Both emoji share their first unit, then two that share their last.
    expect(diffText('x🙂y', 'x🙃y', 3)).toEqual({ index: 1, remove: 2, insert: '🙃' });
    expect(diffText('x\u{1F642}y', 'x\u{1F242}y', 3)).toEqual({ index: 1, remove: 2, insert: '\u{1F242}' });
  });

  it('keeps joined emoji and letters with marks together', () => {
    expect(diffText('👩‍👧', '👩‍👧‍👦', 8)).toEqual({ index: 0, remove: 5, insert: '👩‍👧‍👦' });
    expect(diffText('👍', '👍🏽', 4)).toEqual({ index: 0, remove: 2, insert: '👍🏽' });
    expect(diffText('cafe', 'cafe\u0301', 5)).toEqual({ index: 3, remove: 1, insert: 'e\u0301' });
  });

  it('ends with a stack of marks longer than it looks back, still without splitting a pair', () => {
    const zalgo = `🙂${'\u0301'.repeat(60)}`;
    const change = diffText(zalgo, `${zalgo}\u0301`, zalgo.length + 1);
    expect(change && apply(zalgo, change)).toBe(`${zalgo}\u0301`);
  });
});

describe('cutAt', () => {
  it('cuts before a letter that would be split', () => {
    expect(cutAt('ab🙂', 3)).toBe(2);
    expect(cutAt('ab🙂', 4)).toBe(4);
    expect(cutAt('e\u0301', 1)).toBe(0);
    expect(cutAt('abc', 0)).toBe(0);
  });
});
