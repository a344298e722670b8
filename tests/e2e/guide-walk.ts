import { expect, type Locator } from '@playwright/test';
import { asShown, type Person } from './person.ts';

/** What is done in a step, by its title, before anyone goes on from it. */
export type AtStep = Readonly<Record<string, () => Promise<void>>>;

const CLOSED = "That's enough for today. What you agreed is kept in this room.";

/** One suggests a guide aloud, the other accepts; everything else as it is suggested. */
export async function beginAloud(one: Person, other: Person, guide: RegExp): Promise<void> {
  await one.isAt('Choose together');
  await one.page.getByRole('radio', { name: guide }).check();
  await one.press('Suggest this');
  await other.press('Begin like this');
}

/** Both come to talk from the room's home. */
export async function comeToTalk(one: Person, other: Person): Promise<void> {
  await one.press('Talk again');
  await other.press(/^(I’m ready|Talk again)$/);
}

/**
 * Goes on as two people do, each by what their own screen offers, until the talk is closed on both. Returns the
 * titles of the steps that somebody had to press in, in their order.
 */
export async function walkAloud(one: Person, other: Person, atStep: AtStep = {}): Promise<readonly string[]> {
  const titles: string[] = [];
  const done = new Set<string>();
  for (let presses = 0; presses < 120; presses += 1) {
    await expect
      .poll(async () => (await mayGoOn(one)) || (await mayGoOn(other)), { timeout: 15_000 })
      .toBe(true);
    const title = await titleOf(one);
    if (title === asShown(CLOSED)) break;
    if (titles.at(-1) !== title) titles.push(title);
    const own = atStep[title];
    if (own !== undefined && !done.has(title)) {
      done.add(title);
      await other.isAt(title);
      await own();
    } else {
      await goOn((await mayGoOn(one)) ? one : other, title);
    }
  }
  for (const person of [one, other]) await person.isAt(CLOSED);
  return titles;
}

/** The screen's one filled button, while it can be pressed; an even choice stands beside it until one is chosen. */
function onward(person: Person): Locator {
  return person.page.locator('.primary-button:not(:disabled)');
}

function evenly(person: Person): Locator {
  return person.page.getByRole('group', { name: 'Your answer' }).getByRole('button');
}

async function mayGoOn(person: Person): Promise<boolean> {
  return (await onward(person).isVisible()) || (await evenly(person).first().isVisible());
}

async function goOn(person: Person, title: string): Promise<void> {
  if (await evenly(person).first().isVisible()) await evenly(person).first().click();
  // A question that is answered leads to the next one: one is enough for a walk.
  const enough = person.button('Enough for today');
  if (title === 'Answer' && (await enough.isVisible())) await enough.click();
  else await onward(person).click();
}

async function titleOf(person: Person): Promise<string> {
  return person.page.getByRole('heading', { level: 1 }).innerText();
}
