import { expect } from '@playwright/test';
import { meet, type Person } from './person.ts';
import type { ServerProcess } from './server-process.ts';
import { test } from './two-people.ts';

let server: ServerProcess;
let alex: Person;
let sam: Person;
let link: string;

test.beforeEach(async ({ startServer, arrive }) => {
  server = await startServer();
  alex = await arrive('Alex');
  sam = await arrive('Sam');
  link = await meet(alex, sam, server.url);
});

test('a third browser with the used invite is told so, and gets nothing else', async ({ arrive }) => {
  const third = await arrive('Third');
  await third.page.goto(link);
  await third.press('Come in');
  await third.sees("This invitation doesn't work any more. Ask for a new one.");
  await nothingOfTheRoom(third);
});

test('a third browser with the path of the room has no key, and is told so', async ({ arrive }) => {
  const third = await arrive('Third');
  await third.page.goto(alex.page.url());
  await third.sees("We can't open this room on this device. The key isn't here.");
  await nothingOfTheRoom(third);
});

test('a guessed id answers exactly like the path of a real room', async ({ arrive }) => {
  const guess = `${server.url}/room/${'A'.repeat(22)}`;
  const [real, guessed] = await Promise.all([fetch(alex.page.url()), fetch(guess)]);
  expect(guessed.status).toBe(real.status);
  expect(await guessed.text()).toBe(await real.text());
  const third = await arrive('Third');
  await third.page.goto(guess);
  await third.sees("We can't open this room on this device. The key isn't here.");
});

test('the secret is out of the address bar before the first request, and in no request at all', async ({
  arrive,
}) => {
  const third = await arrive('Third');
  const secrets = new URL(link).hash.slice(1).split('.');
  const hashes: string[] = [];
  await third.page.exposeFunction('sawHash', (hash: string) => hashes.push(hash));
  await third.page.addInitScript(() => {
    const tell = (globalThis as unknown as { sawHash: (hash: string) => void }).sawHash;
    const realFetch = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      tell(location.hash);
      return realFetch(...request);
    };
  });
  await third.page.goto(link);
  await third.press('Come in');
  await third.sees("This invitation doesn't work any more.");
  expect(new URL(third.page.url()).hash).toBe('');
  expect(hashes.length).toBeGreaterThan(0);
  expect(new Set(hashes)).toEqual(new Set(['']));
  expect(third.requests.length).toBeGreaterThan(3);
  for (const secret of secrets)
    expect(third.requests.filter((url) => url.includes(secret) && !url.includes('#'))).toEqual([]);
  expect(await third.page.title()).not.toContain(secrets[0]);
});

async function nothingOfTheRoom(person: Person): Promise<void> {
  const text = await person.page.locator('body').innerText();
  expect(text).not.toContain('Sam');
  expect(await person.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
}
