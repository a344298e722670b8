import { describe, expect, it } from 'vitest';
import { newRoom } from '@heard/shared/engine';
import { StoreError } from '../ports/store-error.ts';
import { decodeRecord, encodeRecord } from './decode-record.ts';
import type { MoreDevices, RoomRecord } from './room-record.ts';

const record: RoomRecord = {
  format: 1,
  revision: 3,
  savedAt: 5,
  access: {
    devices: { a: ['hash'], b: ['other'] },
    invite: null,
    claim: { inviteHash: 'i', credentialHash: 'other', at: 4 },
    pairing: 'p',
  },
  presence: { a: [{ process: 'p', connection: 'c' }], b: [] },
  answered: [{ seat: 'a', id: 'x' }],
  engine: newRoom(),
};

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the stored form', () => {
  it('comes back as it was', () => {
    expect(decodeRecord(encodeRecord(record))).toEqual(record);
  });

  it('keeps what a seat knows of its devices', () => {
    const more: MoreDevices = {
      days: { hash: 20_500 },
      invites: [
        {
          seat: 'a',
          kind: 'link',
          hash: 'h',
          maker: 'hash',
          day: 20_500,
          expiresAt: 7,
          used: { credentialHash: 'x', at: 6 },
        },
      ],
      signedOut: ['gone'],
    };
    const whole = { ...record, access: { ...record.access, more } };
    expect(decodeRecord(encodeRecord(whole))).toEqual(whole);
    for (const broken of [
      { ...more, days: { hash: 'today' } },
      { ...more, invites: [{ ...more.invites[0], seat: 'c' }] },
      { ...more, invites: [{ ...more.invites[0], kind: 'forever' }] },
      { ...more, signedOut: [1] },
      [],
    ]) {
      const bytes = bytesOf({ ...record, access: { ...record.access, more: broken } });
      expect(() => decodeRecord(bytes)).toThrow(StoreError);
    }
  });

  it.each([
    ['no JSON', new Uint8Array([1, 2, 3])],
    ['a torn record', encodeRecord(record).slice(0, -5)],
    ['a newer format', bytesOf({ ...record, format: 2 })],
    ['no access', bytesOf({ ...record, access: undefined })],
    [
      'hashes of the wrong type',
      bytesOf({ ...record, access: { ...record.access, devices: { a: [1], b: null } } }),
    ],
    ['no engine', bytesOf({ ...record, engine: {} })],
    ['a newer engine', bytesOf({ ...record, engine: { ...newRoom(), format: 2 } })],
    ['a stranger’s seat', bytesOf({ ...record, answered: [{ seat: 'c', id: 'x' }] })],
    ['a list', bytesOf([record])],
    ['nothing', new Uint8Array()],
  ])('%s is corrupt, not guessed at', (_what, bytes) => {
    expect(() => decodeRecord(bytes)).toThrow(StoreError);
    expect(() => decodeRecord(bytes)).toThrow(expect.objectContaining({ code: 'corrupt' }));
  });
});
