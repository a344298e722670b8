/**
 * Keeps the app itself on the device, so that a room opens with no network and with the server dead. It holds the
 * built files and the one page, the same for every address: no room, no name, nothing anybody wrote. It never makes
 * a page load again and never takes over a page that is open: a new version waits until the old one's pages are gone.
 */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

/** Put in by the build (client/vite.config.ts): every built file, and a hash over all of them. */
declare const OFFLINE_FILES: readonly string[];
declare const OFFLINE_VERSION: string;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = 'notes-app-';
const CACHE = PREFIX + OFFLINE_VERSION;
/** The app's one page; the two that need no script; and the lines that both show. As the server fills them in. */
const APP = '/';
const PLAIN = ['/help', '/right-for-us', '/help-lines.json'];
/** Leads out of here. Without a network the browser says so itself; nothing of ours is put in its place. */
const EXIT = '/leave';
/** A network that does not answer for so long is as good as none. */
const PATIENCE_MS = 4000;

scope.addEventListener('install', (event) => event.waitUntil(keepFiles()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOldFiles()));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (pathname === EXIT) return;
  if (PLAIN.includes(pathname)) event.respondWith(plainFor(event.request, pathname));
  else if (mode === 'navigate') event.respondWith(pageFor(event.request));
  else if (OFFLINE_FILES.includes(pathname)) event.respondWith(fileFor(event.request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([APP, ...PLAIN, ...OFFLINE_FILES].map((path) => new Request(path, { cache: 'reload' })));
}

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The server's page while it answers, so that a new version is seen at the next visit; else the one kept here. */
async function pageFor(request: Request): Promise<Response> {
  return answerOrKept(request, await caches.match(APP, { cacheName: CACHE }));
}

/** What the operator may change between two versions: the latest that was seen is the one that is kept. */
async function plainFor(request: Request, path: string): Promise<Response> {
  const kept = await caches.match(path, { cacheName: CACHE });
  const answer = await answerOrKept(request, kept);
  if (answer.ok && answer !== kept) await (await caches.open(CACHE)).put(path, answer.clone());
  return answer;
}

async function answerOrKept(request: Request, kept: Response | undefined): Promise<Response> {
  if (!kept) return fetch(request);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

async function fileFor(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}
