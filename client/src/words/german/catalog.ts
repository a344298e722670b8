import type { SentenceKey } from '../catalog.ts';
import { germanBreakWords } from './breaks.ts';
import { germanCommonWords } from './common.ts';
import { germanConversationWords } from './conversation.ts';
import { germanDevicesWords } from './devices.ts';
import { germanFrontWords } from './front.ts';
import { germanHelpWords } from './help.ts';
import { germanLandingMoreWords } from './landing-more.ts';
import { germanListWords } from './list.ts';
import { germanLockWords } from './lock.ts';
import { germanSittingsWords } from './sittings.ts';
import { germanOwnDevicesWords } from './own-devices.ts';
import { germanPlainPageWords } from './plain-page.ts';
import { germanSafetyWords } from './safety.ts';
import { germanTakingAlongWords } from './taking-along.ts';
import { germanTakeawayWords } from './takeaway.ts';
import { germanVoiceWords } from './voice.ts';
import { germanTalkMomentWords } from './talk-moments.ts';
import { germanWaysInWords } from './ways-in.ts';
import { germanWeeksWords } from './weeks.ts';

/** Every sentence of catalog.ts in German; one that is missing does not compile. */
export const germanCatalog: Readonly<Record<SentenceKey, string>> = {
  ...germanFrontWords,
  ...germanCommonWords,
  ...germanWaysInWords,
  ...germanConversationWords,
  ...germanBreakWords,
  ...germanListWords,
  ...germanDevicesWords,
  ...germanLockWords,
  ...germanTakeawayWords,
  ...germanSittingsWords,
  ...germanTalkMomentWords,
  ...germanPlainPageWords,
  ...germanSafetyWords,
  ...germanHelpWords,
  ...germanTakingAlongWords,
  ...germanOwnDevicesWords,
  ...germanLandingMoreWords,
  ...germanWeeksWords,
  ...germanVoiceWords,
};
