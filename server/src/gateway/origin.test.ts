import { describe, expect, it } from 'vitest';
import { createOriginPolicy } from './origin.ts';

describe('without a public URL', () => {
  const policy = createOriginPolicy(null);

  it.each([
    '127.0.0.1:3000',
    '192.168.1.20:3000',
    '[::1]:3000',
    'localhost:3000',
    'kitchen',
    'pi.local',
    'pi.lan:8080',
  ])('answers to %s, and to its own pages there', (host) => {
    expect(policy.acceptsHost({ host })).toBe(true);
    expect(policy.acceptsOrigin({ host, origin: `http://${host}` })).toBe(true);
    expect(policy.acceptsOrigin({ host, origin: 'https://elsewhere.example' })).toBe(false);
  });

  it.each([
    'rebound.example',
    'rebound.example:3000',
    '127.0.0.1.example',
    '',
    'a b',
    '127.0.0.1:3000/x',
    'user@127.0.0.1',
  ])('does not answer to %j', (host) => {
    expect(policy.acceptsHost({ host })).toBe(false);
    expect(policy.acceptsOrigin({ host, origin: `http://${host}` })).toBe(false);
  });

  it('takes no missing, null or partial origin for its own', () => {
    const host = '127.0.0.1:3000';
    for (const origin of [
      undefined,
      'null',
      '',
      '127.0.0.1:3000',
      'http://127.0.0.1',
      'http://127.0.0.1:3000/',
      'http://127.0.0.1:30000',
    ]) {
      expect(policy.acceptsOrigin({ host, ...(origin === undefined ? {} : { origin }) })).toBe(false);
    }
  });

  it('believes a proxy that speaks https for it', () => {
    expect(policy.acceptsOrigin({ host: 'pi.local', origin: 'https://pi.local' })).toBe(true);
  });
});

describe('with a public URL', () => {
  const policy = createOriginPolicy(new URL('https://heard.example'));

  it('only that one counts', () => {
    expect(policy.acceptsOrigin({ host: 'heard.example', origin: 'https://heard.example' })).toBe(true);
    expect(policy.acceptsOrigin({ host: 'heard.example', origin: 'http://heard.example' })).toBe(false);
    expect(policy.acceptsOrigin({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })).toBe(false);
    expect(policy.acceptsHost({ host: 'HEARD.example' })).toBe(true);
    expect(policy.acceptsHost({ host: 'heard.example.evil.example' })).toBe(false);
  });
});
