import { LIMITS } from '@heard/shared/protocol';

import { fromBase64url, toBase64url } from './base64url.ts';
import { deriveRoomKeys } from './derive-room-keys.ts';
import type { RandomBytes } from './random-bytes.ts';
import { open, seal } from './seal.ts';

/** What a link to another device of the same seat carries: `/join/<room>#d.<invite>.<secret>.<sealed record>`. */
export interface DeviceLink {
  readonly room: string;
  readonly invite: Uint8Array;
  readonly secret: Uint8Array;
  /** What the other device has to know besides (device/carried-record.ts), as text. */
  readonly record: string;
}

const MARK = 'd';
const TOKEN = new RegExp(`^[A-Za-z0-9_-]{${LIMITS.tokenChars}}$`);
/** More than any record has; what is longer was not made by this app. */
const SEALED_RECORD_CHARS = 4000;

/** The link's path and fragment; the caller puts the origin before it. */
export function buildDeviceLink(link: DeviceLink, random: RandomBytes): string {
  const keys = deriveRoomKeys(link.secret, link.room);
  const sealed = seal(keys, { kind: 'device-record' }, new TextEncoder().encode(link.record), random);
  const parts = [MARK, toBase64url(link.invite), toBase64url(link.secret), toBase64url(sealed)];
  return `/join/${link.room}#${parts.join('.')}`;
}

/** Whether a fragment (without its `#`) is one of these and not a partner's invite. */
export function isDeviceFragment(fragment: string): boolean {
  return fragment.startsWith(`${MARK}.`);
}

/** Null when it was cut off or changed, or belongs to another room. */
export function parseDeviceLink(room: string, fragment: string): DeviceLink | null {
  const [mark, inviteText = '', secretText = '', recordText = '', ...rest] = fragment.split('.');
  if (mark !== MARK || rest.length > 0 || recordText.length > SEALED_RECORD_CHARS) return null;
  const invite = TOKEN.test(inviteText) ? fromBase64url(inviteText) : null;
  const secret = TOKEN.test(secretText) ? fromBase64url(secretText) : null;
  const sealed = fromBase64url(recordText);
  if (invite === null || secret === null || sealed === null) return null;
  const plain = open(deriveRoomKeys(secret, room), { kind: 'device-record' }, sealed);
  return plain === null ? null : { room, invite, secret, record: new TextDecoder().decode(plain) };
}
