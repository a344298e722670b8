import type { Millis } from '@heard/shared/base';
import type { Problem } from '@heard/shared/protocol';
import { StoreError } from '../ports/store-error.ts';

/** The sentences of what can go wrong outside the engine. One body for each case, so that none tells more than it should. */
export const PROBLEMS = {
  badInput: problem('BAD_INPUT', 'This request could not be understood.'),
  /** Unknown, expired, erased, and no seat in it: one answer, so that nobody learns whether a room exists. */
  noSeat: problem('GONE', 'This room is closed, or this device has no place in it.'),
  /** Wrong, used, expired, for another room, unknown room: one answer. */
  inviteGone: problem('GONE', 'This invitation is no longer valid.'),
  /** Only for who holds a credential that once opened a seat. */
  signedOut: problem('UNAUTHENTICATED', 'This device was signed out of the room.'),
  /** This device has the key before the present one. */
  lockChanged: problem('CONFLICT_STALE', 'The lock of this room was changed.'),
  tooManyDevices: problem('CONFLICT_STALE', 'This place has as many devices as it can have.'),
  lastDevice: problem('CONFLICT_STALE', 'This is the only device of this place.'),
  bothSeatsTaken: problem('CONFLICT_STALE', 'Both places in this room are taken.'),
  roomExists: problem('CONFLICT_STALE', 'This room exists already.'),
  foreign: problem('FORBIDDEN', 'This request did not come from the page of this server.'),
  wrongHost: problem(
    'MISDIRECTED',
    'This server is not reached under this name. Its operator can set PUBLIC_URL.',
  ),
  noCall: problem('CONFLICT_STALE', 'There is no talk in this room just now.'),
  createClosed: problem('FORBIDDEN', 'This server does not open new rooms.'),
  notFound: problem('NOT_FOUND', 'There is nothing here.'),
  methodNotAllowed: problem('METHOD_NOT_ALLOWED', 'This address does not answer that method.'),
  unsupported: problem('UNSUPPORTED', 'Only plain JSON is understood here.'),
  tooLarge: problem('TOO_LARGE', 'This request is too large.'),
  tooSlow: problem('TOO_SLOW', 'This request took too long to arrive.'),
  full: problem('FULL', 'This server is full just now. What is already kept stays.'),
  upgradeNeeded: problem('UPGRADE_NEEDED', 'This page is older than the server. Please reload it.'),
  /** A record that cannot be read is kept as it is; trying again does not help. */
  damaged: problem('INTERNAL', 'Part of this room could not be read. Nothing of it was changed.'),
  internal: problem('INTERNAL', 'The server made a mistake. Nothing was changed.'),
} as const satisfies Record<string, Problem>;

export function tooMany(retryAfterMs: Millis): Problem {
  return {
    code: 'TOO_MANY',
    message: 'That was a lot at once. Please wait a little.',
    retry: true,
    retryAfterMs,
  };
}

const UNAVAILABLE: Problem = {
  code: 'UNAVAILABLE',
  message: 'The server cannot save just now. Nothing is lost; try again in a moment.',
  retry: true,
  retryAfterMs: 2000,
};

/** What a thrown error is for the person who asked. Anything but a StoreError is a bug. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof StoreError)) return PROBLEMS.internal;
  if (error.code === 'full') return PROBLEMS.full;
  return error.code === 'corrupt' ? PROBLEMS.damaged : UNAVAILABLE;
}

export function isProblem(value: object): value is Problem {
  return 'code' in value && 'message' in value && 'retry' in value;
}

function problem(code: Problem['code'], message: string): Problem {
  return { code, message, retry: false };
}
