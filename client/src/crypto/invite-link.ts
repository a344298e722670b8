import { LIMITS } from '@heard/shared/protocol';

import { fromBase64url, toBase64url } from './base64url.ts';
import { deriveRoomKeys } from './derive-room-keys.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { RoomKeys } from './room-keys.ts';
import { open, seal } from './seal.ts';

/** What an invite link carries: `/join/<room>#<invite>.<secret>[.<sealed name of the inviter>]`. */
export interface Invite {
  readonly room: string;
  readonly invite: Uint8Array;
  readonly secret: Uint8Array;
  /** Shown on the invite page before anything is asked of the server; null when none was put in. */
  readonly inviter: string | null;
}

/** `not-an-invite`: another path. `no-key`: the part behind `#` is missing. `altered`: cut off or changed. */
type InviteLinkProblem = 'not-an-invite' | 'no-key' | 'altered';

export type InviteLinkReading =
  | { readonly kind: 'invite'; readonly invite: Invite }
  | { readonly kind: 'problem'; readonly problem: InviteLinkProblem };

const TOKEN = new RegExp(`^[A-Za-z0-9_-]{${LIMITS.tokenChars}}$`);
const ROOM = new RegExp(`^[A-Za-z0-9_-]{${LIMITS.roomIdChars}}$`);
const SEALED_NAME_CHARS = 600;
/** Of a longer name the link carries the beginning, so that it stays readable and its QR code small; the list has it whole. */
const NAME_BYTES = 384;

/** The link's path and fragment; the caller puts the origin before it. */
export function buildInviteLink(invite: Invite, random: RandomBytes): string {
  const parts = [toBase64url(invite.invite), toBase64url(invite.secret)];
  if (invite.inviter !== null) {
    const keys = deriveRoomKeys(invite.secret, invite.room);
    const name = nameBytes(invite.inviter);
    parts.push(toBase64url(seal(keys, { kind: 'inviter-name' }, name, random)));
  }
  return `/join/${invite.room}#${parts.join('.')}`;
}

/** Reads `location.pathname` and `location.hash` (with or without its `#`). */
export function parseInviteLink(path: string, hash: string): InviteLinkReading {
  const segments = path.split('/');
  if (segments[1] !== 'join') return problem('not-an-invite');
  const room = segments[2] ?? '';
  if (segments.length !== 3 || !ROOM.test(room)) return problem('altered');
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  if (fragment === '') return problem('no-key');
  const [inviteText = '', secretText = '', nameText, ...rest] = fragment.split('.');
  const invite = token(inviteText);
  const secret = token(secretText);
  if (rest.length > 0 || invite === null || secret === null) return problem('altered');
  if (nameText === undefined) return { kind: 'invite', invite: { room, invite, secret, inviter: null } };
  const inviter = openName(deriveRoomKeys(secret, room), nameText);
  if (inviter === null) return problem('altered');
  return { kind: 'invite', invite: { room, invite, secret, inviter } };
}

function problem(which: InviteLinkProblem): InviteLinkReading {
  return { kind: 'problem', problem: which };
}

/** Whole graphemes of a name, as many as the link has room for. */
function nameBytes(name: string): Uint8Array {
  let carried = new Uint8Array();
  let text = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    text += segment;
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > NAME_BYTES) break;
    carried = bytes;
  }
  return carried;
}

function token(text: string): Uint8Array | null {
  return TOKEN.test(text) ? fromBase64url(text) : null;
}

function openName(keys: RoomKeys, text: string): string | null {
  const sealed = text.length > SEALED_NAME_CHARS ? null : fromBase64url(text);
  const plain = sealed === null ? null : open(keys, { kind: 'inviter-name' }, sealed);
  return plain === null ? null : new TextDecoder().decode(plain);
}
