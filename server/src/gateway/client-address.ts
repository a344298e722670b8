import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whose request it is, for limits only (never logged, never stored). Behind `proxies` trusted proxies it is the
 * entry that the outermost of them wrote; what a visitor adds before that is not believed. An IPv6 address counts
 * by its /64, of which one household has at least one.
 */
export function clientAddress(
  request: {
    readonly headers: IncomingHttpHeaders;
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  proxies: number,
): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  const listed =
    proxies > 0 && typeof forwarded === 'string' ? forwarded.split(',').map((entry) => entry.trim()) : [];
  const told = listed.at(-proxies) ?? '';
  return limitName(isIP(told) === 0 ? direct : told);
}

function limitName(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? Array.from({ length: 8 - front.length - back.length }, () => '0') : [];
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
