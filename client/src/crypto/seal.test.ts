import { createDecipheriv, hkdfSync } from 'node:crypto';

import { hchacha } from '@noble/ciphers/chacha.js';
import { describe, expect, it } from 'vitest';

import { fromBase64url, toBase64url } from './base64url.ts';
import { deriveRoomKeys } from './derive-room-keys.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import { openPiece, sealPiece } from './seal-piece.ts';
import { open, seal, type Purpose } from './seal.ts';

const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);
const ROOM = 'AAECAwQFBgcICQoLDA0ODw';
const KEYS = deriveRoomKeys(SECRET, ROOM);
const sevens = (length: number) => new Uint8Array(length).fill(7);
const utf8 = (text: string) => new TextEncoder().encode(text);
const words = (bytes: Uint8Array) => new Uint32Array(new Uint8Array(bytes).buffer);
const NONCE = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH';

const VECTORS: readonly { readonly purpose: Purpose; readonly box: string }[] = [
  {
    purpose: { kind: 'update' },
    box: 'paDsZbw6RzQqAgQ8rnxHFJwd2gzemHjhuG6C_cgiLLoVKBkHzfjap7SQq8RjJlfx8LonxI6foCtTBLG9Sgh9TySk5oVnHvfhBydKl4Bgojw',
  },
  {
    purpose: { kind: 'snapshot', position: 9 },
    box: 'paDsZbw6RzQqAgQ8rnxHFJwd2gzemHjhuG6C_cgiLLoVKBkHzfjap7SQq8RjJlfx8LonxI6foCtTBLG9Sgh9T3jQM1f9fZXolqF-l9ErHzI',
  },
  {
    purpose: { kind: 'presence' },
    box: 'hPnRyQ3ETPpxRoi2ssf3qeygIYgoGPaa8mOOCfe7kAFknyZIyhC75I8rnrvI-c473xN2a3DPwYVsugQ8nCbBCnNYwcbvEK_1dFLXKG2imLw',
  },
  {
    purpose: { kind: 'piece', conversation: 3, seat: 'b' },
    box: '3kbz2KnoqGh8_EAkR1TfmRTGesOyJyRLXyhXqu9zQxlJrlxuBDJIJccB80vFGGvhMJ5B2IbUFc5PlySXdUhIM826ZU5S1qq31W6EymGvZQI',
  },
];

describe('room keys', () => {
  it('are what another HKDF makes of the same secret', () => {
    const labels = {
      content: 'content',
      words: 'words',
      presence: 'presence',
      checkPhrase: 'check phrase',
    } as const;
    for (const [key, label] of Object.entries(labels)) {
      const expected = new Uint8Array(hkdfSync('sha256', SECRET, ROOM, `heard/1 ${label}`, 32));
      expect(KEYS[key as keyof typeof labels]).toEqual(expected);
    }
    expect(toBase64url(KEYS.content)).toBe('Uueb3jrvjOlXT4JfgI59aaCr2PFVBidtbevSrCRvXEk');
  });

  it('differ in another room and are refused from a short secret', () => {
    expect(deriveRoomKeys(SECRET, 'BAECAwQFBgcICQoLDA0ODw').content).not.toEqual(KEYS.content);
    expect(() => deriveRoomKeys(SECRET.subarray(1), ROOM)).toThrow(RangeError);
  });
});

