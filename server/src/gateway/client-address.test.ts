import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

describe('whose request it is', () => {
  it('is not what a visitor says of itself', () => {
    expect(clientAddress(from('198.51.100.7', '203.0.113.9'), 0)).toBe('198.51.100.7');
  });

  it('is what the trusted proxies wrote, counted from the inside', () => {
    expect(clientAddress(from('10.0.0.1', '6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9');
    expect(clientAddress(from('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9');
    expect(clientAddress(from('10.0.0.1', 'nonsense'), 1)).toBe('10.0.0.1');
    expect(clientAddress(from('10.0.0.1'), 1)).toBe('10.0.0.1');
  });

  it('counts a household of IPv6 addresses as one', () => {
    expect(clientAddress(from('2001:db8:1:2::5'), 0)).toBe(
      clientAddress(from('2001:db8:1:2:aaaa:bbbb:cccc:dddd'), 0),
    );
    expect(clientAddress(from('2001:db8:1:2::5'), 0)).not.toBe(clientAddress(from('2001:db8:1:3::5'), 0));
    expect(clientAddress(from('::ffff:198.51.100.7'), 0)).toBe('198.51.100.7');
  });
});
