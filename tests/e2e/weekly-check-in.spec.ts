import { expect } from '@playwright/test';
import { beginAloud, walkAloud } from './guide-walk.ts';
import { asShown, meet, type Person } from './person.ts';
import { test } from './two-people.ts';

const BIG = 'Phones in the hall all evening, bilby-one.';
const SMALL = 'Phones in the hall at supper, bilby-two.';
const VICTORY = 'We laughed at breakfast, bilby-three.';

/** Where somebody had something to press: a breath between the two rounds goes by itself. */
const STEPS = [
  'Arrive',
  'Glad of',
  "What we said we'd do",
  'How safe was it',
  'One hard thing',
  'Hand it back',
  'Heard?',
  'One hard thing',
  'Hand it back',
  'Heard?',
  'One wish for next week',
  'A small victory',
  'Looking ahead',
  'Close',
];

test('the weekly check-in: what was due is made smaller, agreed anew by both and stands once; a victory is on the shelf', async ({
  startServer,
  arrive,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const alex = await arrive('Alex');
  const sam = await arrive('Sam');
  await meet(alex, sam, server.url);
  await agreeForToday(alex, sam);

  await beginAloud(alex, sam, /Weekly/);
  const titles = await walkAloud(alex, sam, {
    'What we said we’d do': async () => {
      await sam.page.getByRole('radio', { name: 'Not yet' }).check();
      await sam.sees(/^What was too big about it\?/);
      await sam.press('Make it smaller');
      await sam.page.getByLabel(/^What would be small enough/).fill(SMALL);
      await sam.press('That is small enough');
      await sam.sees('That was everything that asked for another look.');
      await alex.sees('Waiting for your word');
      await alex.sees(SMALL);
      await alex.press('I agree');
      await expect(alex.page.getByText('Waiting for your word')).toHaveCount(0);
      await expect(sam.page.getByText('Waiting for your word')).toHaveCount(0);
    },
    'A small victory': async () => {
      await alex.press('Put it on the shelf of our list');
      await alex.page.getByLabel('You put here').fill(VICTORY);
      await alex.press('Close the list');
    },
  });
  expect(titles).toEqual(STEPS.map(asShown));

  for (const person of [alex, sam]) {
    await person.press('Back to your room');
    await person.sees(SMALL);
    await person.press('Open the list');
    // The room's home says it as well, behind the list.
    await expect(person.page.getByRole('dialog').getByText(SMALL).filter({ visible: true })).toHaveCount(1);
    await person.sees('Both agreed');
    await person.page.getByText('Small victories').click();
  }
  await sam.sees(VICTORY);
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});

/** An agreement of both whose day of another look is today. */
async function agreeForToday(alex: Person, sam: Person): Promise<void> {
  await alex.press('Our list');
  await sam.press('Our list');
  await alex.press('Add an agreement');
  await alex.page.getByLabel('The small act').fill(BIG);
  await alex.page.getByLabel('We look at it again on').fill(await today(alex));
  await alex.press('Done');
  for (const person of [alex, sam]) {
    await person.sees(BIG);
    await person.press('I agree');
  }
  for (const person of [alex, sam]) {
    await person.sees('Both agreed');
    await person.press('Close the list');
  }
}

/** The day it is on this person's device. */
async function today(person: Person): Promise<string> {
  return person.page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
}