describe('seal', () => {
  it.each(VECTORS)('gives the known bytes for $purpose.kind', ({ purpose, box }) => {
    const sealed = seal(KEYS, purpose, utf8('hello'), sevens);
    expect(toBase64url(sealed)).toBe(NONCE + box);
    expect(open(KEYS, purpose, sealed)).toEqual(utf8('hello'));
  });

  it('is XChaCha20-Poly1305: another ChaCha20-Poly1305 opens it with the HChaCha20 subkey', () => {
    const sealed = seal(KEYS, { kind: 'update' }, utf8('hello'), sevens);
    const subkey = new Uint32Array(8);
    hchacha(words(utf8('expand 32-byte k')), words(KEYS.content), words(sevens(16)), subkey);
    const nonce = Uint8Array.from([0, 0, 0, 0, ...sevens(8)]);
    const cipher = createDecipheriv('chacha20-poly1305', new Uint8Array(subkey.buffer), nonce, {
      authTagLength: 16,
    });
    cipher.setAAD(utf8(`heard/1 seal\nupdate\n${ROOM}\n1`), { plaintextLength: 64 });
    cipher.setAuthTag(sealed.subarray(-16));
    const plain = Uint8Array.from([...cipher.update(sealed.subarray(24, -16)), ...cipher.final()]);
    expect(plain).toEqual(pad(utf8('hello')));
  });

  it('opens for no other purpose, room or epoch', () => {
    const all: Purpose[] = [...VECTORS.map((vector) => vector.purpose), { kind: 'snapshot', position: 10 }];
    all.push({ kind: 'piece', conversation: 3, seat: 'a' }, { kind: 'piece', conversation: 4, seat: 'b' });
    all.push({ kind: 'inviter-name' });
    for (const [from, purpose] of all.entries()) {
      const sealed = seal(KEYS, purpose, utf8('x'), sevens);
      for (const [to, other] of all.entries()) expect(open(KEYS, other, sealed) !== null).toBe(from === to);
      expect(open({ ...KEYS, epoch: 2 }, purpose, sealed)).toBeNull();
      expect(open({ ...KEYS, room: 'BAECAwQFBgcICQoLDA0ODw' }, purpose, sealed)).toBeNull();
    }
  });

  it('does not open when any byte is changed, or when cut anywhere', () => {
    const sealed = seal(KEYS, { kind: 'update' }, utf8('tamper'), sevens);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(KEYS, { kind: 'update' }, changed)).toBeNull();
      expect(open(KEYS, { kind: 'update' }, sealed.subarray(0, at))).toBeNull();
    }
  });
});

describe('padding', () => {
  it('steps over 64 and 128 and costs at most 12 % after that', () => {
    expect([1, 64, 65, 128, 129, 1000, 1025].map(paddedLength)).toEqual([64, 64, 128, 128, 144, 1024, 1088]);
    for (let length = 129; length < 70_000; length += 7) {
      expect(paddedLength(length)).toBeGreaterThanOrEqual(length);
      expect(paddedLength(length)).toBeLessThanOrEqual(length * 1.12);
    }
  });

  it('comes off again, also after trailing zeros; without its mark it is refused', () => {
    for (const plain of [
      new Uint8Array(0),
      Uint8Array.of(0),
      Uint8Array.of(5, 0x80, 0),
      sevens(63),
      sevens(64),
    ]) {
      expect(unpad(pad(plain))).toEqual(plain);
    }
    expect(unpad(new Uint8Array(64))).toBeNull();
  });
});

describe('pieces', () => {
  it('open in their own place only', () => {
    const sealed = sealPiece(KEYS, { conversation: 1, seat: 'a' }, 'I felt alone 🌧', sevens);
    expect(openPiece(KEYS, { conversation: 1, seat: 'a' }, sealed)).toBe('I felt alone 🌧');
    expect(openPiece(KEYS, { conversation: 1, seat: 'b' }, sealed)).toBeNull();
    expect(openPiece(KEYS, { conversation: 2, seat: 'a' }, sealed)).toBeNull();
    expect(openPiece(KEYS, { conversation: 1, seat: 'a' }, `${sealed}=`)).toBeNull();
  });
});

describe('base64url', () => {
  it('agrees with Node and refuses what it cannot have made', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
    for (const text of ['A', 'AB', 'AA==', 'A+AA', 'AAB', 'A A', 'ÄAAA'])
      expect(fromBase64url(text)).toBeNull();
  });
});
