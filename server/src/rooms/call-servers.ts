import { createHmac } from 'node:crypto';
import type { Millis } from '@heard/shared/base';
import type { CallServer, CallServers } from '@heard/shared/protocol';
import type { Config } from '../config.ts';
import type { RandomBytes } from '../ports/clock.ts';

/** Made anew for every asker: `now` is Unix time in milliseconds, as the relay reads it too. */
export type CallServersSource = (now: Millis) => CallServers;

type CallConfig = Pick<Config, 'stunUrls' | 'turnUrls' | 'turnSecret' | 'turnSeconds' | 'callsRelayed'>;

/**
 * Credentials as draft-uberti-behave-turn-rest-00 has them (coturn: use-auth-secret): the name says until when it
 * holds, the password is HMAC-SHA1 over the name, and the relay needs to know nobody. The rest of the name is random,
 * so that the relay cannot tell rooms or people apart.
 */
export function createCallServers(config: CallConfig, randomBytes: RandomBytes): CallServersSource {
  const { stunUrls, turnUrls, turnSecret, turnSeconds, callsRelayed } = config;
  const stun: readonly CallServer[] = stunUrls.length === 0 ? [] : [{ urls: stunUrls }];
  return (now) => {
    if (turnUrls.length === 0 || turnSecret === null)
      return { servers: stun, relayOnly: false, goodForMs: null };
    const until = Math.floor(now / 1000) + turnSeconds;
    const username = `${until}:${Buffer.from(randomBytes(9)).toString('base64url')}`;
    const credential = createHmac('sha1', turnSecret).update(username).digest('base64');
    const servers = [...stun, { urls: turnUrls, username, credential }];
    return { servers, relayOnly: callsRelayed, goodForMs: turnSeconds * 1000 };
  };
}
