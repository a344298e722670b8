/**
 * Leaving quickly. A script of its own that the page loads before the app (client/vite.config.ts) and the plain pages
 * load alone: the way out works while the rest is still on a slow line. Without any script the same controls are
 * links to /leave. It makes no request and knows nothing of rooms; the app says what it has to drop.
 */
import { deviceClock, tabStorage } from '../device/platform.ts';
import { leaveQuickly } from './leave-quickly.ts';
import { countShift, NO_PRESSES, SHIFTS_TO_LEAVE, WITHIN_MS } from './shift-presses.ts';
import { isMarked } from './tab-mark.ts';

const USUAL_EXIT_PAGE = 'https://www.bbc.com/weather';

let dropScreens = (): void => undefined;
let dropRoom = (): void => undefined;
let isGone = false;

/** What the app has on the screen and in memory. Called once, when it starts. */
export function onLeaving(steps: { readonly dropScreens: () => void; readonly dropRoom: () => void }): void {
  ({ dropScreens, dropRoom } = steps);
}

/** This page was left: an app that arrives only now must not start. */
export function hasLeft(): boolean {
  return isGone;
}

/** Off this page at once. */
export function leave(): void {
  isGone = true;
  const exit = exitPage();
  leaveQuickly({
    cover: () => {
      const status = statusPlace();
      document.body.replaceChildren(...(status === null ? [] : [status]));
      tell('loading');
    },
    dropScreens,
    dropRoom,
    clearTab: () => tabStorage()?.clear(),
    neutralAddress: () => window.history.replaceState(null, '', '/'),
    goAway: () => window.location.replace(exit),
  });
}

/** The server has put EXIT_URL into the page (server/src/gateway/pages.ts). */
function exitPage(): string {
  const given = document.querySelector<HTMLMetaElement>('meta[name=exit-page]')?.content ?? '';
  return /^https?:/.test(given) ? given : USUAL_EXIT_PAGE;
}

/** Looked for when it is needed: this script may run before the page is read to its end. */
const statusPlace = (): HTMLElement | null => document.getElementById('leave-status');

/** To assistive technology only: whoever looks over the shoulder sees nothing of it. */
function tell(word: 'twoMore' | 'oneMore' | 'expired' | 'loading' | null): void {
  const status = statusPlace();
  if (status !== null) status.textContent = word === null ? '' : (status.dataset[word] ?? '');
}

let presses = NO_PRESSES;
let stopExpiring = (): void => undefined;

function onKey(event: KeyboardEvent): void {
  const before = presses;
  presses = countShift(before, event, deviceClock.monotonic());
  if (presses.count === before.count) return;
  stopExpiring();
  if (presses.count === SHIFTS_TO_LEAVE) return leave();
  tell(presses.count === 0 ? null : presses.count === 1 ? 'twoMore' : 'oneMore');
  if (presses.count === 0) return;
  stopExpiring = deviceClock.after(WITHIN_MS, () => {
    presses = NO_PRESSES;
    tell('expired');
  });
}

function onClick(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null;
  if (link === null) return;
  event.preventDefault();
  leave();
}

/** A page out of the history of a tab that was left quickly. A load by address, a reload and a press are none. */
function isFromHistory(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' && !isMarked();
}

const { dataset } = document.documentElement;

if (window.location.pathname !== '/' && isFromHistory()) window.history.replaceState(null, '', '/');
window.addEventListener('keydown', onKey, { capture: true });
window.addEventListener('keyup', onKey, { capture: true });
document.addEventListener('click', onClick, { capture: true });
// A page that goes into the browser's cache goes covered, so that it cannot flash up when it is brought back.
window.addEventListener('pagehide', () => (dataset['away'] = ''));
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted && (isGone || !isMarked())) window.location.replace('/');
  else delete dataset['away'];
});
