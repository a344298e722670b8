import { expect, type Page } from '@playwright/test';
import { meet, Person } from './person.ts';
import { test } from './two-people.ts';

const OFFLINE = 'You’re offline. You can read; changes will be sent later.';

const saving = (page: Page) => page.locator('.saving-state').first();
const ownNeed = (page: Page) => page.getByLabel('You need');
/** The other's words are read, not written in. */
const reads = (page: Page, words: string) => page.getByText(words, { exact: true });

/** The app's files are on the device: only then may the server die. */
async function appIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('with the server dead the room opens, both write, and all of it arrives', async ({
  startServer,
  newDevice,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const alex = await Person.withDevice('Alex', newDevice());
  const sam = await Person.withDevice('Sam', newDevice());
  await meet(alex, sam, server.url);
  await alex.press('Our list');
  await alex.press('Add a need');
  await ownNeed(alex.page).fill('Written before.');
  await sam.press('Our list');
  await expect(reads(sam.page, 'Written before.')).toBeVisible();
  await expect(saving(alex.page)).toHaveText('Saved');
  await appIsKept(alex.page);
  await appIsKept(sam.page);

  await server.kill();
  await expect(saving(alex.page)).toHaveText(OFFLINE);
  await alex.page.reload();
  await expect(ownNeed(alex.page)).toHaveValue('Written before.');
  await expect(saving(alex.page)).toHaveText(OFFLINE);
  await ownNeed(alex.page).fill('Written before. Alex on a train.');
  await sam.press('Add a need');
  await ownNeed(sam.page).fill('Sam in a tunnel.');
  await expect(saving(sam.page)).toHaveText(OFFLINE);

  // A third time without the server: what was written without it is there.
  await alex.page.reload();
  await expect(ownNeed(alex.page)).toHaveValue('Written before. Alex on a train.');

  await server.start();
  await sam.page.context().setOffline(true);
  // With the server the room has a screen of its own again, and the list is beside it.
  await expect(alex.button('Our list')).toBeVisible({ timeout: 30_000 });
  await alex.press('Our list');
  await expect(saving(alex.page)).toHaveText('Saved', { timeout: 30_000 });
  await expect(saving(sam.page)).toHaveText(OFFLINE);
  await sam.page.context().setOffline(false);
  await expect(saving(sam.page)).toHaveText('Saved', { timeout: 30_000 });
  await expect(reads(sam.page, 'Written before. Alex on a train.')).toBeVisible();
  await alex.page.reload();
  await alex.press('Our list');
  await expect(reads(alex.page, 'Sam in a tunnel.')).toBeVisible();
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});

test('two tabs of one browser agree at once, also with the server dead', async ({ startServer, arrive }) => {
  test.setTimeout(90_000);
  const server = await startServer();
  const alex = await arrive('Alex');
  const sam = await arrive('Sam');
  await meet(alex, sam, server.url);
  await alex.press('Our list');
  await alex.press('Add a need');
  await ownNeed(alex.page).fill('One.');
  await expect(saving(alex.page)).toHaveText('Saved');
  await appIsKept(alex.page);
  await server.kill();
  const second = await alex.context.newPage();
  await second.goto(alex.page.url());
  await expect(ownNeed(second)).toHaveValue('One.');
  await ownNeed(second).fill('One. Two.');
  await expect(ownNeed(alex.page)).toHaveValue('One. Two.', { timeout: 1000 });
  await ownNeed(alex.page).fill('One. Two. Three.');
  await expect(ownNeed(second)).toHaveValue('One. Two. Three.', { timeout: 1000 });
  // Both tabs close; a new one has what only they knew.
  await second.close();
  await alex.page.reload();
  await expect(ownNeed(alex.page)).toHaveValue('One. Two. Three.');
  await expect(saving(alex.page)).toHaveText(OFFLINE);
  expect(alex.problems).toEqual([]);
});
