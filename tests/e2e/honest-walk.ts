import { expect } from '@playwright/test';
import type { Person } from './person.ts';

const RULES = 6;

export interface WalkHooks {
  /** Called at moments worth a picture, with the screens to look at. */
  readonly look?: (name: string, ...people: readonly Person[]) => Promise<void>;
  /** Called in the first share turn, after the speaker's first piece has been sent. */
  readonly inFirstShare?: (speaker: Person, listener: Person) => Promise<void>;
  /** Called while both write agreements together. */
  readonly inAgree?: () => Promise<void>;
  /** Pieces that both choose to keep at the close. */
  readonly keep?: readonly string[];
}

/** What was said in the walk; unique, so that a search finds it wherever it went. */
export const SAID = {
  safeOne: 'It would help me if we sat side by side, quokka-one.',
  answerOne: 'I can do that, quokka-two.',
  safeOther: 'Please leave out my mother, quokka-three.',
  answerOther: 'I will leave her out, quokka-four.',
  topic: 'Tonight, only the evening in the kitchen, quokka-five.',
  shareOne: 'When the door closed I felt alone, quokka-six.',
  backOne: 'So for you it was like being left, quokka-seven.',
  missing: 'What is missing is how long it lasted, quokka-eight.',
  backAgain: 'It was long, and you were alone in it, quokka-nine.',
  understandOne: 'I can see how that hurt, quokka-ten.',
  partOne: 'I left you alone with it, quokka-eleven.',
  shareOther: 'The hardest part for me was the silence after, quokka-twelve.',
  backOther: 'The silence weighed most, quokka-thirteen.',
  understandOther: 'From where you stood, of course, quokka-fourteen.',
  partOther: 'I went silent to be safe, quokka-fifteen.',
  needOne: 'I need more evenings without phones, quokka-sixteen.',
  needOther: 'I need a word when you are late, quokka-seventeen.',
  thanksOne: 'It helped me when you stayed, quokka-eighteen.',
  thanksOther: 'I saw you stay, quokka-nineteen.',
  word: 'Lighter, quokka-twenty.',
} as const;

/** One suggests the honest conversation in writing at the standard pace and begins; the other accepts. */
export async function chooseHonestInWriting(
  one: Person,
  other: Person,
  whenSuggested?: () => Promise<void>,
): Promise<void> {
  await one.page.getByRole('radio', { name: /honest/i }).check();
  await one.page.getByRole('radio', { name: 'In writing', exact: true }).check();
  await one.page.getByRole('radio', { name: 'Standard', exact: true }).check();
  await one.page.getByRole('radio', { name: 'I begin', exact: true }).check();
  await one.press('Suggest this');
  await other.sees(`${one.name} suggests`);
  await whenSuggested?.();
  await other.press('Begin like this');
}

/** From the arrival to the first share turn, which is `one`'s. */
export async function walkToFirstShare(one: Person, other: Person, hooks: WalkHooks = {}): Promise<void> {
  await arriveAndSettle(one, other, hooks);
  await safeEnough(one, other, hooks);
  await one.isAt('One thing');
  await one.writes(SAID.topic);
  await other.sees(SAID.topic);
  await bothReady(one, other);
  await one.isAt('Share');
}

/** The whole honest guide in writing, from the arrival to the close. `one` begins. */
export async function walkHonest(one: Person, other: Person, hooks: WalkHooks = {}): Promise<void> {
  await walkToFirstShare(one, other, hooks);
  await firstRound(one, other, hooks);
  await secondRound(one, other);
  await needs(one, other, hooks);
  await one.isAt('Write it together');
  await other.isAt('Write it together');
  await hooks.look?.('agree', one);
  await hooks.inAgree?.();
  await bothReady(one, other);
  await thanks(one, other);
  await close(one, other, hooks);
}

async function arriveAndSettle(one: Person, other: Person, hooks: WalkHooks): Promise<void> {
  await one.isAt('Arrive');
  await hooks.look?.('arrive', one);
  for (const person of [one, other]) {
    await person.isAt('Arrive');
    await person.press("I'm ready");
  }
  for (const person of [one, other]) {
    await person.isAt('Our ground rules');
    const rules = person.page.locator('main button[aria-pressed]');
    await expect(rules).toHaveCount(RULES);
    await hooks.look?.('rules', person);
    for (let rule = 0; rule < RULES; rule += 1) {
      await rules.nth(rule).click();
      if (person === one || rule < RULES - 1)
        await expect(rules.nth(rule)).toHaveAttribute('aria-pressed', 'true');
    }
  }
}

