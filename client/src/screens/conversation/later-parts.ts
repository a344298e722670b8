import { lazy } from 'react';
import { later } from '../../hooks/later.tsx';

const load = () => import('./break-place.tsx');

/** Not needed to enter a room; here before anybody can ask for a break, because the talk's first screen loads it. */
export const BreakPlace = lazy(async () => ({ default: (await load()).BreakPlace }));
export const BeyondPause = lazy(async () => ({ default: (await load()).BeyondPause }));

/** What fails now is loaded when it is shown. */
export function loadBreaks(): void {
  load().catch(() => undefined);
}

/** The talk itself, from choosing together to what to keep. The home loads it as soon as it stands. */
export const talkPlaces = later(() => import('./talk-places.ts'));

/** The shared list, with everything that can be done to it. */
export const listPlace = later(() => import('../list/list-content.tsx'));
