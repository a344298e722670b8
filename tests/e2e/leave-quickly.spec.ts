import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { chooseHonestInWriting, SAID, walkToFirstShare } from './honest-walk.ts';
import { meet, type Person } from './person.ts';
import { test } from './two-people.ts';

/** What must be on no screen, in no title and no address once somebody has left. */
const CONTENT = ['Alex', 'Sam', 'quokka'];

/** An ordinary page somewhere else. */
async function startExit(): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>Weather</title><h1>Rain later</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/weather`, server };
}

const isOut = async (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Rain later' })).toBeVisible();

async function showsNothing(page: Page, secrets: readonly string[]): Promise<void> {
  const seen = `${await page.title()} ${page.url()} ${await page.locator('body').innerText()}`;
  for (const secret of [...CONTENT, ...secrets]) expect(seen).not.toContain(secret);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
}

async function inTheTalk(alex: Person, sam: Person, url: string): Promise<void> {
  await meet(alex, sam, url);
  await chooseHonestInWriting(alex, sam);
  await walkToFirstShare(alex, sam);
  await alex.writes(SAID.shareOne);
}

test('leave quickly: off the screen in the same frame, and nothing comes back by itself', async ({
  startServer,
  arrive,
  endings,
}) => {
  const exit = await startExit();
  endings.push(() => void exit.server.close());
  const server = await startServer({ env: { EXIT_URL: exit.url } });
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  await inTheTalk(alex, sam, server.url);
  const room = new URL(alex.page.url()).pathname.split('/')[2] ?? '';
  const secrets = await keysOn(alex.page);
  expect(secrets.length).toBeGreaterThan(0);

  // With help open there are two entries of the room in the history.
  await alex.press('Help');
  await alex.isAt('This is bigger than a web page');
  const left = await alex.page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Leave quickly',
    );
    button?.click();
    // The same task as the press: no frame can have been drawn in between.
    return { text: document.body.innerText, elements: document.querySelectorAll('main').length };
  });
  expect(left).toEqual({ text: expect.stringMatching(/^(Loading\.)?$/), elements: 0 });
  await isOut(alex.page);

  await alex.page.goBack();
  await alex.isAt('Talk one at a time, and be heard.');
  await showsNothing(alex.page, [room, ...secrets]);
  await alex.page.goBack();
  await alex.isAt('Talk one at a time, and be heard.');
  await showsNothing(alex.page, [room, ...secrets]);
  await alex.page.goForward();
  await showsNothing(alex.page, [room, ...secrets]);
  await alex.page.goForward();
  await isOut(alex.page);

  await alex.page.goBack();
  await alex.press('Back to your room');
  await alex.sees(SAID.shareOne);
});

test('Shift three times leaves, capital letters do not, and a reader hears each press', async ({
  startServer,
  arrive,
  endings,
}) => {
  const exit = await startExit();
  endings.push(() => void exit.server.close());
  const server = await startServer({ env: { EXIT_URL: exit.url } });
  const alex = await arrive('Alex');
  const { page } = alex;
  await page.goto(server.url);
  await alex.press('Open a room');
  const status = page.locator('#leave-status');
  await page.getByLabel('What shall we call you?').pressSequentially('THREE CAPITALS ARE TYPED');
  await expect(status).toHaveText('');
  await page.keyboard.press('Shift');
  await expect(status).toHaveText('Shift, press 2 more times to leave.');
  await page.keyboard.press('Shift');
  await expect(status).toHaveText('Shift, press 1 more time to leave.');
  await expect(status).toHaveText('Leave quickly expired.', { timeout: 8000 });
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await isOut(page);
});

test('the way out comes first for the keyboard, and works before the app has come', async ({
  startServer,
  arrive,
  endings,
}) => {
  const exit = await startExit();
  endings.push(() => void exit.server.close());
  const server = await startServer({ env: { EXIT_URL: exit.url } });
  const alex = await arrive('Alex');
  const { page } = alex;
  await page.goto(server.url);
  await alex.isAt('Talk one at a time, and be heard.');
  await page.keyboard.press('Tab');
  await expect(page.locator('.leave-first')).toBeFocused();
  await page.keyboard.press('Enter');
  await isOut(page);

  // The app's own script hangs on the line: only the small one that leaves has come.
  await page.route(/\/assets\/index-.*\.js$/, () => undefined);
  await page.goto(`${server.url}/room/${'A'.repeat(22)}`, { waitUntil: 'commit' });
  const link = page.getByRole('link', { name: 'Leave quickly' });
  await expect(link).toBeInViewport();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await isOut(page);
  await page.unrouteAll();
});

test('without scripts: help, "is this right for us", and leaving are plain pages that keep nothing', async ({
  startServer,
  arrive,
  endings,
}) => {
  const exit = await startExit();
  endings.push(() => void exit.server.close());
  const server = await startServer({ env: { EXIT_URL: exit.url } });
  const alex = await arrive('Alex', { javaScriptEnabled: false });
  const { page } = alex;
  for (const path of ['/help', '/right-for-us']) {
    await page.goto(server.url + path);
    await expect(page.getByRole('link', { name: 'Call 116 123' }).first()).toHaveAttribute(
      'href',
      'tel:116123',
    );
    await alex.sees('Last checked on: not yet');
    await expect(page.locator('.primary-button')).toHaveText('Leave this page');
    await expect(page.getByRole('link', { name: 'Leave quickly' }).last()).toBeInViewport();
    await page.locator('.primary-button').click();
    await isOut(page);
  }
  await page.goto(`${server.url}/room/${'A'.repeat(22)}`);
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await alex.isAt('This is bigger than a web page');

  const scripted = await arrive('Sam');
  await scripted.page.goto(`${server.url}/right-for-us`);
  await scripted.isAt('Is this right for us?');
  expect(await scripted.context.cookies()).toEqual([]);
  const kept = async () =>
    scripted.page.evaluate(async () => ({
      local: localStorage.length,
      tab: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  expect(await kept()).toEqual({ local: 0, tab: 0, databases: 0, caches: 0, workers: 0 });
  expect(scripted.requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  await scripted.page.locator('.primary-button').click();
  await isOut(scripted.page);
});

/** Everything secret that this device keeps of its room. */
async function keysOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('heard.room.'))
      .flatMap((key) => {
        const { secret, credential } = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<
          string,
          string
        >;
        return [secret ?? '', credential ?? ''];
      }),
  );
}
