import { expect } from '@playwright/test';
import { chooseHonestInWriting } from './honest-walk.ts';
import type { Person } from './person.ts';
import { type Stage, test } from './two-people.ts';

const NEED = 'An evening without phones, numbat-one.';
/** The server closes a signed-out device's sockets within a second; the rest is for the two screens. */
const SIGN_OUT_MS = 2000;

test('a second device comes in by a link as the same person, once, and is signed out at once', async ({
  startServer,
  arrive,
}) => {
  const { alex, sam } = await atHome({ startServer, arrive });
  await addsNeed(alex);
  const link = await linkFor(alex);
  const phone = await arrive('Phone');
  await phone.page.goto(link);
  expect(new URL(phone.page.url()).hash).toBe('');
  await comesInAgain(phone);
  await seesNeed(phone);
  const secrets = new URL(link).hash.slice(1).split('.').slice(1);
  expect(secrets).toHaveLength(3);
  for (const secret of secrets)
    expect(phone.requests.filter((url) => url.includes(secret) && !url.includes('#'))).toEqual([]);

  const stranger = await arrive('Stranger');
  await stranger.page.goto(link);
  await stranger.press('Add this device');
  await stranger.sees("This link doesn't work any more.");
  expect(await storedOn(stranger)).toEqual([]);

  await alex.press('Done');
  await expect(alex.page.getByText('Another device of yours')).toHaveCount(1);
  await alex.press('Back to the room');
  await phone.press('Talk with each other');
  await alex.isAt(/^You’re ready/);
  await phone.press('Not today after all');
  await opensSettings(sam);
  await expect(sam.page.getByText('This device', { exact: true })).toHaveCount(1);
  await expect(sam.page.getByText('Another device of yours')).toHaveCount(0);

  await opensSettings(alex);
  await alex.press('Sign it out');
  await alex.press('Yes, sign out now');
  await expect(phone.page.getByText('This device was signed out of the room.')).toBeVisible({
    timeout: SIGN_OUT_MS,
  });
  await expect(alex.page.getByText('Another device of yours')).toHaveCount(0);
  await phone.page.reload();
  await phone.sees('This device was signed out of the room.');
  await phone.press('Remove it from this device');
  await phone.isAt('Talk one at a time, and be heard.');
  expect(await storedOn(phone)).toEqual([]);
  expect(await databasesOn(phone)).toBe(0);
  await alex.press('Back to the room');
  await seesNeed(alex);
  expect([...alex.problems, ...sam.problems, ...phone.problems]).toEqual([]);
});

test('a printed sheet brings back who has lost every device, into the list and the talk', async ({
  startServer,
  arrive,
}) => {
  const { alex, sam } = await atHome({ startServer, arrive });
  await addsNeed(alex);
  const link = await printsSheet(alex);
  await alex.context.close();

  const anew = await arrive('Anew');
  await anew.page.goto(link);
  await comesInAgain(anew);
  await seesNeed(anew);
  await opensSettings(anew);
  await anew.press('Sign out all my other devices');
  await anew.press('Yes, sign out now');
  await expect(anew.page.getByText('Another device of yours')).toHaveCount(0);
  await anew.press('Back to the room');
  await anew.press('Talk with each other');
  await sam.press("I'm ready");
  await anew.isAt('Choose together');
  await chooseHonestInWriting(Object.assign(anew, { name: 'Alex' }), sam);
  await anew.isAt('Arrive');
  await sam.isAt('Arrive');

  const again = await arrive('Again');
  await again.page.goto(link);
  await again.press('Add this device');
  await again.sees("This link doesn't work any more.");
  expect([...anew.problems, ...sam.problems]).toEqual([]);
});

