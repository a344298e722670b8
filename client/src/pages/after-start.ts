import type { AppParts } from '../app-parts.ts';
import { ownDrafts } from '../device/own-drafts.ts';
import { forgetOfflineApp, keepAppOffline } from '../offline/offline-app.ts';
import { carryOutErase } from '../room/erase-room.ts';
import { loadHelpLines } from './help-lines-here.ts';

/**
 * What waits until the page stands, and is loaded only then. The app is kept offline only on a device that has a room.
 * An erase that the server could not be reached for is carried out when it can be, whatever page is opened.
 */
export function afterStart(app: AppParts): void {
  void loadHelpLines(app);
  const rooms = app.rooms.all();
  void (rooms.length > 0 ? keepAppOffline() : forgetOfflineApp());
  for (const { room, standing } of rooms)
    if (standing === 'erasing') void carryOutErase({ ...app, drafts: ownDrafts }, room);
}
