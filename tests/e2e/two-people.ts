import { type Browser, type BrowserContextOptions, test as base } from '@playwright/test';
import { type RedisServer, startRedisServer } from '../contract/redis-server.ts';
import { launchFirefox } from './firefox.ts';
import { Device, Person } from './person.ts';
import { type ServerOptions, ServerProcess } from './server-process.ts';

export interface Stage {
  /** Starts the product's server; it ends with the test, however that ends. */
  readonly startServer: (options?: ServerOptions) => Promise<ServerProcess>;
  readonly startRedis: () => Promise<RedisServer>;
  /** A partner with a browser of their own. */
  readonly arrive: (name: string, options?: BrowserContextOptions) => Promise<Person>;
  /** The same in Firefox, which starts when a test first asks for it and serves all tests of its worker. */
  readonly arriveInFirefox: (name: string, options?: BrowserContextOptions) => Promise<Person>;
  /** A browser profile that outlives its browser. */
  readonly newDevice: () => Device;
}

type Ending = () => Promise<unknown> | void;

/** Whatever a test starts here is ended after it, the last first, also when it fails. */
export const test = base.extend<Stage & { readonly endings: Ending[] }, { readonly firefox: Browser }>({
  firefox: [
    async ({ playwright }, use) => {
      const firefox = await launchFirefox(playwright.firefox);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  endings: async ({ browser }, use) => {
    const endings: Ending[] = [];
    await use(endings);
    for (const context of browser.contexts()) await context.close();
    for (const end of endings.toReversed()) await end();
  },
  startServer: async ({ endings }, use) => {
    await use(async (options) => {
      const server = await ServerProcess.start(options);
      endings.push(async () => server.stop());
      return server;
    });
  },
  startRedis: async ({ endings }, use) => {
    await use(async () => {
      // What the host holds is searched as it lies on the disk: a compressed text would not be found.
      const redis = await startRedisServer({ appendOnly: true, flags: ['--rdbcompression', 'no'] });
      endings.push(async () => redis.stop());
      return redis;
    });
  },
  arrive: async ({ browser, endings: _endsWithTheTest }, use) => {
    await use(async (name, options) => Person.arrive(browser, name, options));
  },
  arriveInFirefox: async ({ firefox, endings }, use) => {
    await use(async (name, options) => {
      const person = await Person.arrive(firefox, name, options);
      endings.push(async () => person.context.close());
      return person;
    });
  },
  newDevice: async ({ playwright, launchOptions, endings }, use) => {
    await use(() => {
      const device = new Device(playwright.chromium, launchOptions);
      endings.push(async () => device.throwAway());
      return device;
    });
  },
});
