import { describe, expect, it } from 'vitest';
import { spacedWord } from './insert-word.ts';

describe('a word at the caret', () => {
  it.each([
    ['', 0, 0, 'sad'],
    ['I felt', 6, 6, ' sad'],
    ['I felt ', 7, 7, 'sad'],
    ['I felt when', 7, 7, 'sad '],
    ['I felt, then', 6, 6, ' sad'],
    ['I felt bad now', 7, 10, 'sad'],
  ])('in %j from %i to %i is %j', (text, from, to, spaced) => {
    expect(spacedWord(text, from, to, 'sad')).toBe(spaced);
  });
});
