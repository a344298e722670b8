import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { bundlePage, openTwoAreas, partnerInserts } from './text-binding-stage.ts';

let script = '';

test.beforeAll(async () => {
  script = await bundlePage();
});

async function openPage(
  page: Page,
): Promise<{ readonly cdp: CDPSession; readonly broken: readonly string[] }> {
  const broken = await openTwoAreas(page, script);
  return { cdp: await page.context().newCDPSession(page), broken };
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
