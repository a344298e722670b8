/**
 * Takes the secret part of an invite out of the address bar before anything can make a request with it there.
 * It is kept in memory only: a reload before the claim asks for the link again (which the person has, in the
 * message it came in), and in return no key ever reaches session restore, storage or history.
 */
interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
}

let held: string | null = null;
let listener: (() => void) | null = null;

/** Reads and removes the fragment; any fragment goes, only one on an invite's path is kept. */
export function takeFragment(page: AddressBar): void {
  const { hash, pathname } = page.location;
  if (hash === '') return;
  // The query goes too: nothing of ours is ever in it, and a key pasted there must not stay either.
  page.history.replaceState(null, '', pathname);
  if (pathname.startsWith('/join/') && hash.length > 1) held = hash.slice(1);
}

/** The invite's secret part, unparsed; null when there was none or it has been used. */
export function heldFragment(): string | null {
  return held;
}

export function forgetFragment(): void {
  held = null;
}

/** Calls after another link was opened into this same page. */
export function onFragmentTaken(then: () => void): void {
  listener = then;
}

if (typeof window !== 'undefined') {
  takeFragment(window);
  // A link pasted into the address bar of this very page changes only the fragment: no load, this event instead.
  window.addEventListener('hashchange', () => {
    if (window.location.hash === '') return;
    takeFragment(window);
    listener?.();
  });
}
