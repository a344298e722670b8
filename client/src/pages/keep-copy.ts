import type { AppParts } from '../app-parts.ts';
import { ownDrafts } from '../device/own-drafts.ts';
import { forgetOwnTraces } from '../device/own-traces.ts';
import { deleteFromBrowser } from '../document/browser-persistence.ts';
import { goTo } from '../hooks/use-path.ts';

/** Another tab may hold the copy open; it then goes when that tab is closed, or with the next visit. */
const REMOVING_MS = 5000;

type Parts = Pick<AppParts, 'rooms' | 'openRoom' | 'clock'>;

/**
 * Changes whether this device keeps a copy, and opens the room anew. Not keeping one: the record goes to the tab's
 * storage first, so that no moment is without it, then the lasting copy of the list is removed.
 */
export async function keepCopy(parts: Parts, room: string, keeps: boolean): Promise<void> {
  const known = parts.rooms.find(room);
  if (known === null) return;
  parts.rooms.remember({ ...known, keepsNoCopy: !keeps });
  parts.openRoom.leaveAllBut(null);
  if (!keeps) await removeCopy(parts, room);
  window.location.reload();
}

/** Takes the room off this device: its key, its record, its copy of the list. */
export async function removeRoom(parts: Parts, room: string): Promise<void> {
  parts.rooms.forget(room);
  forgetOwnTraces(ownDrafts, room);
  parts.openRoom.leaveAllBut(null);
  await removeCopy(parts, room);
  goTo('/', 'replace');
}

async function removeCopy(parts: Parts, room: string): Promise<void> {
  const late = new Promise<void>((resolve) => void parts.clock.after(REMOVING_MS, resolve));
  await Promise.race([deleteFromBrowser(room), late]);
}
