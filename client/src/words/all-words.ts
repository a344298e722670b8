import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { usualWords, type SentenceKey } from './catalog.ts';
import { bringWords } from './say.ts';

// Importing this is enough: every page but the front one does.
const LOCALE = 'en';
const i18n = setupI18n({ locale: LOCALE, messages: { [LOCALE]: {} } });
const compiled = new Set<SentenceKey>();

bringWords(usualWords, (key, sentence, values) => {
  if (!compiled.has(key)) {
    i18n.load(LOCALE, { [key]: compileMessage(sentence) });
    compiled.add(key);
  }
  return i18n._(key, values);
});
