import { readFile } from 'node:fs/promises';
import { expect, test, type Download } from '@playwright/test';
import nodeIcal from 'node-ical';
import { LISTED, writeAgreement } from './list-walk.ts';
import { meet, Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

const SCRIPT = '<img src=x onerror=alert(1)> =1+1 wombat-nasty';

test('the list is taken along as a letter, a text, a file and a calendar, asking nobody; the file comes back into a new room', async ({
  browser,
}) => {
  const server = await ServerProcess.start();
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    await meet(alex, sam, server.url);
    await writeAgreement(alex, sam);
    await alex.press('Our list');
    await alex.press('Add a need');
    await alex.page.getByLabel('You need').last().fill(SCRIPT);
    await alex.press('Change the words');
    await alex.page.getByLabel('We look at it again on').fill('2027-03-04');
    await expect(alex.page.locator('.saving-state')).toHaveText('Saved');
    await alex.press('Take it with you');
    await alex.isAt('Take it with you');
    await alex.page.waitForLoadState('networkidle');
    const before = alex.requests.length;

    const markdown = await saved(alex, 'A text file (Markdown)');
    expect(markdown.name).toBe('our-list.md');
    expect(markdown.text.indexOf('What we’ll try')).toBeLessThan(
      markdown.text.indexOf('What each of us needs'),
    );
    expect(markdown.text).toContain('Phones in the hall from nine');
    expect(markdown.text).not.toMatch(/<img/);
    const json = await saved(alex, 'A file that Heard can read again');
    expect(json.text).toContain('"app":"heard"');

    await alex.page.getByLabel('Your next talk, if you have a time').fill('2027-01-02T19:30');
    const calendar = await saved(alex, 'A calendar file');
    const events = Object.values(nodeIcal.sync.parseICS(calendar.text)).filter(
      (entry) => entry?.type === 'VEVENT',
    );
    expect(events.map((event) => event?.type === 'VEVENT' && event.summary)).toEqual([
      'Time together',
      'Time together',
    ]);
    expect(calendar.text).not.toMatch(/wombat|Alex|Sam|heard|http/i);

    await alex.press('A letter to print');
    await alex.sees('Prepared by the two of you');
    await alex.page.emulateMedia({ media: 'print' });
    await expect(alex.page.getByRole('button')).toHaveCount(0);
    expect(await alex.page.locator('body').innerText()).not.toContain(server.url);
    await expect(alex.page.getByText(SCRIPT)).toBeVisible();
    const pdf = await alex.page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await alex.page.emulateMedia({ media: null });
    await alex.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await alex.press('Print');
    await expect(alex.page.locator('body[data-printed]')).toHaveCount(1);
    // No request at all: the blobs are the browser's own.
    expect(alex.requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);

    await alex.press('Back');
    await alex.page.getByLabel('What each of us needs').uncheck();
    const less = await saved(alex, 'A text file (Markdown)');
    expect(less.text).not.toContain('wombat-one');
    expect(less.text).toContain('Phones in the hall');
    await alex.press('Back to the room');
    await alex.isAt('Choose together');
    expect(alex.problems).toEqual([]);

    const jo = await Person.arrive(browser, 'Jo');
    const kim = await Person.arrive(browser, 'Kim');
    try {
      await meet(jo, kim, server.url);
      await jo.press('Our list');
      await jo.press('Take it with you');
      const field = jo.page.getByLabel('Choose a file');
      await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await jo.sees('This file is not from this app. Nothing was changed.');
      await field.setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.alloc(2 * 1024 * 1024 + 1, 'x'),
      });
      await jo.sees(/larger than 2 MB/);
      const buffer = Buffer.from(json.text);
      await field.setInputFiles({ name: 'our-list.json', mimeType: 'application/json', buffer });
      await jo.sees('3 entries are not on your list.');
      await jo.press('Put them on our list');
      await jo.sees('3 entries were put on your list.');
      const again = await saved(jo, 'A file that Heard can read again');
      expect(contents(again.text)).toEqual(contents(json.text));
      await jo.press('Back to the room');
      await kim.press('Our list');
      await kim.sees(LISTED.changed);
      // A file signs for nobody.
      await expect(kim.page.locator('.item-state-word').first()).toHaveText('Draft by Jo');
      expect([...jo.problems, ...kim.problems]).toEqual([]);
    } finally {
      await jo.context.close();
      await kim.context.close();
    }
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

async function saved(
  person: Person,
  button: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download]: [Download, void] = await Promise.all([
    person.page.waitForEvent('download'),
    person.press(button),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** What the file holds apart from names, states and signatures, which no file can carry into another room. */
function contents(file: string): unknown {
  const { items } = JSON.parse(file) as { readonly items: readonly Record<string, unknown>[] };
  return items.map(({ kind, id, fields, text, whose, reviewOn }) => ({
    kind,
    id,
    fields,
    text,
    whose,
    reviewOn,
  }));
}
