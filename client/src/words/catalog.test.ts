import { readdirSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { catalog, catalogParts } from './catalog.ts';
import { placeholders } from './placeholders.ts';

const sentences: readonly (readonly [string, string])[] = Object.entries(catalog);

describe('the catalog', () => {
  it('holds every part, and enough sentences to be worth checking', () => {
    const parts = readdirSync(import.meta.dirname)
      .filter((file) =>
        /^(front|common|ways-in|conversation|breaks|list|devices|lock|takeaway|sittings|talk-moments|plain-page|safety|landing-more|own-devices|taking-along|voice|weeks)\.ts$/u.test(
          file,
        ),
      )
      .map((file) => file.replace('.ts', ''));
    expect(Object.keys(catalogParts).toSorted()).toEqual([...parts, 'help'].toSorted());
    expect(sentences.length).toBeGreaterThan(200);
  });

  it('has each key in one part only', () => {
    const keys = Object.values(catalogParts).flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('is never empty, never padded, never doubled inside', () => {
    const untidy = sentences.filter(
      ([, sentence]) => sentence === '' || sentence !== sentence.trim() || /\s{2}/u.test(sentence),
    );
    expect(untidy).toEqual([]);
  });

  it('names every placeholder in plain lower case, and every brace belongs to one', () => {
    const odd = sentences.filter(([, sentence]) => {
      const names = placeholders(compileMessage(sentence));
      return names.some((name) => !/^[a-z]+$/u.test(name)) || (sentence.includes('{') && names.length === 0);
    });
    expect(odd).toEqual([]);
  });
});
