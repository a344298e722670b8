import { describe, expect, it } from 'vitest';
import { findCanaries } from '../e2e/canary.ts';

const CANARY = 'A sentence of nine words that nobody may read';

const found = (bytes: Buffer, canary = CANARY) => findCanaries([canary], [{ path: 'here', bytes }]);

describe('the search for planted strings', () => {
  it.each(['base64', 'base64url'] as const)(
    'finds them in %s at every alignment, whatever is around',
    (code) => {
      for (const before of ['', 'x', 'xy', 'xyz'])
        for (const after of ['', 'x', 'xy'])
          expect(found(Buffer.from(Buffer.from(`${before}${CANARY}${after}`).toString(code)))).not.toEqual(
            [],
          );
    },
  );

  it('finds them as they are, in hex, percent-encoded and in UTF-16', () => {
    expect(found(Buffer.from(`"${CANARY}"`))).toEqual([`${CANARY} in here`]);
    expect(found(Buffer.from(Buffer.from(CANARY).toString('hex')))).not.toEqual([]);
    expect(found(Buffer.from(encodeURIComponent(CANARY)))).not.toEqual([]);
    expect(found(Buffer.from(CANARY, 'utf16le'))).not.toEqual([]);
  });

  it('finds a key as its bytes', () => {
    const key = Buffer.alloc(32, 201);
    expect(found(Buffer.concat([Buffer.from('x'), key]), key.toString('base64url'))).not.toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(found(Buffer.from(`${CANARY.slice(0, -1)}!`.repeat(3)))).toEqual([]);
  });
});
