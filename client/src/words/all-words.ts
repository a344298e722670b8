import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { roomWords } from './room-words.ts';
import { bringSentences, fillInWith } from './say.ts';

// Importing this is enough: every page but the front one does.
const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const compiled = new Set<string>();

bringSentences('en', roomWords);
fillInWith((language, key, sentence, values) => {
  const mark = `${language} ${key}`;
  if (!compiled.has(mark)) {
    i18n.load(language, { [key]: compileMessage(sentence) });
    compiled.add(mark);
  }
  if (i18n.locale !== language) i18n.activate(language);
  return i18n._(key, values);
});
