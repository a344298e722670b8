import { expect } from '@playwright/test';
import { asShown, type Person } from './person.ts';
import { test } from './two-people.ts';

async function readsOnAt(person: Person, title: string): Promise<void> {
  await expect(person.page.getByRole('heading', { name: asShown(title), level: 1 })).toBeFocused();
}

test('on the ways in the focus goes with the screen, and Enter in the name goes on', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  await alex.page.goto(server.url);
  await expect(alex.button('Open a room')).toBeVisible();
  await expect(alex.page.locator('h1')).not.toBeFocused();
  await alex.press('Open a room');
  await expect(alex.page.locator('h1')).toBeFocused();
  const name = alex.page.getByLabel('What shall we call you?');
  await name.fill('👩‍👩‍👧‍👦'.repeat(41));
  await alex.sees(`A name holds 40 characters. This will be kept: ${'👩‍👩‍👧‍👦'.repeat(40)}`);
  await name.press('Enter');
  await expect(alex.button('Got it')).toBeVisible();
  await expect(alex.page.locator('h1')).toBeFocused();
  await alex.press('Got it');
  await readsOnAt(alex, 'Ask your partner');
  await alex.press('Copy link');
  await alex.sees('Copied');
  const link = await alex.page.evaluate(() => navigator.clipboard.readText());

  await sam.page.goto(link);
  const samsName = sam.page.getByLabel('What shall we call you?');
  await sam.sees(/would like to talk with you/);
  await samsName.fill('Sam');
  await samsName.press('Enter');
  await expect(sam.button('Got it')).toBeVisible();
  await sam.press('Got it');
  await expect(sam.page.locator('.check-words, [data-check-words]').first()).toBeVisible();
  await expect(sam.page.locator('h1')).toBeFocused();
});

test('an unknown address says so, and nothing of a room', async ({ startServer, arrive }) => {
  const server = await startServer();
  const alex = await arrive('Alex');
  await alex.page.goto(`${server.url}/nothing-here`);
  await alex.isAt("There's nothing at this address.");
  await expect(alex.page.getByText('erased')).toHaveCount(0);
});
