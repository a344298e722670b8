import { assertNever } from '@heard/shared/base';
import type { Problem } from '@heard/shared/protocol';

/** Everything that can come of a press outside a room, each with a sentence of its own under `trouble.<name>`. */
export const WAYS_IN_TROUBLES = [
  'unreachable',
  'unavailable',
  'server-full',
  'creating-closed',
  'too-many-rooms',
  'too-many-tries',
  'invite-gone',
  'seat-taken',
  'room-gone',
  'not-this-device',
  'no-key',
  'altered-link',
  'device-link-gone',
  'too-many-devices',
  'last-device',
  'upgrade',
  'refused',
] as const;

export type WaysInTrouble = (typeof WAYS_IN_TROUBLES)[number];

export type Doing = 'create' | 'renew' | 'claim' | 'erase' | 'facts' | 'devices' | 'device-claim';

/** A request that got no readable answer; it may have been carried out. */
export interface Unreachable {
  readonly code: 'UNREACHABLE';
}

/** What the server's refusal means to someone who just pressed that button. */
export function troubleOf(problem: Problem | Unreachable, doing: Doing): WaysInTrouble {
  switch (problem.code) {
    case 'UNREACHABLE':
      return 'unreachable';
    case 'UNAVAILABLE':
    case 'TOO_SLOW':
    case 'INTERNAL':
      return 'unavailable';
    case 'FULL':
      return 'server-full';
    case 'TOO_MANY':
      return doing === 'create' ? 'too-many-rooms' : 'too-many-tries';
    case 'GONE':
    case 'NOT_FOUND':
      if (doing === 'device-claim') return 'device-link-gone';
      return doing === 'claim' ? 'invite-gone' : 'room-gone';
    case 'UNAUTHENTICATED':
      return 'not-this-device';
    case 'FORBIDDEN':
      return doing === 'create' ? 'creating-closed' : 'refused';
    case 'CONFLICT_STALE':
      if (doing === 'device-claim') return 'too-many-devices';
      if (doing === 'devices') return 'last-device';
      return doing === 'renew' ? 'seat-taken' : 'refused';
    case 'UPGRADE_NEEDED':
      return 'upgrade';
    case 'BAD_INPUT':
    case 'TOO_LARGE':
    case 'UNSUPPORTED':
    case 'METHOD_NOT_ALLOWED':
    case 'MISDIRECTED':
      return 'refused';
    default:
      return assertNever(problem);
  }
}
