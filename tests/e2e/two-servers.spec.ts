import { expect } from '@playwright/test';
import { chooseHonestInWriting, walkHonest } from './honest-walk.ts';
import { writeAgreement } from './list-walk.ts';
import { meet } from './person.ts';
import { test } from './two-people.ts';

test('two server processes on one Redis, one partner on each: the same walk', async ({
  startServer,
  startRedis,
  arrive,
}) => {
  test.setTimeout(180_000);
  const redis = await startRedis();
  const north = await startServer({ redisUrl: redis.url });
  const south = await startServer({ redisUrl: redis.url });
  const alex = await arrive('Alex');
  const sam = await arrive('Sam');
  await meet(alex, sam, north.url, south.url);
  expect(new URL(sam.page.url()).port).not.toBe(new URL(alex.page.url()).port);
  await chooseHonestInWriting(alex, sam);
  await walkHonest(alex, sam, { inAgree: async () => writeAgreement(alex, sam) });
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});
