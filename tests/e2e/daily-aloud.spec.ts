import { expect } from '@playwright/test';
import { meet, type Person } from './person.ts';
import { test } from './two-people.ts';

test('the daily guide aloud: the room is the talking stick, pause and a lost tab keep the floor and the time', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const alex = await arrive('Alex');
  const sam = await arrive('Sam');
  await meet(alex, sam, server.url);
  await alex.page.getByRole('radio', { name: /Daily/ }).check();
  await alex.page.getByRole('radio', { name: 'Sam begins' }).check();
  await alex.press('Suggest this');
  await sam.press('Begin like this');

  // One slow breath, twenty seconds by the server's clock.
  await alex.isAt('Look up');
  await sam.isAt('One word', 30_000);
  await expect(sam.page.getByRole('textbox')).toHaveCount(0);
  await expect(alex.button("I've said it")).toHaveCount(0);
  await alex.press('Pause');
  await sam.sees('Paused');
  await expect(sam.button("I've said it")).toHaveCount(0);
  await sam.press("I'm back");
  await alex.press("I'm back");
  await sam.press("I've said it");
  await alex.press("I've answered");
  await alex.press("I've said it");

  await sam.page.reload();
  await sam.isAt('One word');
  await sam.press("I've answered");
  for (const title of ['I saw that', 'Ask and give', 'By tomorrow']) {
    await sam.isAt(title);
    await passEachStep(sam, alex);
  }
  await sam.isAt('Enough for today');
  await sam.press('Close for today');
  await alex.press('Close for today');
  for (const person of [alex, sam]) {
    await person.sees("That's enough for today. What you agreed is kept in this room.");
    await person.press('Back to your room');
    await person.isAt("What we're trying");
  }
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});

/** First one then the other speaks; a reply is given where the step asks for one. */
async function passEachStep(first: Person, second: Person): Promise<void> {
  for (const [speaker, listener] of [
    [first, second],
    [second, first],
  ] as const) {
    await speaker.press("I've said it");
    const answered = listener.button("I've answered");
    const next = listener.button("I've said it");
    const heading = listener.page.getByRole('heading', {
      level: 1,
      name: /By tomorrow|Ask and give|Enough for today/,
    });
    await expect(answered.or(next).or(heading).first()).toBeVisible();
    if (await answered.isVisible()) await answered.click();
  }
}