async function safeEnough(one: Person, other: Person, hooks: WalkHooks): Promise<void> {
  await one.isAt('Safe enough');
  await one.writes(SAID.safeOne);
  await other.sees(SAID.safeOne);
  await hooks.look?.('safe', one, other);
  await one.press("I've said it");
  await other.writes(SAID.answerOne);
  await other.press("I've answered");
  await other.hasTheirMoment();
  await other.writes(SAID.safeOther);
  await other.press("I've said it");
  await one.sees(SAID.safeOther);
  await one.writes(SAID.answerOther);
  await one.press("I've answered");
}

async function firstRound(one: Person, other: Person, hooks: WalkHooks): Promise<void> {
  await other.isAt('Share');
  await expect(other.page.getByRole('textbox', { name: 'Your words' })).toHaveCount(0);
  await one.writes(SAID.shareOne);
  await other.sees(SAID.shareOne);
  await hooks.look?.('share', one, other);
  await hooks.inFirstShare?.(one, other);
  await one.press("I've said it");
  await other.isAt('Hand it back');
  await other.writes(SAID.backOne);
  await other.press("That's what I heard");
  await one.isAt('Heard?');
  await one.sees(SAID.backOne);
  await hooks.look?.('heard', one, other);
  await one.writes(SAID.missing);
  await one.press('Not quite');
  await other.isAt('Hand it back');
  await other.sees(SAID.missing);
  await other.writes(SAID.backAgain);
  await other.press("That's what I heard");
  await one.isAt('Heard?');
  await one.press("Yes, that's it");
  await one.isAt('Anything more?');
  await one.press("That's enough for now");
  await understandAndPart(other, one, SAID.understandOne, SAID.partOne);
  await hooks.look?.('breath', one);
}

async function secondRound(one: Person, other: Person): Promise<void> {
  await other.isAt('Share');
  await other.writes(SAID.shareOther);
  await other.press("I've said it");
  await one.isAt('Hand it back');
  await one.writes(SAID.backOther);
  await one.press("That's what I heard");
  await other.isAt('Heard?');
  await other.press("Yes, that's it");
  await other.isAt('Anything more?');
  await other.press("That's enough for now");
  await understandAndPart(one, other, SAID.understandOther, SAID.partOther);
}

async function understandAndPart(
  listener: Person,
  speaker: Person,
  understand: string,
  part: string,
): Promise<void> {
  await listener.isAt('I can understand');
  await listener.writes(understand);
  await listener.press("I've said it");
  await listener.isAt('My part');
  await listener.writes(part);
  await speaker.sees(part);
  await listener.press("I've said it");
  await speaker.isAt('Breathe and change places');
}

async function needs(one: Person, other: Person, hooks: WalkHooks): Promise<void> {
  await one.isAt('A need and a small ask');
  await one.writes(SAID.needOne);
  await one.press("I've said it");
  await other.sees('Not yet');
  await hooks.look?.('answer', one, other);
  await answers(other, 'Yes, gladly');
  await other.hasTheirMoment();
  await other.writes(SAID.needOther);
  await other.press("I've said it");
  await answers(one, 'Part of it');
}

async function answers(person: Person, answer: string): Promise<void> {
  await person.page.getByText(answer, { exact: true }).click();
  await person.press('Give this answer');
}

async function thanks(one: Person, other: Person): Promise<void> {
  await one.isAt('One true thank-you');
  await one.writes(SAID.thanksOne);
  await one.press("I've said it");
  await other.writes(SAID.thanksOther);
  await other.press("I've said it");
}

async function close(one: Person, other: Person, hooks: WalkHooks): Promise<void> {
  const keep = hooks.keep ?? [];
  await one.isAt('Close kindly');
  await one.writes(SAID.word);
  await one.press('Close for today');
  await other.press('Close for today');
  for (const person of [one, other]) {
    await person.isAt('What to keep');
    await hooks.look?.('keep', person);
    for (const piece of keep) await person.page.getByRole('checkbox', { name: piece }).check();
    await person.press(keep.length === 0 ? 'Let the words go' : /^Keep \d+ pieces?$/);
  }
  for (const person of [one, other])
    await person.sees("That's enough for today. What you agreed is kept in this room.");
}

async function bothReady(one: Person, other: Person): Promise<void> {
  await one.press("I'm ready to go on");
  await other.press("I'm ready to go on");
}
