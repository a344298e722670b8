/** Random values in transit, as base64url: 32 bytes. Apart from the other limits, so that the front page loads only these. */
export const TOKEN_CHARS = 43;
/** A room's id, as base64url: 16 bytes. */
export const ROOM_ID_CHARS = 22;
