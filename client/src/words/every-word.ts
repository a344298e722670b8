import './all-words.ts';
import { catalog } from './catalog.ts';
import { bringSentences } from './say.ts';

// For the gallery and the tests, where a screen is shown without the page that brings its words.
bringSentences('en', catalog);
