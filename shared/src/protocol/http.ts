import type { Problem } from './room-socket.ts';

/**
 * HTTP, all JSON, same origin, `X-Heard: 1` demanded on every request with a body. Hashes are
 * SHA-256 of the 32 random bytes, base64url without padding. Every error is `{ error: Problem }`.
 *
 * POST /api/rooms            CreateRoom   → 201 { room } · repeat with the same hashes → 201 again
 * POST /api/rooms/invite     RenewInvite  → 200 { expiresAt }            (seat a only, while seat b is free)
 * POST /api/rooms/claim      ClaimInvite  → 200 { pairing } · used, wrong, expired, unknown → 410, one body
 * POST /api/rooms/erase      EraseRoom    → 200 {}                       (either seat; tombstone)
 * GET  /api/server           → ServerFacts
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

/** What a page may show about who runs this server. */
export interface ServerFacts {
  readonly operator: string | null;
  readonly exitUrl: string;
  readonly backupDays: number | null;
  readonly protocol: { readonly current: number; readonly oldest: number };
}

export interface ErrorBody {
  readonly error: Problem;
}
