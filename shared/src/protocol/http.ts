import type { Problem } from './room-socket.ts';

/**
 * HTTP, all JSON, same origin, `X-Heard: 1` demanded on every request with a body. Hashes are
 * SHA-256 of the 32 random bytes, base64url without padding. Every error is `{ error: Problem }`.
 *
 * POST /api/rooms            CreateRoom   → 201 { room } · repeat with the same hashes → 201 again
 * POST /api/rooms/invite     RenewInvite  → 200 { expiresAt }            (seat a only, while seat b is free)
 * POST /api/rooms/claim      ClaimInvite  → 200 { pairing } · used, wrong, expired, unknown → 410, one body
 * POST /api/rooms/erase      EraseRoom    → 200 {}                       (either seat; tombstone)
 * POST /api/rooms/device-invite       DeviceInvite   → 200 { expiresAt: time or null } (any device of a seat, for its own seat)
 * POST /api/rooms/device-invite-void  VoidInvite     → 200 {}
 * POST /api/rooms/device-claim        ClaimInvite    → 200 { seat } · used, wrong, expired, unknown → 410, one body
 * POST /api/rooms/devices             ListDevices    → 200 SeatDevices    (the asker's own seat, never the other)
 * POST /api/rooms/sign-out            SignOut        → 200 {}             (own seat only)
 * POST /api/rooms/lock                ReadLock       → 200 LockStanding   (changing it goes over the list's socket)
 * GET  /api/server           → ServerFacts
 * GET  /help-lines.json      → HelpLines (help-lines.ts)
 * GET  /leave                → 303 to the exit page: leaving quickly where no script has run yet
 */
export interface CreateRoom {
  readonly room: string;
  readonly inviteHash: string;
  readonly credentialHash: string;
  readonly inviteHours: InviteHours;
}

export type InviteHours = 1 | 24 | 168;

export interface RenewInvite {
  readonly room: string;
  readonly credential: string;
  readonly inviteHash: string;
  readonly inviteHours: InviteHours;
}

export interface ClaimInvite {
  readonly room: string;
  readonly invite: string;
  readonly credentialHash: string;
}

export interface EraseRoom {
  readonly room: string;
  readonly credential: string;
}

/** `link`: for the next minutes. `recovery`: printed, without an end. One of each stands for a seat; a new one replaces it. */
export type DeviceInviteKind = 'link' | 'recovery';

export interface DeviceInvite {
  readonly room: string;
  readonly credential: string;
  readonly inviteHash: string;
  readonly kind: DeviceInviteKind;
}

export interface VoidInvite {
  readonly room: string;
  readonly credential: string;
  readonly kind: DeviceInviteKind;
}

export interface ListDevices {
  readonly room: string;
  readonly credential: string;
}

export interface SignOut {
  readonly room: string;
  readonly credential: string;
  /** The id of one device of the own seat, or every one but the asking one. */
  readonly device: string;
}

/** What `SignOut.device` says for all but the asker; no id looks like it. */
export const OTHER_DEVICES = 'others';

export interface SeatDevice {
  /** Names the device to its own seat; opens nothing. */
  readonly id: string;
  /** Days since 1970-01-01 UTC; null for a device from before days were kept. */
  readonly day: number | null;
  readonly isThis: boolean;
}

export interface SeatDevices {
  readonly devices: readonly SeatDevice[];
  /** Since which day a printed sheet opens this seat; null: there is none. */
  readonly recoverySince: number | null;
}

export interface ReadLock {
  readonly room: string;
  readonly credential: string;
  /** Up to this epoch the asking device has every key: what waits for it until there is let go of. */
  readonly taken: number;
}

/** How the room's lock stands for the asking device. */
export interface LockStanding {
  readonly epoch: number;
  /** The changes after `taken` that are still kept, rising. */
  readonly changes: readonly {
    readonly epoch: number;
    readonly statement: string;
    /** The new key for this device, base64url; null where it was given none. */
    readonly sealed: string | null;
  }[];
}

/** What a page may show about who runs this server. */
export interface ServerFacts {
  readonly operator: string | null;
  readonly backupDays: number | null;
  readonly protocol: { readonly current: number; readonly oldest: number };
}

export interface ErrorBody {
  readonly error: Problem;
}
