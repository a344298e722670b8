import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeClientMessage, encodeClientMessage } from './document-log-client.ts';
import { decodeServerMessage, encodeServerMessage } from './document-log-server.ts';
import { DOCUMENT_REFUSALS, REPLAY_MODES } from './document-log.ts';
import type { DocumentClientMessage, DocumentServerMessage } from './document-log.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const fixed = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const number = fc.oneof(fc.nat(), fc.maxSafeNat());
const id = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));

const held = fc.record({ incarnation: id(22), base: number, position: number, tag: fixed(16) });
const clientMessage: fc.Arbitrary<DocumentClientMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('hello' as const),
    version: number,
    epoch: number,
    room: id(22),
    credential: id(43),
    session: fixed(16),
    author: fixed(12),
    held: fc.option(held),
  }),
  fc.record({ kind: fc.constant('durable' as const), sequence: number, sealed: bytes }),
  fc.record({ kind: fc.constant('ephemeral' as const), sealed: bytes }),
  fc.record({
    kind: fc.constant('snapshot' as const),
    base: number,
    position: number,
    tag: fixed(16),
    part: fc.nat(8),
    parts: fc.integer({ min: 9, max: 40 }),
    bytes,
  }),
);
const serverMessage: fc.Arbitrary<DocumentServerMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('welcome' as const),
    mode: fc.constantFrom(...REPLAY_MODES),
    incarnation: id(22),
    base: number,
    next: number,
  }),
  fc.record({ kind: fc.constant('snapshot' as const), position: number, sealed: bytes }),
  fc.record({
    kind: fc.constant('frames' as const),
    first: number,
    durable: number,
    frames: fc.array(bytes),
  }),
  fc.record({ kind: fc.constantFrom('caughtUp' as const, 'durable' as const), position: number }),
  fc.record({ kind: fc.constant('appended' as const), sequence: number, position: number, durable: number }),
  fc.record({ kind: fc.constant('ephemeral' as const), sealed: bytes }),
  fc.record({ kind: fc.constant('compacted' as const), base: number, sealed: bytes }),
  fc.record({
    kind: fc.constant('refused' as const),
    what: fc.constantFrom('frame' as const, 'snapshot' as const),
    reason: fc.constantFrom(...DOCUMENT_REFUSALS),
    sequence: number,
  }),
  fc.constant({ kind: 'heartbeat' as const }),
);

describe('document log messages', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(clientMessage, serverMessage, (client, server) => {
        expect(decodeClientMessage(encodeClientMessage(client))).toEqual(client);
        expect(decodeServerMessage(encodeServerMessage(server))).toEqual(server);
      }),
    );
  });

  it('are null, never an exception, for any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        decodeClientMessage(noise);
        decodeServerMessage(noise);
        expect(decodeClientMessage(Uint8Array.of(99, ...noise))).toBeNull();
      }),
    );
    for (const noise of [
      [],
      [0],
      [2],
      [2, ...Array.from({ length: 10 }, () => 255)],
      [4, 0, 0],
      [18, 0, 0, 5, 200, 1],
    ]) {
      expect(decodeClientMessage(Uint8Array.from(noise))).toBeNull();
      expect(decodeServerMessage(Uint8Array.from(noise))).toBeNull();
    }
  });

  it('are refused when anything follows a message of fixed length, or a field is cut off', () => {
    const hello = encodeClientMessage({
      kind: 'hello',
      version: 1,
      epoch: 1,
      room: 'r'.repeat(22),
      credential: 'c'.repeat(43),
      session: new Uint8Array(16),
      author: new Uint8Array(12),
      held: null,
    });
    expect(decodeClientMessage(Uint8Array.of(...hello, 0))).toBeNull();
    for (let cut = 0; cut < hello.length; cut += 1)
      expect(decodeClientMessage(hello.subarray(0, cut))).toBeNull();
  });
});
