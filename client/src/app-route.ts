/** Where the address bar says we are. Everything this page does not know is one neutral page. */
export type Route =
  | { readonly page: 'landing' }
  | { readonly page: 'join' | 'room'; readonly room: string }
  | { readonly page: 'unknown' };

const ROOM_PATH = /^\/(join|room)\/([A-Za-z0-9_-]{22})$/;

export function routeOf(path: string): Route {
  if (path === '/') return { page: 'landing' };
  const [, page, room] = ROOM_PATH.exec(path) ?? [];
  if (room === undefined) return { page: 'unknown' };
  return { page: page === 'join' ? 'join' : 'room', room };
}

/** Inside a room, and on the way in, the tab and the history say nothing of what this is. */
export function titleOf(route: Route): string {
  return route.page === 'join' || route.page === 'room' ? 'Notes' : 'Heard';
}
