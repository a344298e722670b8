/** The part of Trusted Types that is used; absent in browsers that have none. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

const OWN_SCRIPT = /^\/(?:assets\/[\w.-]+\.js|service-worker\.js)$/;

/** Lets through the built files of this origin and nothing else; throws for anything else. */
export function checkOwnScript(url: string, origin: string): string {
  const { href, origin: from, pathname, search } = new URL(url, origin);
  if (from !== origin || search !== '' || !OWN_SCRIPT.test(pathname))
    throw new TypeError('not a script of ours');
  return href;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of a script of ours as a worker may be started with. The page's content policy allows this one
 * Trusted Types policy by name (`heard-worker`), and only here can it be used.
 */
export function ownScript(url: string): string {
  const { origin } = window.location;
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('heard-worker', {
    createScriptURL: (asked) => checkOwnScript(asked, origin),
  });
  // The browser takes a TrustedScriptURL wherever it takes an address; the types know only of strings.
  return (policy?.createScriptURL(url) ?? checkOwnScript(url, origin)) as string;
}
