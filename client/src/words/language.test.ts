import { afterEach, describe, expect, it } from 'vitest';
import { FakeStorage } from '../testing/fake-storage.ts';
import { keepLanguage, ownLanguage } from '../device/own-language.ts';
import { stepTexts } from './guide-wording.ts';
import {
  chooseLanguage,
  dateTag,
  languageFor,
  onLanguage,
  readIn,
  speakLanguage,
  whenChosen,
} from './language.ts';
import { say } from './say.ts';

afterEach(() => speakLanguage('en'));

describe('the language of the page', () => {
  it('is the first of the wanted ones that there is', () => {
    expect(languageFor(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(languageFor(['fr', 'pt'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });

  it('changes every sentence, plural and step at once, and tells', async () => {
    const told: string[] = [];
    const stop = onLanguage(() => told.push(say('bar.help')));
    await speakLanguage('de');
    stop();
    expect(told).toEqual(['Hilfe']);
    expect(say('keep.press', { count: 2 })).toBe('2 Stücke behalten');
    expect(say('join.title', { name: 'Sam' })).toBe('Sam möchte mit dir reden.');
    expect(stepTexts('honest-share').title).toBe('Erzählen');
    await speakLanguage('en');
    expect(say('keep.press', { count: 2 })).toBe('Keep 2 pieces');
    expect(stepTexts('honest-share').title).toBe('Share');
  });

  it('is remembered when somebody chooses it, and only then', async () => {
    const storage = new FakeStorage();
    whenChosen((language) => keepLanguage(storage, language));
    await speakLanguage('de');
    expect(ownLanguage(storage, ['en-GB'])).toBe('en');
    await chooseLanguage('de');
    expect(ownLanguage(storage, ['en-GB'])).toBe('de');
    expect(ownLanguage(null, ['de'])).toBe('de');
  });

  it('writes days as the reader’s own region does', async () => {
    expect(dateTag()).toBe('en');
    readIn(['de-AT', 'en-GB']);
    expect(dateTag()).toBe('en-GB');
    await speakLanguage('de');
    expect(dateTag()).toBe('de-AT');
    readIn([]);
    expect(dateTag()).toBe('de');
  });
});
