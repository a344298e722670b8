import './all-words.ts';
import { helpWords } from '@heard/shared/help';
import { safetyWords } from './safety.ts';
import { bringSentences } from './say.ts';

// Importing this is enough, as with all-words.ts: what one person reads alone (the safety door, help, solo steps).
bringSentences('en', { ...safetyWords, ...helpWords });
