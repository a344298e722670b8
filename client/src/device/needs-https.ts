/** Names that only a home network gives; the server answers plain http under the same ones (gateway/origin.ts). */
const HOME_ENDINGS = ['.localhost', '.local', '.lan', '.home.arpa', '.internal'];

/**
 * Whether this address breaks the promise that nobody on the way can read along: plain http under a public name.
 * At home, by address or local name, the room works without https and the pages say what is missing.
 */
export function needsHttps(
  location: { readonly protocol: string; readonly hostname: string },
  isSecure: boolean,
): boolean {
  if (isSecure || location.protocol === 'https:') return false;
  const { hostname } = location;
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  return !isAddress && hostname.includes('.') && !HOME_ENDINGS.some((ending) => hostname.endsWith(ending));
}
