import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a directory, as bytes. */
export function bytesBelow(directory: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(directory)
    .map((name) => join(directory, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? bytesBelow(path) : [{ path, bytes: readFileSync(path) }],
    );
}

/** The forms in which a planted string could lie around: as it is, base64, base64url, hex, percent-encoded, UTF-16. */
function formsOf(canary: string): readonly Buffer[] {
  const plain = Buffer.from(canary, 'utf8');
  return [
    plain,
    ...base64FormsOf(plain).flatMap((form) => [
      Buffer.from(form),
      Buffer.from(form.replaceAll('+', '-').replaceAll('/', '_')),
    ]),
    Buffer.from(plain.toString('hex')),
    Buffer.from(encodeURIComponent(canary)),
    Buffer.from(canary, 'utf16le'),
  ];
}

/**
 * Base64 writes three bytes as four characters, so inside a longer text the same bytes read in one of three ways.
 * Characters that the neighbouring bytes have a part in are left off at both ends.
 */
function base64FormsOf(plain: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), plain]).toString('base64');
    const shared = before === 0 ? 0 : before + 1;
    return text.replace(/=+$/, '').slice(shared, -1);
  });
}

/** Where planted strings were found; empty is what a test wants. A key in base64url is searched as its bytes too. */
export function findCanaries(
  canaries: readonly string[],
  places: readonly { readonly path: string; readonly bytes: Buffer }[],
): readonly string[] {
  const forms = canaries.flatMap((canary) => formsOf(canary).map((form) => ({ canary, form })));
  const secrets = canaries
    .filter((canary) => /^[A-Za-z0-9_-]{43}$/.test(canary))
    .map((canary) => ({ canary, form: Buffer.from(canary, 'base64url') }));
  return places.flatMap(({ path, bytes }) =>
    [...forms, ...secrets]
      .filter(({ form }) => bytes.includes(form))
      .map(({ canary }) => `${canary} in ${path}`),
  );
}
