import { toBase64url } from '../crypto/base64url.ts';
import type { DeviceRooms } from '../device/device-rooms.ts';
import type { DraftStore } from '../device/draft-store.ts';
import { forgetOwnTraces } from '../device/own-traces.ts';
import { deleteFromBrowser } from '../document/browser-persistence.ts';
import type { RoomApi } from '../ways-in/room-api.ts';

export interface ErasingParts {
  readonly api: Pick<RoomApi, 'erase'>;
  readonly rooms: DeviceRooms;
  readonly drafts: DraftStore;
  /** Injected in tests. */
  readonly deleteCopy?: (room: string) => Promise<boolean>;
}

/**
 * `erased`: nothing of the room is left on the server or here. `not-yet`: the server did not say that it is gone, so
 * nothing here is touched. `copy-left`: gone on the server; another tab still holds this browser's copy.
 */
export type Erased = 'erased' | 'not-yet' | 'copy-left';

/** From now on this device erases the room as soon as the server can be reached, also after a reload. */
export function askToErase(rooms: DeviceRooms, room: string): void {
  const known = rooms.find(room);
  if (known !== null) rooms.remember({ ...known, standing: 'erasing' });
}

/** Stops wanting it. Where the server has carried it out already, only this device's copy remains. */
export function keepAfterAll(rooms: DeviceRooms, room: string): void {
  const known = rooms.find(room);
  if (known?.standing === 'erasing') rooms.remember({ ...known, standing: 'held' });
}

/**
 * Erases the server's room and then what this device has. May be repeated, also by several tabs at once: a room that
 * is gone already is what was wanted. The room's sockets are closed before.
 */
export async function carryOutErase(parts: ErasingParts, room: string): Promise<Erased> {
  const known = parts.rooms.find(room);
  if (known === null) return 'erased';
  const answer = await parts.api.erase({ room, credential: toBase64url(known.credential) });
  if (!answer.ok && answer.problem.code !== 'GONE') return 'not-yet';
  return (await eraseFromDevice(parts, room)) ? 'erased' : 'copy-left';
}

/** What this device has of a room: the list's copy, key, credential, invite, drafts, questions. False: the copy is held by another tab. */
export async function eraseFromDevice(
  { rooms, drafts, deleteCopy = deleteFromBrowser }: Omit<ErasingParts, 'api'>,
  room: string,
): Promise<boolean> {
  const isDeleted = await deleteCopy(room);
  forgetOwnTraces(drafts, room);
  if (isDeleted) rooms.forget(room);
  return isDeleted;
}
