import { listPlace, talkPlaces } from './conversation/later-parts.ts';

// For the gallery and the tests, where a screen is drawn once and at once.
await Promise.all([talkPlaces.bring(), listPlace.bring()]);
