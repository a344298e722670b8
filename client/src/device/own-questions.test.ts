import { describe, expect, it } from 'vitest';
import { FakeStorage } from '../testing/fake-storage.ts';
import { readQuestions, writeQuestions } from './own-questions.ts';

const ROOM = 'r'.repeat(22);

describe('the questions one keeps for oneself', () => {
  it('lie in the storage they are given, for one room, until there are none', () => {
    const tab = new FakeStorage();
    writeQuestions(tab, ROOM, [{ id: 3, text: 'Did you mean it?', would: 'heal' }]);
    expect(readQuestions(tab, ROOM)).toEqual([{ id: 0, text: 'Did you mean it?', would: 'heal' }]);
    expect(readQuestions(tab, 's'.repeat(22))).toEqual([]);
    writeQuestions(tab, ROOM, []);
    expect(tab.length).toBe(0);
  });

  it.each(['not json', '{}', '[1, {"text": 4, "would": "heal"}, {"text": "a", "would": "maybe"}, null]'])(
    'what was damaged is no question: %s',
    (stored) => {
      const tab = new FakeStorage();
      tab.setItem(`heard.questions.${ROOM}`, stored);
      expect(readQuestions(tab, ROOM)).toEqual([]);
    },
  );

  it('a storage that throws is no error', () => {
    const broken = {
      getItem: () => {
        throw new Error('no');
      },
      setItem: () => {
        throw new Error('no');
      },
      removeItem: () => undefined,
    };
    writeQuestions(broken, ROOM, [{ id: 0, text: 'Why?', would: 'unsure' }]);
    expect(readQuestions(broken, ROOM)).toEqual([]);
    expect(readQuestions(null, ROOM)).toEqual([]);
  });
});
