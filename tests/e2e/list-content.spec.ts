import { expect, test, type Locator } from '@playwright/test';
import { asShown, meet, Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

const WORDS = {
  first: 'Phones in the hall from eight.',
  second: 'A walk on Sunday.',
  need: 'An evening that is only ours.',
  act: 'Bring you tea before work.',
  wish: 'You say when you will be back.',
  victory: 'We laughed at breakfast.',
  parked: 'Where we spend the holidays.',
} as const;

test('everything the list keeps: added by one, seen, answered and reviewed by the other, on record', async ({
  browser,
}) => {
  const server = await ServerProcess.start({});
  const alex = await Person.arrive(browser, 'Alex');
  const sam = await Person.arrive(browser, 'Sam');
  try {
    await meet(alex, sam, server.url);
    await alex.press('Our list');
    await sam.press('Our list');
    await agreeOnTwo(alex, sam);
    await notesOfEachKind(alex, sam);
    await actsDoneAndFelt(alex, sam);
    await takeOutOwnWords(alex, sam);
    await putInOrder(alex, sam);
    await reviewAndLetGo(alex, sam);
    await readHistory(alex, sam);
    for (const person of [alex, sam]) expect(person.problems).toEqual([]);
  } finally {
    await alex.context.close();
    await sam.context.close();
    await server.stop();
  }
});

async function agreeOnTwo(alex: Person, sam: Person): Promise<void> {
  for (const words of [WORDS.first, WORDS.second]) {
    await alex.press('Add an agreement');
    const item = agreements(alex).last();
    await item.getByLabel('The small act', { exact: true }).fill(words);
    await item.getByRole('button', { name: 'Done' }).click();
    await sam.sees(words);
    await agreement(alex, words).getByRole('button', { name: 'I agree', exact: true }).click();
    await expect(state(agreement(sam, words))).toHaveText('Proposed by Alex');
    await agreement(sam, words).getByRole('button', { name: 'I agree', exact: true }).click();
    await expect(state(agreement(alex, words))).toHaveText('Both agreed');
  }
}

async function notesOfEachKind(alex: Person, sam: Person): Promise<void> {
  await alex.press('Add a need');
  await alex.page.getByLabel('You need').fill(WORDS.need);
  await sam.sees(WORDS.need);
  for (const [title, add, label, words] of [
    ['What reassures us', 'Add what helps me', 'It helps me when', WORDS.wish],
    ['Small victories', 'Put something on the shelf', 'You put here', WORDS.victory],
    ['For another day', 'Park something', 'You parked', WORDS.parked],
  ] as const) {
    await open(alex, title);
    await open(sam, title);
    await alex.press(add);
    await alex.page.getByLabel(label).fill(words);
    await sam.sees(words);
    // Text on the other screen: only its author writes there.
    await expect(sam.page.getByText(words, { exact: true })).toHaveClass('own-text-words');
  }
  await sam.sees('A way to reassure Alex');
  await alex.page.getByLabel('We come back to it on').fill('2031-05-04');
  await sam.sees(/Back on .*2031/);
}

async function actsDoneAndFelt(alex: Person, sam: Person): Promise<void> {
  await open(alex, 'Small acts');
  await open(sam, 'Small acts');
  await alex.press('Offer a small act');
  await alex.page.getByLabel('I could').fill(WORDS.act);
  await sam.sees(WORDS.act);
  await sam.press('That would be welcome');
  await alex.sees('Welcome');
  await acts(alex).getByRole('button', { name: 'I did this' }).click();
  await sam.sees(/^Alex did this/);
  await sam.press('I felt it');
  await alex.sees('Sam felt it');
  await agreement(sam, WORDS.second).getByRole('button', { name: 'I did this' }).click();
  await alex.sees(/^Sam did this/);
}

async function takeOutOwnWords(alex: Person, sam: Person): Promise<void> {
  const wishes = sam.page.getByRole('region', { name: 'What reassures us' });
  await expect(wishes.getByRole('button', { name: 'Take this out' })).toHaveCount(0);
  await alex.page
    .getByRole('region', { name: 'What reassures us' })
    .getByRole('button', { name: 'Take this out' })
    .click();
  await expect(wishes.getByText('Removed by its author')).toBeVisible();
  await expect(wishes.getByText(WORDS.wish)).toBeHidden();
  await alex.press('Undo');
  await expect(wishes.getByText(WORDS.wish, { exact: true })).toBeVisible();
  await expect(wishes.getByText('Removed by its author')).toBeHidden();
}

async function putInOrder(alex: Person, sam: Person): Promise<void> {
  const region = alex.page.getByRole('region', { name: asShown("What we'll try") });
  await region.getByRole('button', { name: 'Change the order' }).click();
  const rows = region.locator('.order-row');
  await rows.nth(1).getByRole('button', { name: 'Up' }).press('Enter');
  await expect(rows.first()).toContainText(WORDS.second);
  await alex.sees('Now at place 1 of 2.');
  // "Up" is of no use there: the focus has gone to "Down", so the keyboard goes on.
  await expect(rows.first().getByRole('button', { name: 'Down' })).toBeFocused();
  await expect(agreements(sam).first()).toContainText(WORDS.second);
  const [from, to] = [
    await rows.nth(1).locator('.order-handle').boundingBox(),
    await rows.first().boundingBox(),
  ];
  if (from === null || to === null) throw new Error('the rows are not on the screen');
  await alex.page.mouse.move(from.x + 20, from.y + 20);
  await alex.page.mouse.down();
  await alex.page.mouse.move(to.x + 20, to.y + 5, { steps: 5 });
  await alex.page.mouse.up();
  await expect(agreements(sam).first()).toContainText(WORDS.first);
  await region.getByRole('button', { name: 'The order is right' }).click();
}

async function reviewAndLetGo(alex: Person, sam: Person): Promise<void> {
  // By its place: while it is edited its words stand in a field.
  const mine = agreements(alex).first();
  await mine.getByRole('button', { name: 'Change the words' }).click();
  await mine.getByLabel('We look at it again on').fill('2026-01-02');
  await mine.getByRole('button', { name: 'Done' }).click();
  for (const person of [alex, sam]) {
    await agreement(person, WORDS.first).getByRole('button', { name: 'I agree', exact: true }).click();
  }
  await expect(state(mine)).toHaveText('Both agreed');
  await sam.sees(/The day of another look is here/);
  await agreement(sam, WORDS.first).getByRole('button', { name: 'Keep it' }).click();
  await expect(state(mine)).toHaveText('Changed, needs both again');
  await mine.getByRole('button', { name: 'I agree', exact: true }).click();
  await expect(state(agreement(sam, WORDS.first))).toHaveText('Both agreed');
  await agreement(alex, WORDS.second).getByRole('button', { name: 'Let go' }).click();
  await expect(agreement(sam, WORDS.second)).toBeHidden();
  await sam.page.locator('summary', { hasText: 'Let go' }).first().click();
  await expect(agreement(sam, WORDS.second)).toBeVisible();
}

async function readHistory(alex: Person, sam: Person): Promise<void> {
  for (const person of [alex, sam]) {
    const item = agreement(person, WORDS.first);
    await item.getByRole('button', { name: 'How this changed' }).click();
    const entries = item.locator('.change');
    await expect(entries.first()).toContainText('Alex wrote');
    await expect(entries.first()).toContainText(WORDS.first);
    await expect(entries.last()).toContainText('Alex agreed');
    await expect(item.locator('.change[data-standing="verified"]')).toHaveCount(await entries.count());
  }
}

function agreements(person: Person): Locator {
  return person.page.getByRole('region', { name: asShown("What we'll try") }).locator('.list-item');
}

function agreement(person: Person, words: string): Locator {
  return agreements(person).filter({ hasText: words });
}

function acts(person: Person): Locator {
  return person.page.getByRole('region', { name: 'Small acts' });
}

function state(item: Locator): Locator {
  return item.locator('.item-state-word');
}

async function open(person: Person, title: string): Promise<void> {
  await person.page.locator('summary', { hasText: title }).first().click();
}
