import type { Millis } from '../base/index.ts';
import type { RoomState } from './room-state.ts';

/** Whoever is gone when something new begins is counted as gone from then: what was before is not held against it. */
export function goneAnew({ goneSince }: RoomState, at: Millis): RoomState['goneSince'] {
  return { a: goneSince.a === null ? null : at, b: goneSince.b === null ? null : at };
}
