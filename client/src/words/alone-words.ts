import './all-words.ts';
import { helpWords } from '@heard/shared/help';
import { lockWords } from './lock.ts';
import { ownDevicesWords } from './own-devices.ts';
import { safetyWords } from './safety.ts';
import { bringSentences } from './say.ts';
import { takingAlongWords } from './taking-along.ts';

// Importing this is enough, as with all-words.ts: what one person reads alone (the safety door, help, solo steps, settings, taking the list along).
bringSentences('en', { ...safetyWords, ...helpWords, ...lockWords, ...ownDevicesWords, ...takingAlongWords });
