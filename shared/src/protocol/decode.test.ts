import { describe, expect, it } from 'vitest';
import { COMMAND_KINDS } from '../engine/index.ts';
import { decodeCommand } from './decode-command.ts';
import { decodeEnvelope, decodeHello, decodeVersion, decodeWordsRequest } from './decode-envelope.ts';
import { decodeHttpBody, parseFlatJson } from './decode-http.ts';
import { LIMITS } from './limits.ts';

const room = 'r'.repeat(LIMITS.roomIdChars);
const secret = 's'.repeat(LIMITS.tokenChars);
const choice = { guide: 'honest', way: 'aloud', pace: 'short', first: 'coin' };

const fields: Readonly<Record<string, object>> = {
  propose: { choice },
  accept: { proposal: 1 },
  'keep-rule': { rule: 0, kept: true },
  'name-hurt': { hurt: 'b' },
  choose: { option: 'heard' },
  'choose-kept': { pieces: [1, 2] },
  'change-way': { way: 'writing' },
  'answer-heavy': { yes: false },
  'take-back': { piece: 3 },
  'take-break': { length: 'one-hour' },
  'find-time': { until: 1_700_000_000_000 },
};

const kept = (pieces: unknown) => decodeCommand({ kind: 'choose-kept', pieces });

describe('commands', () => {
  it.each(COMMAND_KINDS)('%s comes through as it is, and with nothing more', (kind) => {
    const command = { kind, ...fields[kind] };
    expect(decodeCommand(JSON.parse(JSON.stringify(command)))).toEqual(command);
    expect(decodeCommand({ ...command, extra: 1 })).toBeNull();
    for (const name of Object.keys(fields[kind] ?? {})) {
      expect(decodeCommand({ ...command, [name]: undefined })).toBeNull();
      expect(decodeCommand({ ...command, [name]: {} })).toBeNull();
      expect(decodeCommand({ ...command, [name]: '__proto__' })).toBeNull();
    }
  });

  it.each([
    null,
    undefined,
    1,
    'arrive',
    [],
    ['arrive'],
    {},
    { kind: 'toString' },
    { kind: '__proto__' },
    { kind: ['arrive'] },
  ])('%j is none', (value) => {
    expect(decodeCommand(value)).toBeNull();
  });

  it('refuses a key that would change a prototype', () => {
    expect(decodeCommand(JSON.parse('{"kind":"arrive","__proto__":{"x":1}}'))).toBeNull();
    expect(decodeCommand(Object.create({ kind: 'arrive' }))).toBeNull();
  });

  it('refuses pieces that repeat, are too many, or are no numbers', () => {
    expect(kept([1, 1])).toBeNull();
    expect(kept([1.5])).toBeNull();
    expect(kept([-1])).toBeNull();
    expect(kept([-0])).toBeNull();
    expect(kept(['1'])).toBeNull();
    expect(kept(Array.from({ length: LIMITS.piecesKept + 1 }, (_, at) => at))).toBeNull();
  });
});

describe('envelopes', () => {
  const id = 'i'.repeat(22);

  it('have sealed words with a piece and with nothing else', () => {
    const piece = { id, turn: 1, command: { kind: 'send-piece' }, sealed: 'abc' };
    expect(decodeEnvelope(piece)).toEqual(piece);
    expect(decodeEnvelope({ id, turn: 1, command: { kind: 'send-piece' } })).toBeNull();
    expect(decodeEnvelope({ id, turn: 1, command: { kind: 'arrive' }, sealed: 'abc' })).toBeNull();
    expect(decodeEnvelope({ ...piece, sealed: '' })).toBeNull();
    expect(decodeEnvelope({ ...piece, sealed: 'a'.repeat(LIMITS.sealedPieceChars) })).not.toBeNull();
    expect(decodeEnvelope({ ...piece, sealed: 'a'.repeat(LIMITS.sealedPieceChars + 1) })).toBeNull();
    expect(decodeEnvelope({ ...piece, sealed: 'a=' })).toBeNull();
  });

  it.each([0.5, -1, 2 ** 53, Number.NaN, '1', null])('have no turn %j', (turn) => {
    expect(decodeEnvelope({ id, turn, command: { kind: 'arrive' } })).toBeNull();
  });

  it('hellos and requests are read whole', () => {
    const hello = { version: 1, room, credential: secret };
    expect(decodeHello(hello)).toEqual({ ...hello, epoch: 1 });
    expect(decodeHello({ ...hello, epoch: 3 })).toEqual({ ...hello, epoch: 3 });
    expect(decodeHello({ ...hello, epoch: -1 })).toBeNull();
    expect(decodeHello({ ...hello, room: `${room}x` })).toBeNull();
    expect(decodeHello({ ...hello, seat: 'a' })).toBeNull();
    expect(decodeVersion({ version: 7, anything: true })).toBe(7);
    expect(decodeVersion(null)).toBeNull();
    expect(decodeWordsRequest({ after: 3 })).toEqual({ after: 3 });
    expect(decodeWordsRequest({ after: 3, room })).toBeNull();
  });
});

describe('HTTP bodies', () => {
  it('are flat JSON objects without a key twice', () => {
    expect(parseFlatJson('{"a":"b:\\"c\\":"}')).toEqual({ a: 'b:"c":' });
    for (const text of [
      '',
      'null',
      '[]',
      '1',
      '{',
      '{"a":1,"a":2}',
      '{"a":1,"\\u0061":2}',
      '{"a":{"b":1}}',
      '\uFEFF{}',
    ]) {
      expect(parseFlatJson(text)).toBeNull();
    }
  });

  it('come through as they are, and with nothing more', () => {
    const bodies = {
      create: { room, inviteHash: secret, credentialHash: secret, inviteHours: 24 },
      invite: { room, credential: secret, inviteHash: secret, inviteHours: 1 },
      claim: { room, invite: secret, credentialHash: secret },
      erase: { room, credential: secret },
      deviceInvite: { room, credential: secret, inviteHash: secret, kind: 'recovery' },
      voidInvite: { room, credential: secret, kind: 'link' },
      deviceClaim: { room, invite: secret, credentialHash: secret },
      devices: { room, credential: secret },
      signOut: { room, credential: secret, device: room },
    } as const;
    for (const route of Object.keys(bodies) as (keyof typeof bodies)[]) {
      expect(decodeHttpBody(route, bodies[route])).toEqual(bodies[route]);
      expect(decodeHttpBody(route, { ...bodies[route], extra: 1 })).toBeNull();
      for (const name of Object.keys(bodies[route])) {
        expect(decodeHttpBody(route, { ...bodies[route], [name]: null })).toBeNull();
        expect(decodeHttpBody(route, { ...bodies[route], [name]: 'short' })).toBeNull();
      }
    }
  });
});
