import { breakWords } from './breaks.ts';
import { commonWords } from './common.ts';
import { conversationWords } from './conversation.ts';
import { devicesWords } from './devices.ts';
import { frontWords } from './front.ts';
import { listWords } from './list.ts';
import { sittingsWords } from './sittings.ts';
import { takeawayWords } from './takeaway.ts';
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
  sittings: sittingsWords,
};

/** Every sentence a person can read, apart from the guides' own: flat keys, English, ICU messages. */
export const catalog = {
  ...frontWords,
  ...commonWords,
  ...waysInWords,
  ...conversationWords,
  ...breakWords,
  ...listWords,
  ...devicesWords,
  ...takeawayWords,
  ...sittingsWords,
};

export type SentenceKey = keyof typeof catalog;
