import '../design/more-icons.ts';
import '../words/all-words.ts';
import { landingMoreWords } from '../words/landing-more.ts';
import { bringSentences } from '../words/say.ts';

bringSentences('en', landingMoreWords);

/** What the front page's first script leaves out, with the rest of the words: loaded once the page stands. */
export { LandingMore as default } from '../screens/landing-more.tsx';
