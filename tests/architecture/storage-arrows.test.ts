import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../server/src');

/** Every import of a storage file by a file of the server that is no test, as `from -> to` below server/src. */
function storageImports(): readonly string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const imports = readFileSync(join(SOURCE, file), 'utf8').matchAll(/from '(\.[^']+)'/g);
      return [...imports].map(
        ([, to = '']) => `${file} -> ${relative(SOURCE, join(SOURCE, file, '..', to))}`,
      );
    })
    .filter((arrow) => arrow.includes('-> storage/'));
}

it('nobody but open-store knows where rooms are kept', () => {
  const outside = storageImports().filter((arrow) => !arrow.startsWith('storage/'));
  expect(outside.toSorted()).toEqual([
    'open-store.ts -> storage/embedded/open-embedded-store.ts',
    'open-store.ts -> storage/redis/open-redis-store.ts',
  ]);
});

it('nothing that is shipped leads to the store in memory', () => {
  const toMemory = storageImports().filter((arrow) => arrow.includes('-> storage/memory/'));
  expect(toMemory.filter((arrow) => !arrow.startsWith('storage/memory/'))).toEqual([]);
  expect(toMemory.length).toBeGreaterThan(0);
});
