import { describe, expect, it } from 'vitest';
import { say } from '../../words/say.ts';
import '../../words/all-words.ts';
import '../../words/bring-talk-moments.ts';
import { listItems, wordingHints } from './wording-hints.ts';

const lists = {
  absolute: listItems(say('hint.absolute-list')),
  youAre: listItems(say('hint.you-are-list')),
};

describe('hints on absolutes', () => {
  it.each([
    ['You always leave', ['absolute']],
    ['NEVER again.', ['absolute']],
    ['It was like that every  time', ['absolute']],
    ['You are cold', ['you-are']],
    ['you’re cold, always', ['absolute', 'you-are']],
    ['When you came home I felt alone', []],
    ['Nevertheless I am here; hallways; thank-you area', []],
    ['', []],
  ])('%j: %j', (draft, hints) => {
    expect(wordingHints(draft, lists)).toEqual(hints);
  });
});
