import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['source'] };
const ssr = { resolve: { conditions: ['source'], externalConditions: ['source'] } };

/** One project a kind of test, so that `npm test` can name what it runs. Browser tests run in Playwright. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          // A bound against hanging, not a measure: a busy machine takes many times as long.
          testTimeout: 60_000,
          // Screens are rendered on their own in tests, without the page that brings the words.
          setupFiles: ['client/src/words/every-word.ts', 'client/src/screens/every-place.ts'],
          include: ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'simulation', include: ['tests/simulation/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          include: ['tests/{integration,faults}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
