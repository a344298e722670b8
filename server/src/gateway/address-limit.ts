import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.ts';

/** Open connections by address, over both sockets. A place is given back when the connection's socket closes. */
export interface AddressLimit {
  /** False when the address has all its connections open. */
  readonly take: (request: IncomingMessage) => boolean;
  readonly open: () => number;
}

export function createAddressLimit(most: number, proxies: number): AddressLimit {
  const open = new Map<string, number>();
  let total = 0;
  const change = (address: string, by: 1 | -1): void => {
    const left = (open.get(address) ?? 0) + by;
    total += by;
    if (left > 0) open.set(address, left);
    else open.delete(address);
  };
  return {
    take: (request) => {
      const address = clientAddress(request, proxies);
      if ((open.get(address) ?? 0) >= most) return false;
      change(address, 1);
      request.socket.once('close', () => change(address, -1));
      return true;
    },
    open: () => total,
  };
}