test('a device that keeps no copy holds nothing once its tab is closed', async ({ startServer, arrive }) => {
  const { alex, sam } = await atHome({ startServer, arrive });
  await addsNeed(alex);
  const room = alex.page.url();
  await opensSettings(alex);
  await expect(alex.button('Keep no copy on this device')).toBeDisabled();
  await alex.press('Back to the room');
  const sheet = await printsSheet(alex);
  await alex.press('Done');
  expect(await databasesOn(alex)).toBe(1);
  await alex.press('Keep no copy on this device');
  await alex.isAt("What we're trying");
  await seesNeed(alex);
  await alex.page.reload();
  await seesNeed(alex);
  expect(await storedOn(alex)).toEqual([]);
  expect(await databasesOn(alex)).toBe(0);

  const tab = await alex.context.newPage();
  await alex.page.close();
  await tab.goto(room);
  await expect(tab.getByText('The key isn’t here.')).toBeVisible();
  const left = await tab.evaluate(async () => ({
    lasting: Object.keys(localStorage),
    passing: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
  }));
  expect(left).toEqual({ lasting: [], passing: [], databases: 0 });

  const borrowed = await arrive('Borrowed');
  await borrowed.page.goto(sheet);
  await borrowed.page.getByRole('radio', { name: 'Keep nothing after closing' }).check();
  await comesInAgain(borrowed);
  await seesNeed(borrowed);
  expect(await storedOn(borrowed)).toEqual([]);
  expect(await databasesOn(borrowed)).toBe(0);
  expect([...alex.problems, ...sam.problems, ...borrowed.problems]).toEqual([]);
});

/** Both in their seats, the two words compared, the room at home. */
async function atHome(stage: Pick<Stage, 'startServer' | 'arrive'>) {
  const server = await stage.startServer();
  const alex = await stage.arrive('Alex');
  const sam = await stage.arrive('Sam');
  await sam.joins(await alex.opensRoom(server.url));
  for (const person of [alex, sam]) {
    await person.press('They match');
    await person.isAt("What we're trying");
  }
  return { alex, sam };
}

async function addsNeed(person: Person): Promise<void> {
  await person.press('Open the list');
  await person.press('Add a need');
  await person.page.getByLabel('You need').fill(NEED);
  await expect(person.page.locator('.saving-state')).toHaveText('Saved');
  await person.press('Close the list');
}

async function seesNeed(person: Person): Promise<void> {
  await person.press('Open the list');
  await expect(person.page.getByLabel('You need')).toHaveValue(NEED);
  await expect(person.page.locator('.saving-state')).toHaveText('Saved');
  await person.press('Close the list');
}

async function opensSettings(person: Person): Promise<void> {
  await person.press('Settings');
  await person.isAt('Ways back in');
  await expect(person.page.getByText('This device', { exact: true })).toBeVisible();
}

/** Makes a link and leaves it on the screen. */
async function linkFor(person: Person): Promise<string> {
  await opensSettings(person);
  await person.press('Add a device');
  await expect(person.page.getByRole('img', { name: 'QR code for your other device' })).toBeVisible();
  await person.press('Copy link');
  await person.sees('Copied');
  return person.page.evaluate(() => navigator.clipboard.readText());
}

/** Makes a sheet, looks at it as paper would show it, and leaves it on the screen. */
async function printsSheet(person: Person): Promise<string> {
  await opensSettings(person);
  await person.press('Make a sheet');
  await expect(person.button('Print')).toBeVisible();
  expect(await person.page.title()).toBe('Notes');
  await person.page.emulateMedia({ media: 'print' });
  const paper = await person.page.locator('body').innerText();
  expect(paper).toContain('A way back to your notes');
  for (const word of ['Heard', 'Alex', 'Sam', 'Leave quickly', 'Print'])
    expect(paper).not.toMatch(new RegExp(`\\b${word}\\b`));
  await expect(person.page.getByRole('img', { name: 'QR code of the way back in' })).toBeVisible();
  await person.page.emulateMedia({ media: 'screen' });
  return person.page.locator('.sheet-link').innerText();
}

async function comesInAgain(person: Person): Promise<void> {
  await person.press('Add this device');
  await person.press('Got it');
  await person.isAt("What we're trying");
}

async function storedOn(person: Person): Promise<readonly string[]> {
  return person.page.evaluate(() => Object.keys(localStorage));
}

async function databasesOn(person: Person): Promise<number> {
  return person.page.evaluate(async () => (await indexedDB.databases()).length);
}
