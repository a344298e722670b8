/**
 * The protocol's versions, one line each: what changed, what an older peer loses.
 * 1: first.
 */
export const PROTOCOL_VERSION = 1;
export const OLDEST_PROTOCOL_VERSION = 1;
