import { createContext, use } from 'react';
import type { FactsSource } from './ways-in/server-facts.ts';
import type { Clock, RandomBytes } from './device/clock.ts';
import type { DeviceRooms } from './device/device-rooms.ts';
import type { OpenRoomHolder } from './room/open-room-holder.ts';
import type { AskServer } from './ways-in/ask-server.ts';
import type { RoomApi } from './ways-in/room-api.ts';

/** What the pages are built on; main.tsx makes the one of this device. */
export interface AppParts {
  readonly origin: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onWake: (listener: () => void) => () => void;
  readonly rooms: DeviceRooms;
  readonly api: RoomApi;
  /** The server's routes for what is loaded only when it is asked for. */
  readonly ask: AskServer;
  /** Who runs this server and where leaving leads; null until known. */
  readonly facts: FactsSource;
  /** Off this page at once (device/leave-quickly.ts). */
  readonly leave: () => void;
  /** The open room, if any, so that leaving can close it without waiting for a screen. */
  readonly openRoom: OpenRoomHolder;
}

export const AppContext = createContext<AppParts | null>(null);

export function useApp(): AppParts {
  const parts = use(AppContext);
  if (parts === null) throw new Error('a page outside the app');
  return parts;
}
