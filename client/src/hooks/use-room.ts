import { useSyncExternalStore } from 'react';
import type { RoomPort, RoomSnapshot } from '../room/room-port.ts';

export function useRoom(port: RoomPort): RoomSnapshot {
  return useSyncExternalStore(port.subscribe, port.snapshot);
}
