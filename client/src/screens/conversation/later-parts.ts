import { lazy } from 'react';

const load = () => import('./break-place.tsx');

/** Not needed to enter a room; here before anybody can ask for a break, because the talk's first screen loads it. */
export const BreakPlace = lazy(async () => ({ default: (await load()).BreakPlace }));
export const BeyondPause = lazy(async () => ({ default: (await load()).BeyondPause }));

/** What fails now is loaded when it is shown. */
export function loadBreaks(): void {
  load().catch(() => undefined);
}
