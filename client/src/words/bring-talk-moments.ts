import { bringSentences } from './say.ts';
import { talkMomentWords } from './talk-moments.ts';

// The moments of a talk come with their own sentences, after the room has been entered.
bringSentences('en', talkMomentWords);
