import type { KeyValueStorage } from './device-rooms.ts';
import { lastingStorage, tabStorage } from './platform.ts';

export const ROOM_PREFIX = 'heard.room.';
export const LAST_ROOM = 'heard.last-room';

/**
 * The room the front page leads back to: the one opened last, or any other that this device is in. Looks only at what
 * is stored, and opens nothing: device-rooms.ts, which does, is loaded with the page of the room.
 */
export function roomToReturnTo(): string | null {
  const rooms = [tabStorage(), lastingStorage()].flatMap(roomsIn);
  const last = lastOpened();
  return rooms.find((room) => room === last) ?? rooms[0] ?? null;
}

function roomsIn(storage: KeyValueStorage | null): readonly string[] {
  try {
    return Object.entries<unknown>({ ...storage })
      .filter(([key, text]) => key.startsWith(ROOM_PREFIX) && !String(text).includes('"standing":"asked"'))
      .map(([key]) => key.slice(ROOM_PREFIX.length));
  } catch {
    return [];
  }
}

function lastOpened(): string | null {
  try {
    return lastingStorage()?.getItem(LAST_ROOM) ?? null;
  } catch {
    return null;
  }
}
