import { createHash } from 'node:crypto';

export interface RoomKeys {
  /** m: record and log head (hash) · l: frames (stream) · s: snapshot · w: words (hash) · t: tombstone · p: the snapshot before. */
  readonly keys: readonly [m: string, l: string, s: string, w: string, t: string, p: string];
  readonly channel: string;
}

/**
 * All keys of a room carry one tag, so that a cluster keeps them together. The tag is a hash of the room's id, because
 * the tombstone has to lie in the same slot and must not name the room.
 */
export function roomKeys(room: string): RoomKeys {
  const tag = `heard:{${createHash('sha256').update(room).digest('base64url')}}`;
  return { keys: [`${tag}:m`, `${tag}:l`, `${tag}:s`, `${tag}:w`, `${tag}:t`, `${tag}:p`], channel: tag };
}

export function beatKey(process: string): string {
  return `heard:{beats}:${process}`;
}
