import { ownScript } from '../device/own-script.ts';

const SCRIPT = '/service-worker.js';

/** Null where the browser has none to give: plain http on a home network, some private windows. */
function container(): ServiceWorkerContainer | null {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
}

/** Keeps the app on this device, so that its rooms open without the server. A device without a room keeps nothing. */
export async function keepAppOffline(): Promise<void> {
  if (!import.meta.env.PROD) return;
  try {
    await container()?.register(ownScript(SCRIPT), { scope: '/' });
  } catch {
    // Without it the rooms open only while the server answers; nothing else is lost.
  }
}

/** Takes the app off this device again, where no room is kept any more. */
export async function forgetOfflineApp(): Promise<void> {
  try {
    const kept = await container()?.getRegistration('/');
    if (kept === undefined) return;
    await kept.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    // A browser that does not let us look keeps nothing of ours.
  }
}
