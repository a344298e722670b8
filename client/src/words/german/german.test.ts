import { everydayWords, GUIDE_IDS, guides, guideTitles } from '@heard/shared/guides';
import { afterWords } from '@heard/shared/guides/after-words';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { catalog, type SentenceKey } from '../catalog.ts';
import { placeholders } from '../placeholders.ts';
import { germanGuideWords } from './bring-german.ts';
import { germanCatalog } from './catalog.ts';
import { germanGuideTitles } from './guide-titles.ts';

/** Words that judge, hurry, blame or count; the German side of the list in catalog.test.ts. */
const BANNED = [
  'solltest',
  'sollte',
  'solltet',
  'sollten',
  'musst endlich',
  'versagt',
  'verpasst',
  'zu spät',
  'verspätet',
  'schuld',
  'toxisch',
  'Punkte',
  'Punktestand',
  'Serie',
];

const guideWords = { ...everydayWords, ...afterWords };
const keys = Object.keys(catalog) as SentenceKey[];
const guideSentences = Object.entries(germanGuideWords).flatMap(([id, words]) =>
  [words.title, words.speak, words.listen, ...words.stems, ...(words.rules ?? [])].map(
    (sentence) => [id, sentence] as const,
  ),
);
const sentences = [...keys.map((key) => [key, germanCatalog[key]] as const), ...guideSentences];

/** `{within}` is the other's name too: German may need it where English begins the sentence with it. */
function names(sentence: string): readonly string[] {
  const all = placeholders(compileMessage(sentence)).map((name) => (name === 'within' ? 'name' : name));
  return [...new Set(all)].toSorted();
}

describe('the German words', () => {
  it('say every sentence, with the same values in it', () => {
    expect(keys.length).toBeGreaterThan(400);
    for (const key of keys) {
      expect([key, names(germanCatalog[key])]).toEqual([key, names(catalog[key])]);
    }
  });

  it('word every step of every guide, with as many beginnings and rules', () => {
    const steps = GUIDE_IDS.flatMap((id) => guides[id].sittings.flatMap((sitting) => sitting.steps));
    expect(Object.keys(germanGuideWords).toSorted()).toEqual(steps.map((step) => step.id).toSorted());
    for (const { id } of steps) {
      const english = guideWords[id];
      const german = germanGuideWords[id as keyof typeof germanGuideWords];
      expect([id, german?.stems.length, german?.rules?.length, german?.listen === '']).toEqual([
        id,
        english?.stems.length,
        english?.rules?.length,
        english?.listen === '',
      ]);
      expect(german?.title).not.toBe('');
    }
    expect(Object.keys(germanGuideTitles)).toEqual(Object.keys(guideTitles));
  });

  it('are German: hardly a sentence is the same as in English', () => {
    const same = keys.filter((key) => germanCatalog[key] === catalog[key]);
    expect(same).toEqual(['product.name', 'bar.pause']);
  });

  it.each(BANNED)('never say «%s»', (word) => {
    const asWholeWord = new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu');
    expect(sentences.filter(([, sentence]) => asWholeWord.test(sentence))).toEqual([]);
  });

  it('never raise their voice, and are tidy', () => {
    const untidy = sentences.filter(
      ([, sentence]) =>
        sentence.includes('!') || sentence !== sentence.trim() || /\s{2}|["']/u.test(sentence),
    );
    expect(untidy).toEqual([]);
  });
});
