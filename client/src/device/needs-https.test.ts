import { describe, expect, it } from 'vitest';
import { needsHttps } from './needs-https.ts';

describe('plain http', () => {
  it.each([
    ['https:', 'heard.example', true, false],
    ['http:', 'localhost', true, false],
    ['http:', '192.168.1.20', false, false],
    ['http:', '[fd00::1]', false, false],
    ['http:', 'laptop', false, false],
    ['http:', 'laptop.local', false, false],
    ['http:', 'heard.example', false, true],
    ['http:', '1.2.3.4.example', false, true],
  ])('%s//%s (secure: %s) → needs https: %s', (protocol, hostname, isSecure, expected) => {
    expect(needsHttps({ protocol, hostname }, isSecure)).toBe(expected);
  });
});
