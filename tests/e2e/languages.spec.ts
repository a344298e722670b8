import { expect } from '@playwright/test';
import { test } from './two-people.ts';

const IN_GERMAN = { locale: 'de-DE' };

test('a German browser is greeted in German; a press changes it at once, and the device remembers', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const sam = await arrive('Sam', IN_GERMAN);
  await sam.page.goto(server.url);
  await sam.isAt('Einer spricht, und wird gehört.');
  await expect(sam.page.locator('html')).toHaveAttribute('lang', 'de');
  await sam.press('English');
  await sam.isAt('Talk one at a time, and be heard.');
  await expect(sam.page.locator('html')).toHaveAttribute('lang', 'en');
  await sam.page.reload();
  await sam.isAt('Talk one at a time, and be heard.');
  expect(sam.problems).toEqual([]);
});

test('one talks in English and the other in German, and a change keeps the place', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const alex = await arrive('Alex');
  const sam = await arrive('Sam', IN_GERMAN);
  const link = await alex.opensRoom(server.url);
  await sam.page.goto(link);
  await sam.isAt('Alex möchte mit dir reden.');
  await sam.page.getByLabel('Wie dürfen wir dich nennen?').fill('Sam');
  await sam.press('Hereinkommen');
  await sam.press('Verstanden');
  await sam.sees('Sagt euch diese zwei Wörter');
  await sam.press('Hilfe');
  await sam.press('English');
  await sam.press('Back to where you were');
  await sam.sees('Say these two words to each other');
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});
