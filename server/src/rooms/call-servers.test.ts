import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createCallServers } from './call-servers.ts';

const zeroes = (length: number) => new Uint8Array(length);

it('gives none where none are configured', () => {
  expect(createCallServers(readConfig({}), zeroes)(0)).toEqual({
    servers: [],
    relayOnly: false,
    goodForMs: null,
  });
});

it('gives STUN as it is, and a relay with a credential that names its end', () => {
  const config = readConfig({
    STUN_URLS: 'stun:stun.example',
    TURN_URLS: 'turn:turn.example:3478',
    TURN_SECRET: 'north',
    TURN_SECONDS: '600',
    CALLS_RELAYED: 'true',
  });
  expect(createCallServers(config, zeroes)(1_700_000_000_999)).toEqual({
    servers: [
      { urls: ['stun:stun.example'] },
      {
        urls: ['turn:turn.example:3478'],
        username: '1700000600:AAAAAAAAAAAA',
        // printf 1700000600:AAAAAAAAAAAA | openssl dgst -sha1 -hmac north -binary | base64
        credential: '9G62C1mGje7esbcogMzJN37KrDo=',
      },
    ],
    relayOnly: true,
    goodForMs: 600_000,
  });
});
