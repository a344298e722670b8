import { expect, test } from '@playwright/test';
import { filesWith } from '../contract/files-with.ts';
import { LISTED, writeAgreement } from './list-walk.ts';
import { meet, Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

test('erased by one while the other is there: nothing left on the server or the device, a read-only copy for the other', async ({
  browser,
}) => {
  const server = await ServerProcess.start({ env: { BACKUP_DAYS: '14' } });
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    const room = roomOf(await meet(alex, sam, server.url));
    await writeAgreement(alex, sam);
    await bothHome(alex, sam);
    expect(filesWith(server.dataDirectory, room)).not.toEqual([]);

    await alex.press('Erase or let go');
    await alex.isAt('Erase this room?');
    await alex.sees('Sam can probably tell.');
    await alex.sees(/device keeps its own copy of what you agreed until Sam deletes it/);
    await alex.sees('Backups of the server last at most 14 days.');
    await alex.sees('You can simply stop coming.');
    await alex.press('Erase now');
    await alex.isAt('The room is erased.');
    await sam.isAt('This room was closed');
    expect(filesWith(server.dataDirectory, room).filter((name) => !name.includes('MANIFEST'))).toEqual([]);
    expect(await left(alex)).toEqual({ databases: 0, stored: 0 });

    await sam.sees('This is your copy. It can be read and taken along, not changed.');
    await sam.sees(LISTED.changed);
    await expect(sam.page.getByRole('textbox')).toHaveCount(0);
    await reopensAsCopy(sam, server);
    await alex.page.goto(`${server.url}/room/${room}`);
    await alex.isAt(/The key isn’t here/);

    await sam.press('Take it with you');
    await sam.press('A letter to print');
    await sam.sees(LISTED.changed);
    await sam.press('Back');
    await expect(sam.page.getByLabel('Choose a file')).toHaveCount(0);
    await sam.press('Back to the room');
    await sam.press('Delete my copy');
    await sam.press('Yes, delete my copy');
    await sam.isAt('Nothing of the room is left on this device.');
    expect(await left(sam)).toEqual({ databases: 0, stored: 0 });

    await server.kill('SIGTERM');
    expect(await reopened(server)).toEqual([]);
    expect([...alex.problems, ...sam.problems]).toEqual([]);
    function reopened(of: ServerProcess): Promise<readonly string[]> {
      return of.start().then(() => filesWith(of.dataDirectory, room));
    }
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

test('erased while the other is offline with unsent changes: they come back to a copy, and bring nothing back to life', async ({
  browser,
}) => {
  const server = await ServerProcess.start();
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    const room = roomOf(await meet(alex, sam, server.url));
    await writeAgreement(alex, sam);
    await bothHome(alex, sam);
    await sam.press('Open the list');
    await sam.context.setOffline(true);
    await expect(sam.page.locator('.saving-state')).toHaveText(/offline/, { timeout: 30_000 });
    await sam.press('Add a need');
    await sam.page.getByLabel('You need').fill('Written on a train, wombat-seven.');

    await alex.press('Erase or let go');
    await alex.sees(/has not said how long backups last/);
    await alex.press('Erase now');
    await alex.isAt('The room is erased.');

    await sam.context.setOffline(false);
    await sam.isAt('This room was closed', 30_000);
    await sam.sees('Written on a train, wombat-seven.');
    await sam.sees(LISTED.changed);
    await reopensAsCopy(sam, server);
    await sam.press('Ask the server again');
    await sam.isAt('This room was closed');
    await sam.sees('Written on a train, wombat-seven.');
    expect(filesWith(server.dataDirectory, room).filter((name) => !name.includes('MANIFEST'))).toEqual([]);
    expect([...alex.problems, ...sam.problems]).toEqual([]);
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

test('asked for while the server cannot be reached: says so, erases nothing yet, and does it when it can, in another tab too', async ({
  browser,
}) => {
  const server = await ServerProcess.start();
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    const room = roomOf(await meet(alex, sam, server.url));
    await writeAgreement(alex, sam);
    await bothHome(alex, sam);
    const address = alex.page.url();
    await alex.press('Erase or let go');
    await alex.isAt('Erase this room?');
    await server.kill();
    await alex.press('Erase now');
    await alex.isAt('Not erased yet');
    expect((await left(alex)).stored).toBeGreaterThan(0);
    await server.start();
    await alex.isAt('The room is erased.', 20_000);
    expect(await left(alex)).toEqual({ databases: 0, stored: 0 });
    expect(filesWith(server.dataDirectory, room).filter((name) => !name.includes('MANIFEST'))).toEqual([]);
    await sam.isAt('This room was closed', 20_000);
    await alex.page.goto(address);
    await alex.isAt(/The key isn’t here/);
    expect([...alex.problems, ...sam.problems]).toEqual([]);
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

test('only this device: the room stays, for the partner and on the server', async ({ browser }) => {
  const server = await ServerProcess.start();
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    await meet(alex, sam, server.url);
    await writeAgreement(alex, sam);
    await bothHome(alex, sam);
    const second = await alex.context.newPage();
    await second.goto(alex.page.url());
    await alex.press('Erase or let go');
    await alex.press("Delete this device's copy");
    await alex.press('Yes, delete it here');
    await alex.isAt('Nothing of the room is left on this device.');
    expect(await left(alex)).toEqual({ databases: 0, stored: 0 });
    await sam.press('Open the list');
    await sam.sees(LISTED.changed);
    await expect(sam.page.locator('.saving-state')).toHaveText('Saved');
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

function roomOf(link: string): string {
  const room = /\/join\/([A-Za-z0-9_-]{22})/.exec(link)?.[1];
  if (room === undefined) throw new Error('no room in the link');
  return room;
}

/** From choosing together to the room's home. */
async function bothHome(one: Person, other: Person): Promise<void> {
  await one.press('Not now after all');
  await other.press(/^Not (now|today) after all$/);
  for (const person of [one, other]) await expect(person.button('Erase or let go')).toBeVisible();
}

async function reopensAsCopy(person: Person, server: ServerProcess): Promise<void> {
  const before = person.requests.length;
  await person.page.reload();
  await person.isAt('This room was closed');
  await person.sees(LISTED.changed);
  const asked = person.requests.slice(before).filter((url) => /socket\.io|\/document|\/api\/rooms/.test(url));
  expect(asked.map((url) => url.replace(server.url, ''))).toEqual([]);
}

/** What this browser still keeps of ours. */
async function left(person: Person): Promise<{ readonly databases: number; readonly stored: number }> {
  return person.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    stored: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
  }));
}
