import { breakWords } from './breaks.ts';
import { bringSentences } from './say.ts';

// Breaks come with their own sentences, after the room has been entered.
bringSentences('en', breakWords);
