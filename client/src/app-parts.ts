import { DeviceRooms } from './device/device-rooms.ts';
import { lastingStorage, tabStorage } from './device/platform.ts';
import { useFront, type FrontParts } from './front-parts.ts';
import { whenLeaving } from './leave/leave.ts';

/** What every page behind the front page is built on. */
export interface AppParts extends FrontParts {
  readonly rooms: DeviceRooms;
}

let app: AppParts | null = null;

/** Made once, with the first page that needs it: the front page stands without. */
export function appOf(front: FrontParts): AppParts {
  if (app === null) {
    const rooms = new DeviceRooms(lastingStorage(), tabStorage());
    whenLeaving(() => rooms.dropMemory());
    app = { ...front, rooms };
  }
  return app;
}

export function useApp(): AppParts {
  return appOf(useFront());
}
