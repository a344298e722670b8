import type { InviteHours } from '@heard/shared/protocol';
import type { WaysInTrouble } from './ways-in-trouble.ts';

/** What a flow came to: a value in every case; `trouble` is also the key of its sentence. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: WaysInTrouble };

/** Whether this browser keeps what it is told. `this-tab-only`: private mode, full, or an in-app browser. */
export type DeviceMemory = 'keeps' | 'this-tab-only';

/** An invite that the creator can hand over now. The link carries the room's key: it is never logged or titled. */
export interface OpenInvite {
  readonly room: string;
  readonly link: string;
  readonly hours: InviteHours;
  readonly memory: DeviceMemory;
}

/** The link this page was opened with, read from memory (the address bar no longer has it). */
export type ReceivedInvite =
  /** `from` is the inviter's name out of the sealed part; null when none was given or it could not be opened. */
  | { readonly kind: 'invite'; readonly room: string; readonly from: string | null }
  /** This device already has a seat in that room. `own-invite`: it is the one that made the link. */
  | { readonly kind: 'own-invite' | 'already-in'; readonly room: string }
  /** The page was reloaded, or the address was opened without its secret part. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'altered' };

/** The ways into a room, without React. Nothing is sent or stored before the press that each method stands for. */
export interface WaysIn {
  readonly memory: () => DeviceMemory;
  /** Makes a room, its key and its first invite. A repeat after a lost answer is the same room. */
  readonly create: (name: string, hours: InviteHours) => Promise<Outcome<OpenInvite>>;
  /** The invite made last for this room, while this device still has it. */
  readonly openInvite: (room: string) => OpenInvite | null;
  /** Makes a new link; the old one stops. */
  readonly renew: (room: string, hours: InviteHours) => Promise<Outcome<OpenInvite>>;
  readonly received: (room: string) => ReceivedInvite;
  /** Takes the second seat. A repeat after a lost answer is the same seat. */
  readonly claim: (
    room: string,
    name: string,
  ) => Promise<Outcome<{ readonly room: string; readonly memory: DeviceMemory }>>;
  /** The two check words do not match: nobody can use this room or its invite any more. May be repeated. */
  readonly lock: (room: string) => Promise<Outcome<null>>;
  /** After that, for the one who opened it: a new room with a new key under the same name. */
  readonly startAnew: (room: string, hours: InviteHours) => Promise<Outcome<OpenInvite>>;
}
