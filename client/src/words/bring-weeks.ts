import './alone-words.ts';
import { bringSentences } from './say.ts';
import { weeksWords } from './weeks.ts';

// Importing this is enough, as with alone-words.ts: what is read on the pages about the weeks between talks.
bringSentences('en', weeksWords);
