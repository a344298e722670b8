import { expect, test } from '@playwright/test';
import { startRedisServer } from '../contract/redis-server.ts';
import { chooseHonestInWriting, walkHonest } from './honest-walk.ts';
import { writeAgreement } from './list-walk.ts';
import { meet, Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

test('two server processes on one Redis, one partner on each: the same walk', async ({ browser }) => {
  test.setTimeout(180_000);
  const redis = await startRedisServer({ appendOnly: true });
  const north = await ServerProcess.start({ redisUrl: redis.url });
  const south = await ServerProcess.start({ redisUrl: redis.url });
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  await meet(alex, sam, north.url, south.url);
  expect(new URL(sam.page.url()).port).not.toBe(new URL(alex.page.url()).port);
  await chooseHonestInWriting(alex, sam);
  await walkHonest(alex, sam, { inAgree: async () => writeAgreement(alex, sam) });
  expect([...alex.problems, ...sam.problems]).toEqual([]);
  await Promise.all([alex.context.close(), sam.context.close()]);
  await Promise.all([north.stop(), south.stop()]);
  await redis.stop();
});
