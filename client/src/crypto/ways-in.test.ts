import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { checkPhrase } from './check-phrase.ts';
import { FIRST_WORDS, SECOND_WORDS } from './check-words.ts';
import { deriveRoomKeys } from './derive-room-keys.ts';
import { buildInviteLink, parseInviteLink } from './invite-link.ts';
import { credentialHash, inviteHash } from './token-hash.ts';

const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);
const INVITE = Uint8Array.from({ length: 32 }, (_, at) => 200 - at);
const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const KEYS = deriveRoomKeys(SECRET, ROOM);
const SIGNING = { a: 'a'.repeat(64), b: 'b'.repeat(64) };
const sevens = (length: number) => new Uint8Array(length).fill(7);

const problemOf = (where: string, fragment: string) => {
  const reading = parseInviteLink(where, fragment);
  return reading.kind === 'problem' ? reading.problem : 'none';
};

describe('check phrase', () => {
  it('is the known one for the known secret, and another for another pairing or secret', () => {
    expect(checkPhrase(KEYS, 'pairing-1', SIGNING)).toEqual(['neat', 'clock']);
    expect(checkPhrase(KEYS, 'pairing-2', SIGNING)).toEqual(['polite', 'gate']);
    expect(checkPhrase(deriveRoomKeys(INVITE, ROOM), 'pairing-1', SIGNING)).not.toEqual(['neat', 'clock']);
  });

  it('is another for another signing key of either seat, and for keys that have changed places', () => {
    const words = [
      SIGNING,
      { ...SIGNING, a: 'c'.repeat(64) },
      { ...SIGNING, b: 'c'.repeat(64) },
      { a: SIGNING.b, b: SIGNING.a },
    ].map((signing) => checkPhrase(KEYS, 'pairing-1', signing).join(' '));
    expect(new Set(words).size).toBe(4);
  });

  it('has two lists of 128 plain words that cannot be mistaken for each other', () => {
    for (const list of [FIRST_WORDS, SECOND_WORDS]) {
      expect(list).toHaveLength(128);
      expect(new Set(list.map((word) => word.slice(0, 4))).size).toBe(128);
      for (const word of list) expect(word).toMatch(/^[a-z]{3,10}$/);
    }
    expect(FIRST_WORDS.filter((word) => SECOND_WORDS.includes(word))).toEqual([]);
  });

  it('uses nearly every word over many pairings', () => {
    const seen = new Set<string>();
    for (let pairing = 0; pairing < 2000; pairing += 1)
      for (const word of checkPhrase(KEYS, `p${pairing}`, SIGNING)) seen.add(word);
    expect(seen.size).toBe(256);
  });
});

describe('tokens', () => {
  it('are hashed as the server hashes them', () => {
    const expected = createHash('sha256').update(SECRET).digest('base64url');
    expect(inviteHash(SECRET)).toBe(expected);
    expect(credentialHash(SECRET)).toBe(expected);
  });
});

describe('invite link', () => {
  it('carries the beginning of the longest name, in whole characters', () => {
    const family = '👩‍👩‍👧‍👦';
    const link = buildInviteLink(
      { room: ROOM, invite: INVITE, secret: SECRET, inviter: family.repeat(40) },
      sevens,
    );
    const { pathname, hash } = new URL(link, 'https://heard.example');
    expect(parseInviteLink(pathname, hash)).toMatchObject({ invite: { inviter: family.repeat(15) } });
  });

  it.each([{ inviter: null }, { inviter: 'Ana' }, { inviter: 'Zoë 🌿 ابن' }])(
    'comes back whole with $inviter',
    ({ inviter }) => {
      const link = buildInviteLink({ room: ROOM, invite: INVITE, secret: SECRET, inviter }, sevens);
      const [path = '', hash = ''] = link.split('#');
      expect(path).toBe(`/join/${ROOM}`);
      const expected = { kind: 'invite', invite: { room: ROOM, invite: INVITE, secret: SECRET, inviter } };
      expect(parseInviteLink(path, hash)).toEqual(expected);
      expect(parseInviteLink(path, `#${hash}`)).toEqual(expected);
      expect(link).not.toContain('Ana');
    },
  );

  it('says what is wrong with a link, from a closed set', () => {
    const [path = '', hash = ''] = buildInviteLink(
      { room: ROOM, invite: INVITE, secret: SECRET, inviter: 'Ana' },
      sevens,
    ).split('#');
    expect(problemOf('/', '')).toBe('not-an-invite');
    expect(problemOf(path, '')).toBe('no-key');
    expect(problemOf(path, '#')).toBe('no-key');
    for (const where of ['/join/', '/join', `${path}x`, `${path}/`, path.slice(0, -1)])
      expect(problemOf(where, hash)).toBe('altered');
    expect(problemOf(path, `${hash}.x`)).toBe('altered');
    expect(problemOf(path, hash.replace('.', ','))).toBe('altered');
    const bare = hash.split('.').slice(0, 2).join('.');
    const cuts = Array.from({ length: hash.length - 1 }, (_, at) => at + 1).filter(
      (cut) => cut !== bare.length,
    );
    for (const cut of cuts) expect(problemOf(path, hash.slice(0, cut))).toBe('altered');
  });

  it('notices any changed character of a named link', () => {
    const [path = '', hash = ''] = buildInviteLink(
      { room: ROOM, invite: INVITE, secret: SECRET, inviter: 'Ana' },
      sevens,
    ).split('#');
    for (let at = 44; at < hash.length; at += 1) {
      const changed = hash.slice(0, at) + (hash.charAt(at) === 'A' ? 'B' : 'A') + hash.slice(at + 1);
      expect(parseInviteLink(path, changed)).toEqual({ kind: 'problem', problem: 'altered' });
    }
  });
});
