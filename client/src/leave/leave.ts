/**
 * Leaving quickly. A script of its own that the page loads before the app (client/vite.config.ts) and the plain pages
 * load alone: the way out works while the rest is still on a slow line. Without any script the same controls are
 * links to /leave. It makes no request and knows nothing of rooms; the app says what it has to drop.
 */
import { deviceClock, tabStorage } from '../device/platform.ts';
import { leaveQuickly, type LeavingStep } from './leave-quickly.ts';
import { countShift, NO_PRESSES, SHIFTS_TO_LEAVE, WITHIN_MS } from './shift-presses.ts';
import { isMarked } from './tab-mark.ts';

const drops: LeavingStep[] = [];
let isGone = false;

/**
 * What must not stay on the screen, in memory or connected. What was given first is dropped first: the room before the
 * screens, which would say on their way out that the caret is gone. To the partner it is then a lost connection.
 */
export function whenLeaving(drop: LeavingStep): void {
  drops.push(drop);
}

/** This page was left: an app that arrives only now must not start. */
export function hasLeft(): boolean {
  return isGone;
}

/** Off this page at once. */
export function leave(): void {
  isGone = true;
  const exit = exitPage();
  leaveQuickly([
    () => {
      const status = statusPlace();
      document.body.replaceChildren(...(status === null ? [] : [status]));
      tell('loading');
    },
    ...drops,
    () => tabStorage()?.clear(),
    // So that neither Back nor the list of open tabs names the room.
    () => window.history.replaceState(null, '', '/'),
    () => window.location.replace(exit),
  ]);
}

/** The server has put EXIT_URL into the page (server/src/gateway/pages.ts); in development it is asked instead. */
function exitPage(): string {
  const given = document.querySelector<HTMLMetaElement>('meta[name=exit-page]')?.content ?? '';
  return given.startsWith('http') ? given : '/leave';
}

/** Looked for when it is needed: this script may run before the page is read to its end. */
const statusPlace = (): HTMLElement | null => document.getElementById('leave-status');

/** To assistive technology only: whoever looks over the shoulder sees nothing of it. */
function tell(word: string): void {
  const status = statusPlace();
  if (status !== null) status.textContent = status.dataset[word] ?? '';
}

/** After so many presses. */
const TOLD = ['', 'twoMore', 'oneMore'];

let presses = NO_PRESSES;
let stopExpiring = (): void => undefined;

function onKey(event: KeyboardEvent): void {
  const before = presses;
  presses = countShift(before, event, deviceClock.monotonic());
  if (presses.count === before.count) return;
  stopExpiring();
  if (presses.count === SHIFTS_TO_LEAVE) return leave();
  tell(TOLD[presses.count] ?? '');
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
