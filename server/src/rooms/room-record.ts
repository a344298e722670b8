import type { Millis, PerSeat, Seat } from '@heard/shared/base';
import type { RoomState } from '@heard/shared/engine';
import type { DeviceInviteKind } from '@heard/shared/protocol';

/**
 * What the store keeps of a room besides its words and its document log: who may come in, who is connected, what
 * was answered, and the engine's state. No content, no names, no addresses. Stored as JSON under `format`.
 */
export interface RoomRecord {
  readonly format: 1;
  /** Rises by one with every change that a partner can see; never with presence alone (see push rules in live-room.ts). */
  readonly revision: number;
  /** When the record was last saved. A dead process that left no heartbeat is taken to have died then. */
  readonly savedAt: Millis;
  readonly access: Access;
  readonly presence: PerSeat<readonly Connection[]>;
  /** The last accepted commands, oldest first: a repeated id is answered as accepted and changes nothing. */
  readonly answered: readonly AnsweredCommand[];
  readonly engine: RoomState;
}

export interface Access {
  /** SHA-256 of each device's seat credential, base64url. Seat b is null until the invite is claimed. */
  readonly devices: { readonly a: readonly string[]; readonly b: readonly string[] | null };
  /** The standing invite; null once it is used. */
  readonly invite: StandingInvite | null;
  /** The claim that took seat b, so that a lost answer can be asked for again. */
  readonly claim: Claim | null;
  /** A hash over both devices' hashes and the invite's: names this pairing for the check phrase. */
  readonly pairing: string | null;
  /** Absent in a room that never had more than its first two devices. */
  readonly more?: MoreDevices;
  /** Changes of the room's key that some device has not fetched yet, rising. Absent: none. */
  readonly lockChanges?: readonly StandingLockChange[];
}

export interface StandingLockChange {
  readonly epoch: number;
  /** Signed by the seat that made it; not for the server. */
  readonly statement: string;
  /** The new key by device id (not its hash), sealed for that device, base64url. */
  readonly wraps: Readonly<Record<string, string>>;
}

/** What belongs to adding and signing out devices. */
export interface MoreDevices {
  /** The day (since 1970-01-01 UTC) on which a device came in, by its hash. */
  readonly days: Readonly<Record<string, number>>;
  /** At most one a seat and kind. */
  readonly invites: readonly StandingDeviceInvite[];
  /** Hashes of devices that were signed out, oldest first: they are told so instead of being strangers. */
  readonly signedOut: readonly string[];
}

export interface StandingDeviceInvite {
  readonly seat: Seat;
  readonly kind: DeviceInviteKind;
  readonly hash: string;
  /** The device that made it; an invite goes with its maker. */
  readonly maker: string;
  readonly day: number;
  /** Null: without an end. */
  readonly expiresAt: Millis | null;
  /** Who came in by it, so that a lost answer can be asked for again; it lets nobody else in. */
  readonly used: { readonly credentialHash: string; readonly at: Millis } | null;
}

interface StandingInvite {
  readonly hash: string;
  readonly expiresAt: Millis;
}

interface Claim {
  readonly inviteHash: string;
  readonly credentialHash: string;
  readonly at: Millis;
}

/** One open socket: which process holds it, and its random name there. */
export interface Connection {
  readonly process: string;
  readonly connection: string;
}

export interface AnsweredCommand {
  readonly seat: Seat;
  readonly id: string;
}
