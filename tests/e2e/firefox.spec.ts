import { expect, type Page } from '@playwright/test';
import { bundlePage, openTwoAreas, partnerInserts } from './text-binding-stage.ts';
import { test } from './two-people.ts';

test('in Firefox the page opens, and a room is opened in it', async ({ startServer, arriveInFirefox }) => {
  const server = await startServer();
  const alex = await arriveInFirefox('Alex');
  const link = await alex.opensRoom(server.url);
  expect(link).toContain(`${server.url}/join/`);
  expect(alex.problems).toEqual([]);
});

/**
 * No protocol reaches Firefox's input method, so the events of one are made here, in the order of Firefox's own (UI Events
 * §5.6 as Firefox sends them: compositionupdate, beforeinput, the text changes, input; compositionend before the last
 * input). The textarea, its text, its selection and its own editing are Firefox's.
 */
async function composes(page: Page, texts: readonly string[], ends: boolean): Promise<void> {
  await page.evaluate(
    ([steps, isLast]) => {
      const area = document.querySelector<HTMLTextAreaElement>('#mine');
      if (area === null) throw new Error('no area');
      const tell = (kind: string, data: string): void =>
        void area.dispatchEvent(new CompositionEvent(kind, { bubbles: true, data }));
      const scope = globalThis as unknown as { composed?: number };
      if (scope.composed === undefined) tell('compositionstart', '');
      for (const [at, data] of steps.entries()) {
        const isEnd = isLast && at === steps.length - 1;
        const how = { inputType: 'insertCompositionText', data, isComposing: !isEnd, bubbles: true };
        tell('compositionupdate', data);
        area.dispatchEvent(new InputEvent('beforeinput', how));
        const from = area.selectionEnd - (scope.composed ?? 0);
        area.setRangeText(data, from, area.selectionEnd, 'end');
        scope.composed = data.length;
        if (isEnd) tell('compositionend', data);
        area.dispatchEvent(new InputEvent('input', how));
      }
      if (isLast) delete scope.composed;
    },
    [texts, ends] as const,
  );
}

test("in Firefox a composition is not disturbed by the partner's edits, and typing and undo go on after it", async ({
  arriveInFirefox,
}) => {
  const { page } = await arriveInFirefox('Alex');
  const broken = await openTwoAreas(page, await bundlePage());
  const mine = page.locator('#mine');
  const theirs = page.locator('#theirs');
  await mine.pressSequentially('tea ');
  await composes(page, ['k', 'か'], false);
  await expect(theirs).toHaveValue('tea か');
  await partnerInserts(page, 0, 'Green ');
  await expect(theirs).toHaveValue('Green tea か');
  await expect(mine).toHaveValue('tea か');
  await composes(page, ['かん'], false);
  await partnerInserts(page, 6, 'hot ');
  await expect(mine).toHaveValue('tea かん');
  await composes(page, ['缶'], true);
  await expect(mine).toHaveValue('Green hot tea 缶');
  await expect(theirs).toHaveValue('Green hot tea 缶');
  await mine.pressSequentially('!');
  await expect(theirs).toHaveValue('Green hot tea 缶!');
  await mine.press('Control+z');
  await expect(theirs).toHaveValue(/^Green hot /);
  await expect(mine).not.toHaveValue(/!/);

  await mine.fill('a');
  await composes(page, ['に'], false);
  await partnerInserts(page, 0, 'x');
  await theirs.focus();
  await expect(mine).toHaveValue('xaに');
  await expect(theirs).toHaveValue('xaに');
  expect(broken).toEqual([]);
});
