import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideTitles, everydayWords } from '@heard/shared/guides';
import { afterWords } from '@heard/shared/guides/after-words';
import { catalog } from './catalog.ts';

/** Every sentence that a user can read, by where it stands. */
const sentences: readonly (readonly [place: string, sentence: string])[] = [
  ...Object.entries(catalog),
  ...textsOf('guide-words', { ...everydayWords, ...afterWords }),
  ...textsOf('guide-titles', guideTitles),
  ...htmlTexts('index.html'),
  ...htmlTexts('plain.html'),
];

/** All strings below a value, by their path. */
function textsOf(place: string, value: unknown): (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(`${place}.${key}`, inner));
}

/** What stands between the tags of a page as it is in the repository; comments are not read by anyone. */
function htmlTexts(file: string): (readonly [string, string])[] {
  const html = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replaceAll(
    /<!--.*?-->/gsu,
    '',
  );
  const body = html.slice(html.indexOf('<title>'));
  return [...body.matchAll(/>([^<>]+)</gu)]
    .map(([, text = '']) => text.trim())
    .filter((text) => text !== '')
    .map((text) => [file, text] as const);
}

/** A rule, and a sentence that breaks it: a rule that finds nothing anywhere would prove nothing. */
const RULES: readonly { readonly what: string; readonly finds: RegExp; readonly example: string }[] = [
  word('should', 'You should say sorry.'),
  word('must', 'You must answer now.'),
  word('ought', 'You ought to answer.'),
  word('failed you', 'Sam failed you.'),
  word('streaks?', 'A streak of five days.'),
  word('missed', 'You missed a day.'),
  word('late', 'Sam is late.'),
  word('overdue', 'Two acts are overdue.'),
  word('toxic', 'This sounds toxic.'),
  word('trigger(?:s|ed|ing)?', 'Did this trigger you?'),
  word('spouse|husband|wife', 'Tell your spouse.'),
  word('scores?|points', 'Your score is 5 points.'),
  word('guilty|guilt|blame[ds]?|fault', 'It is your fault.'),
  word('abuser|victim|perpetrator|cheater', 'The cheater begins.'),
  word('well done|good job|great job|congratulations', 'Well done, both of you.'),
  word('hurry up|quick(?:er)?,', 'Hurry up, please.'),
  { what: 'raises its voice', finds: /!/u, example: 'Nice!' },
  {
    what: 'blames somebody by name',
    finds:
      /\{(?:name|within)\}(?:'s|’s)? (?:never|always|did(?:n't|n’t| not)|does(?:n't|n’t| not)|forgot|ignored?s?|refused?s?|broke|kept you|let you down|left you|ended|gave up|would(?:n't|n’t| not)|is (?:ignoring|refusing|not (?:coming|answering)))/u,
    example: "{name} didn't come back.",
  },
  {
    what: 'counts what somebody did',
    finds:
      /(?:#|\{(?:count|number|times|days)\}) (?:times?|talks?|days? (?:in a row|without|since)|acts?|breaks?|pauses?|promises?)\b|\b(?:in a row|(?:times|talks|days|breaks) so far|times (?:a|per) week|\d+ out of|percent|more often than|the \w+ time you)\b|\d ?%/u,
    example: '{count, plural, one {# break} other {# breaks}}',
  },
];

function word(forms: string, example: string): (typeof RULES)[number] {
  return { what: `says «${forms}»`, finds: new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'iu'), example };
}

/** Sentences that a rule would find and that are right as they are, each with its reason. */
const RIGHT_AS_IT_IS: Readonly<Record<string, string>> = {
  'guide-words.after-0-frame.stems.0': 'two people plan how often they talk of it; nothing is counted',
};

describe('every sentence that a user can read', () => {
  it('is here: the catalog, every guide and its steps, the pages without scripts', () => {
    expect(Object.keys(catalog).length).toBeGreaterThan(500);
    expect(sentences.filter(([place]) => place.startsWith('guide-words')).length).toBeGreaterThan(200);
    expect(sentences.filter(([place]) => place.endsWith('.html')).length).toBeGreaterThan(10);
  });

  it.each(RULES)('never $what', ({ finds }) => {
    const found = sentences.filter(([place, sentence]) => finds.test(sentence) && !(place in RIGHT_AS_IT_IS));
    expect(found).toEqual([]);
  });

  it.each(RULES)('would be found if it did: $what', ({ finds, example }) => {
    expect(finds.test(example)).toBe(true);
  });

  it('has no exception that nothing needs any more', () => {
    const found = new Set(
      sentences
        .filter(([, sentence]) => RULES.some(({ finds }) => finds.test(sentence)))
        .map(([place]) => place),
    );
    expect(Object.keys(RIGHT_AS_IT_IS).filter((place) => !found.has(place))).toEqual([]);
  });
});
