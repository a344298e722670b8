import { expect, type Locator } from '@playwright/test';
import { asShown, type Person } from './person.ts';

/** What is written into the list; unique, so that a search finds it wherever it went. */
export const LISTED = {
  need: 'More evenings without phones, wombat-one.',
  act: 'Phones in the hall from eight, wombat-two.',
  who: 'Both of us, wombat-three',
  when: 'Tuesday and Friday, wombat-four',
  notice: 'The hall lamp is on, wombat-five',
  changed: 'Phones in the hall from nine, wombat-six.',
} as const;

/**
 * Both with the list open: a need, an agreement written live, signed by both; a change clears both signatures;
 * one withdraws and signs again; both sign the text that stands.
 */
export async function writeAgreement(one: Person, other: Person): Promise<void> {
  await one.press('Our list');
  await other.press('Our list');
  await one.press('Add a need');
  await one.page.getByLabel('You need').fill(LISTED.need);
  await other.sees(LISTED.need);
  await one.press('Add an agreement');
  await field(one, 'The small act').fill(LISTED.act);
  await field(one, 'Who').fill(LISTED.who);
  await other.sees(LISTED.act);
  await agreement(other).getByRole('button', { name: 'Change the words' }).click();
  await field(other, 'When').fill(LISTED.when);
  await field(other, "How we'll both notice").fill(LISTED.notice);
  await expect(field(one, 'When')).toHaveValue(LISTED.when);
  await saved(one);
  await saved(other);
  await sign(one);
  await expect(state(other)).toHaveText(`Proposed by ${one.name}`);
  await sign(other);
  await expect(state(one)).toHaveText('Both agreed');
  await expect(state(other)).toHaveText('Both agreed');
  await field(other, 'The small act').fill(LISTED.changed);
  await expect(state(one)).toHaveText('Changed, needs both again');
  await expect(state(other)).toHaveText('Changed, needs both again');
  await sign(other);
  await sign(one);
  await expect(state(other)).toHaveText('Both agreed');
  await agreement(other).getByRole('button', { name: 'Withdraw my agreement' }).click();
  await expect(state(one)).not.toHaveText('Both agreed');
  await sign(other);
  await expect(state(one)).toHaveText('Both agreed');
  await saved(one);
  await saved(other);
  await one.press('Close the list');
  await other.press('Close the list');
}

/** Days later: the room's home shows the agreement, and the list has the rest. */
export async function agreementStands(person: Person): Promise<void> {
  await person.sees(LISTED.changed);
  await person.press('Open the list');
  await expect(state(person)).toHaveText('Both agreed');
  await person.sees(LISTED.when);
  await needStands(person);
  await saved(person);
}

/** A field for whose need it is, words to read for the other. */
async function needStands(person: Person): Promise<void> {
  const own = person.page.getByRole('textbox', { name: 'You need' });
  const read = person.page.locator('.own-text-words', { hasText: LISTED.need });
  await expect(own.or(read).first()).toBeVisible();
  if (await own.first().isVisible()) await expect(own.first()).toHaveValue(LISTED.need);
}

function agreement(person: Person): Locator {
  return person.page
    .getByRole('region', { name: asShown("What we'll try") })
    .getByRole('listitem')
    .first();
}

function state(person: Person): Locator {
  return agreement(person).locator('.item-state-word');
}

function field(person: Person, label: string): Locator {
  return agreement(person).getByLabel(asShown(label), { exact: true });
}

async function sign(person: Person): Promise<void> {
  await agreement(person).getByRole('button', { name: 'I agree', exact: true }).click();
}

async function saved(person: Person): Promise<void> {
  await expect(person.page.locator('.saving-state')).toHaveText('Saved');
}
