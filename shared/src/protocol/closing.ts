/**
 * Why a socket was closed for a reason of ours, in one table for both ends and both sockets.
 * `stop`: do not come back by yourself. `retry`: come back with backoff. `rejoin`: come back at once.
 * `words` is the key of the user's sentence in the client's catalog.
 */
export const CLOSINGS = {
  policy: { code: 4400, reaction: 'stop', words: 'closing.policy' },
  unauthenticated: { code: 4401, reaction: 'stop', words: 'closing.unauthenticated' },
  roomClosed: { code: 4404, reaction: 'stop', words: 'closing.room-closed' },
  tooSlowToSpeak: { code: 4500, reaction: 'retry', words: 'closing.lost' },
  upgradeNeeded: { code: 4409, reaction: 'stop', words: 'closing.upgrade' },
  tooMany: { code: 4529, reaction: 'retry', words: 'closing.too-many' },
  /** The room's key is another one now: the device fetches it (http.ts, ReadLock) and comes back with it. */
  lockChanged: { code: 4411, reaction: 'stop', words: 'closing.lock-changed' },
  replaced: { code: 4410, reaction: 'stop', words: 'closing.replaced' },
  moving: { code: 4501, reaction: 'rejoin', words: 'closing.moving' },
  storeUnavailable: { code: 4503, reaction: 'retry', words: 'closing.store' },
} as const;

export type Closing = (typeof CLOSINGS)[keyof typeof CLOSINGS];
