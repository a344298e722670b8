import type { Millis, Seat } from '@heard/shared/base';
import { LIMITS, type DeviceInviteKind } from '@heard/shared/protocol';
import { seatOf } from './admission.ts';
import type { Access, MoreDevices, StandingDeviceInvite } from './room-record.ts';
import { equalHashes } from './token-hash.ts';

const DAY_MS = 86_400_000;
const NONE: MoreDevices = { days: {}, invites: [], signedOut: [] };

/** By day, not by minute: when exactly somebody used a device is nobody's business. */
function dayOf(now: Millis): number {
  return Math.floor(now / DAY_MS);
}

/** Notes on which day a device came in. */
export function withDay(access: Access, credentialHash: string, now: Millis): Access {
  const more = access.more ?? NONE;
  return { ...access, more: { ...more, days: { ...more.days, [credentialHash]: dayOf(now) } } };
}

/** Makes an invite for another device of a seat; it takes the place of the last one of its kind. */
export function withDeviceInvite(
  access: Access,
  made: Omit<StandingDeviceInvite, 'day' | 'used'>,
  now: Millis,
): Access {
  const cleared = withoutInvite(access, made.seat, made.kind);
  const more = cleared.more ?? NONE;
  const invites = [...more.invites, { ...made, day: dayOf(now), used: null }];
  return { ...cleared, more: { ...more, invites } };
}

export function withoutInvite(access: Access, seat: Seat, kind: DeviceInviteKind): Access {
  const { more } = access;
  const invites = more?.invites.filter((made) => made.seat !== seat || made.kind !== kind);
  if (!more || !invites || invites.length === more.invites.length) return access;
  return { ...access, more: { ...more, invites } };
}

/**
 * Takes a device in by a one-time invite. `outcome` is its seat, or null where the invite opens nothing (any more).
 * A repeat by the same device is answered the same for a short time, unless it was signed out since.
 */
export function decideDeviceClaim(
  access: Access,
  asked: { readonly inviteHash: string; readonly credentialHash: string; readonly now: Millis },
): { readonly access: Access; readonly outcome: Seat | 'too-many' | null } {
  const refused = { access, outcome: null };
  const { more } = access;
  const invite = more?.invites.find((made) => equalHashes(made.hash, asked.inviteHash));
  if (!more || !invite) return refused;
  const { seat } = invite;
  const standing = seatOf(access, asked.credentialHash);
  if (invite.used) {
    const isRepeat =
      equalHashes(invite.used.credentialHash, asked.credentialHash) &&
      asked.now - invite.used.at <= LIMITS.claimRepeatMs &&
      standing === seat;
    return isRepeat ? { access, outcome: seat } : refused;
  }
  const isOver = invite.expiresAt !== null && asked.now >= invite.expiresAt;
  const hashes = access.devices[seat];
  if (isOver || hashes === null || (standing !== null && standing !== seat)) return refused;
  if (standing === null && hashes.length >= LIMITS.devicesPerSeat) return { access, outcome: 'too-many' };
  const used = { ...invite, used: { credentialHash: asked.credentialHash, at: asked.now } };
  const taken: Access = {
    ...access,
    devices: {
      ...access.devices,
      [seat]: standing === null ? [...hashes, asked.credentialHash] : hashes,
    },
    more: {
      ...more,
      invites: more.invites.map((made) => (made === invite ? used : made)),
      signedOut: more.signedOut.filter((hash) => hash !== asked.credentialHash),
    },
  };
  return { access: withDay(taken, asked.credentialHash, asked.now), outcome: seat };
}

/** Signs devices of a seat out. What they made for others to come in by goes with them. */
export function withoutDevices(access: Access, seat: Seat, gone: readonly string[]): Access {
  const more = access.more ?? NONE;
  const isKept = (hash: string): boolean => !gone.includes(hash);
  return {
    ...access,
    devices: { ...access.devices, [seat]: (access.devices[seat] ?? []).filter(isKept) },
    more: {
      days: Object.fromEntries(Object.entries(more.days).filter(([hash]) => isKept(hash))),
      invites: more.invites.filter((made) => made.seat !== seat || isKept(made.maker)),
      signedOut: [...more.signedOut, ...gone].slice(-LIMITS.signedOutRemembered),
    },
  };
}
