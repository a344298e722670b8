import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Which names this server answers to. One list for HTTP, the room's socket and the document's socket. */
export interface OriginPolicy {
  /** The Host header names this server. */
  readonly acceptsHost: (headers: IncomingHttpHeaders) => boolean;
  /** The request comes from a page of this server. A missing Origin is not one. */
  readonly acceptsOrigin: (headers: IncomingHttpHeaders) => boolean;
}

/**
 * With a public URL only its origin counts. Without one the page must come from the very host it is asked for, and
 * that host must be an address, `localhost`, or a name that only a home network gives: a page on the internet
 * cannot pass for this server by pointing its own name here.
 */
export function createOriginPolicy(publicUrl: URL | null): OriginPolicy {
  const acceptsHost = (headers: IncomingHttpHeaders): boolean => {
    const { host } = headers;
    if (!host) return false;
    if (publicUrl) return host.toLowerCase() === publicUrl.host;
    const url = parseUrl(`http://${host}`);
    return url !== null && url.host === host.toLowerCase() && isHomeName(url.hostname);
  };
  return {
    acceptsHost,
    acceptsOrigin: (headers) => {
      const { origin } = headers;
      if (typeof origin !== 'string' || !acceptsHost(headers)) return false;
      if (publicUrl) return origin === publicUrl.origin;
      const url = parseUrl(origin);
      return (
        url !== null &&
        url.origin === origin &&
        url.host === parseUrl(`${url.protocol}//${headers.host}`)?.host
      );
    },
  };
}

function isHomeName(hostname: string): boolean {
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) return true;
  if (!hostname.includes('.')) return true;
  return ['.localhost', '.local', '.lan', '.home.arpa', '.internal'].some((ending) =>
    hostname.endsWith(ending),
  );
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
