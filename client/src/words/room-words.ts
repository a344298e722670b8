import { commonWords } from './common.ts';
import { conversationWords } from './conversation.ts';
import { devicesWords } from './devices.ts';
import { frontWords } from './front.ts';
import { listWords } from './list.ts';
import { sittingsWords } from './sittings.ts';
import { takeawayWords } from './takeaway.ts';
import { waysInWords } from './ways-in.ts';

/** What every page but the front one may say. Apart from the whole catalog, so that the rest is loaded when it is read. */
export const roomWords = {
  ...frontWords,
  ...commonWords,
  ...waysInWords,
  ...conversationWords,
  ...listWords,
  ...devicesWords,
  ...takeawayWords,
  ...sittingsWords,
};
