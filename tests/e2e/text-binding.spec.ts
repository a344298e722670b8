import { fileURLToPath } from 'node:url';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const ADDRESS = 'http://127.0.0.1:1/';
const ENTRY = fileURLToPath(new URL('text-binding-page.ts', import.meta.url));
const HTML = `<!doctype html><html lang="en"><title>Two areas</title><link rel="stylesheet" href="/page.css">
<label for="mine">Mine</label><div class="place"><textarea id="mine" rows="3"></textarea></div>
<label for="theirs">Theirs</label><div class="place"><textarea id="theirs" rows="3"></textarea></div>
<script src="/page.js"></script></html>`;
const CSS = '.place{position:relative} textarea{width:300px;font:16px/24px serif;padding:8px}';
/** The product's own policy, as far as it concerns the binding. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

async function bundlePage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    build: { write: false, minify: false, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

let script = '';

test.beforeAll(async () => {
  script = await bundlePage();
});

async function openPage(
  page: Page,
): Promise<{ readonly cdp: CDPSession; readonly broken: readonly string[] }> {
  const broken: string[] = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  await page.route(`${ADDRESS}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'content-security-policy': POLICY };
    if (pathname === '/page.js')
      return route.fulfill({ headers, contentType: 'text/javascript', body: script });
    if (pathname === '/page.css') return route.fulfill({ headers, contentType: 'text/css', body: CSS });
    if (pathname === '/') return route.fulfill({ headers, contentType: 'text/html', body: HTML });
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto(ADDRESS);
  return { cdp: await page.context().newCDPSession(page), broken };
}

function partnerInserts(page: Page, index: number, words: string): Promise<void> {
  return page.evaluate(
    ([at, text]) => {
      const scope = globalThis as unknown as { partnerInserts: (at: number, text: string) => void };
      scope.partnerInserts(at, text);
    },
    [index, words] as const,
  );
}

test("a composition is not disturbed by the partner's edits, and both texts end equal", async ({ page }) => {
  const { cdp, broken } = await openPage(page);
  const mine = page.locator('#mine');
  const theirs = page.locator('#theirs');
  await mine.pressSequentially('tea ');
  await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await expect(theirs).toHaveValue('tea か');
  await partnerInserts(page, 0, 'Green ');
  await expect(theirs).toHaveValue('Green tea か');
  await expect(mine).toHaveValue('tea か');
  await cdp.send('Input.imeSetComposition', { text: 'かん', selectionStart: 2, selectionEnd: 2 });
  await partnerInserts(page, 6, 'hot ');
  await expect(mine).toHaveValue('tea かん');
  await cdp.send('Input.insertText', { text: '缶' });
  await expect(mine).toHaveValue('Green hot tea 缶');
  await expect(theirs).toHaveValue('Green hot tea 缶');
  await mine.pressSequentially('!');
  await expect(theirs).toHaveValue('Green hot tea 缶!');
  expect(broken).toEqual([]);
});

test('leaving the field in the middle of a composition keeps both texts', async ({ page }) => {
  const { cdp, broken } = await openPage(page);
  await page.locator('#mine').pressSequentially('a');
  await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await partnerInserts(page, 0, 'x');
  await page.locator('#theirs').focus();
  await expect(page.locator('#mine')).toHaveValue('xaに');
  await expect(page.locator('#theirs')).toHaveValue('xaに');
  expect(broken).toEqual([]);
});

test("undo by key takes back one's own edits only", async ({ page }) => {
  const { broken } = await openPage(page);
  const mine = page.locator('#mine');
  await mine.pressSequentially('mine');
  await partnerInserts(page, 4, ' and theirs');
  await mine.press('Control+z');
  await expect(mine).toHaveValue(' and theirs');
  await mine.press('Control+Shift+z');
  await expect(page.locator('#theirs')).toHaveValue('mine and theirs');
  expect(broken).toEqual([]);
});

test("the partner's caret stands at the right letter, outside the accessible tree, only while focused", async ({
  page,
}) => {
  const { broken } = await openPage(page);
  const mine = page.locator('#mine');
  await mine.fill('first line\nsecond');
  await page.locator('#theirs').focus();
  await page.locator('#theirs').press('Control+Home');
  await page.locator('#theirs').press('End');
  const mark = page.locator('#mine + [aria-hidden="true"] .partner-caret-b');
  await expect(mark).toHaveCount(1);
  const area = await mine.boundingBox();
  const first = await mark.boundingBox();
  if (!area || !first) throw new Error('nothing is drawn');
  expect(first.x).toBeGreaterThan(area.x + 30);
  expect(first.y).toBeLessThan(area.y + 34);
  await page.locator('#theirs').press('Control+End');
  await expect(async () => {
    const second = await mark.boundingBox();
    expect(second?.y).toBeGreaterThan(first.y + 20);
    expect(second?.x).toBeLessThan(first.x);
  }).toPass();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - text: Mine
    - textbox "Mine": first line second
    - text: Theirs
    - textbox "Theirs": first line second
  `);
  await page.locator('#theirs').blur();
  await expect(mark).toHaveCount(0);
  expect(broken).toEqual([]);
});
