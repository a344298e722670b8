import { helpWords } from '@heard/shared/help';
import { breakWords } from './breaks.ts';
import { commonWords } from './common.ts';
import { conversationWords } from './conversation.ts';
import { devicesWords } from './devices.ts';
import { frontWords } from './front.ts';
import { landingMoreWords } from './landing-more.ts';
import { listWords } from './list.ts';
import { lockWords } from './lock.ts';
import { sittingsWords } from './sittings.ts';
import { ownDevicesWords } from './own-devices.ts';
import { plainPageWords } from './plain-page.ts';
import { roomWords } from './room-words.ts';
import { safetyWords } from './safety.ts';
import { takingAlongWords } from './taking-along.ts';
import { takeawayWords } from './takeaway.ts';
import { voiceWords } from './voice.ts';
import { talkMomentWords } from './talk-moments.ts';
import { waysInWords } from './ways-in.ts';
import { weeksWords } from './weeks.ts';

/** The parts of the one catalog; a key stands in exactly one of them (checked by the catalog's test). */
export const catalogParts = {
  front: frontWords,
  common: commonWords,
  'ways-in': waysInWords,
  conversation: conversationWords,
  breaks: breakWords,
  list: listWords,
  devices: devicesWords,
  lock: lockWords,
  takeaway: takeawayWords,
  sittings: sittingsWords,
  'talk-moments': talkMomentWords,
  'plain-page': plainPageWords,
  safety: safetyWords,
  help: helpWords,
  'taking-along': takingAlongWords,
  'own-devices': ownDevicesWords,
  'landing-more': landingMoreWords,
  weeks: weeksWords,
  voice: voiceWords,
};

/** Every sentence a person can read, apart from the guides' own: flat keys, English, ICU messages. */
export const catalog = {
  ...roomWords,
  ...breakWords,
  ...talkMomentWords,
  ...plainPageWords,
  ...safetyWords,
  ...helpWords,
  ...landingMoreWords,
  ...ownDevicesWords,
  ...takingAlongWords,
  ...weeksWords,
  ...voiceWords,
  ...lockWords,
};

export type SentenceKey = keyof typeof catalog;
