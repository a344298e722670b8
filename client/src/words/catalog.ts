import { breakWords } from './breaks.ts';
import { commonWords } from './common.ts';
import { conversationWords } from './conversation.ts';
import { devicesWords } from './devices.ts';
import { frontWords } from './front.ts';
import { listWords } from './list.ts';
import { takeawayWords } from './takeaway.ts';
import { voiceWords } from './voice.ts';
import { waysInWords } from './ways-in.ts';

/** The parts of the one catalog; a key stands in exactly one of them (checked by the catalog's test). */
export const catalogParts = {
  front: frontWords,
  common: commonWords,
  'ways-in': waysInWords,
  conversation: conversationWords,
  breaks: breakWords,
  list: listWords,
  devices: devicesWords,
  takeaway: takeawayWords,
  voice: voiceWords,
};

/** What every page but the front one brings. */
export const usualWords = {
  ...frontWords,
  ...commonWords,
  ...waysInWords,
  ...conversationWords,
  ...breakWords,
  ...listWords,
  ...devicesWords,
  ...takeawayWords,
};

/** Every sentence a person can read, apart from the guides' own: flat keys, English, ICU messages. */
export const catalog = { ...usualWords, ...voiceWords };

export type SentenceKey = keyof typeof catalog;
