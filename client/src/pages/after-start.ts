import { appOf } from '../app-parts.ts';
import type { FrontParts } from '../front-parts.ts';
import { ownDrafts } from '../device/own-drafts.ts';
import { forgetOfflineApp, keepAppOffline } from '../offline/offline-app.ts';
import { carryOutErase } from '../room/erase-room.ts';
import { roomApi } from '../ways-in/room-api.ts';
import { loadHelpLines } from './help-lines-here.ts';

/**
 * What waits until the page stands, and is loaded only then. The app is kept offline only on a device that has a room.
 * An erase that the server could not be reached for is carried out when it can be, whatever page is opened.
 */
export function afterStart(front: FrontParts): void {
  const app = appOf(front);
  const api = roomApi(app.ask);
  void api.facts().then((answer) => answer.ok && app.facts.tell(answer.value));
  void loadHelpLines(app);
  const rooms = app.rooms.all();
  void (rooms.length > 0 ? keepAppOffline() : forgetOfflineApp());
  for (const { room, standing } of rooms)
    if (standing === 'erasing') void carryOutErase({ ...app, api, drafts: ownDrafts }, room);
}
