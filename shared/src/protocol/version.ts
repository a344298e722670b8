/**
 * The protocol's versions, one line each: what changed, what an older peer loses.
 * 1: first.
 * 2: the room's key can be changed (epochs). An older page is asked to reload once that has happened in its room.
 */
export const PROTOCOL_VERSION = 2;
export const OLDEST_PROTOCOL_VERSION = 1;
