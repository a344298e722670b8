import { expect } from '@playwright/test';
import { readClock } from './clock-reading.ts';
import { meet, type Person } from './person.ts';
import { test } from './two-people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The device's clock is off by this much from the first script on. */
async function shiftDeviceClock(person: Person, offsetMs: number): Promise<void> {
  await person.context.addInitScript((offset) => {
    const RealDate = Date;
    // A Proxy, so that `new Date(x)`, `Date.parse` and `instanceof` stay what they are.
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, values: []) =>
        values.length === 0 ? new target(target.now() + offset) : Reflect.construct(target, values),
      get: (target, key) => (key === 'now' ? () => target.now() + offset : Reflect.get(target, key)),
    });
  }, offsetMs);
}

for (const [one, other] of [
  [DAY_MS, -DAY_MS],
  [-DAY_MS, 0],
] as const) {
  test(`device clocks off by ${one / DAY_MS} and ${other / DAY_MS} days: both screens show the same time within 100 ms`, async ({
    startServer,
    arrive,
  }) => {
    const server = await startServer();
    const alex = await arrive('Alex');
    const sam = await arrive('Sam');
    await shiftDeviceClock(alex, one);
    await shiftDeviceClock(sam, other);
    await meet(alex, sam, server.url);
    const shift = (await alex.page.evaluate(() => Date.now())) - (await sam.page.evaluate(() => Date.now()));
    expect(Math.abs(shift - (one - other))).toBeLessThan(60_000);

    await alex.press('Suggest this');
    await sam.press('Begin like this');
    await alex.isAt('Arrive');
    await sam.isAt('Arrive');
    for (let look = 0; look < 3; look += 1) {
      const [mine, theirs] = await Promise.all([readClock(alex.page), readClock(sam.page)]);
      expect(mine.leftMs).toBeGreaterThan(0);
      expect(Math.abs(mine.at + mine.leftMs - (theirs.at + theirs.leftMs))).toBeLessThan(100);
    }
  });
}
