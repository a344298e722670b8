import { expect } from '@playwright/test';
import { chooseHonestInWriting, SAID, walkToFirstShare } from './honest-walk.ts';
import { meet, type Person } from './person.ts';
import type { ServerProcess } from './server-process.ts';
import { test, type Stage } from './two-people.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Scene {
  readonly server: ServerProcess;
  readonly alex: Person;
  readonly sam: Person;
}

/** Alex has the first share, in writing; the server's clock is the test's. */
async function atShare({ startServer, arrive }: Pick<Stage, 'startServer' | 'arrive'>): Promise<Scene> {
  const server = await startServer({ hasMovableClock: true });
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  await meet(alex, sam, server.url);
  await chooseHonestInWriting(alex, sam);
  await walkToFirstShare(alex, sam);
  return { server, alex, sam };
}

async function bothAt(title: string, ...people: readonly Person[]): Promise<void> {
  for (const person of people) await person.isAt(title);
}

/** Comes back from what is due, breathes, and stands where the two choose how it goes on. */
async function bothReady({ server, alex, sam }: Scene, press: string): Promise<void> {
  for (const person of [alex, sam]) await person.press(press);
  await bothAt('Breathe together', alex, sam);
  await server.skip(5000);
  await bothAt('Back together', alex, sam);
}

test('a break is kept by the room: promised, prolonged, over a restart, and back to what was last heard', async ({
  startServer,
  arrive,
}) => {
  const scene = await atShare({ startServer, arrive });
  const { server, alex, sam } = scene;
  await alex.writes(SAID.shareOne);
  await alex.press("I've said it");
  await sam.writes(SAID.backOne);
  await sam.press("That's what I heard");
  await alex.press("Yes, that's it");
  await alex.isAt('Anything more?');

  await sam.press('Pause');
  for (const person of [alex, sam]) {
    await person.isAt('Paused');
    await expect(person.page.locator('main')).not.toContainText(/Sam|Alex/);
  }
  await sam.press('Take this break');
  await alex.sees("Sam is catching their breath and said when they'll be back.");
  await sam.sees('You are catching your breath and said when you will be back.');
  for (const person of [alex, sam]) {
    await person.sees("Don't practise your answer. It will be there when you need it.");
    await expect(person.page.locator('main')).not.toContainText(SAID.backOne);
    await expect(person.page.getByRole('textbox')).toHaveCount(0);
    await expect(person.button("I'm back")).toHaveCount(0);
  }

  await server.skip(20 * MINUTE_MS);
  await bothAt('Ready, or a little longer?', alex, sam);
  await alex.press("I'm ready");
  await alex.sees("They haven't come back yet. You kept your side. You don't have to wait here.");
  await sam.sees('Alex is ready when you are.');
  await sam.press('2 hours longer');
  await alex.isAt('Break');

  await server.kill();
  await server.start();
  await alex.sees("Sam is catching their breath and said when they'll be back.");
  await server.skip(2 * HOUR_MS);
  await bothAt('Ready, or a little longer?', alex, sam);
  await bothReady(scene, "I'm ready");
  for (const person of [alex, sam])
    await expect(person.page.getByRole('region', { name: 'The last thing that was heard' })).toContainText(
      SAID.backOne,
    );
  await alex.press('Go on');
  await sam.sees('Alex would like to go on.');
  await sam.press('Go on');
  await bothAt('Anything more?', alex, sam);
  await expect(alex.button("That's enough for now")).toBeVisible();

  // Ground rules: both see the list, the turn stays; the next tap offers a break.
  await sam.press('Ground rules');
  for (const person of [alex, sam])
    await person.sees('You both have these before you. The turn stays where it is.');
  await sam.press('Take a break');
  await sam.press('Take this break');
  await server.skip(25 * HOUR_MS);
  await bothAt('This talk is resting', alex, sam);
  await sam.press('Keep this time');
  await alex.sees('Sam found another time.');
  await server.skip(40 * HOUR_MS);
  await bothAt('Ready, or a little longer?', alex, sam);
  await bothReady(scene, "I'm ready");
  for (const person of [alex, sam])
    await person.sees('Enough for today? You can close kindly and keep the list.');
  await alex.press('Close kindly');
  await bothAt('What to keep', alex, sam);
  expect([...alex.problems, ...sam.problems]).toEqual([]);
});

test('a closed tab, leaving for today, and parting: one neutral line each, and nobody is kept waiting', async ({
  startServer,
  arrive,
}) => {
  const scene = await atShare({ startServer, arrive });
  const { server, alex, sam } = scene;
  const place = sam.page.url();
  await sam.page.close();
  await server.skip(10_000);
  await alex.sees('The clock has stopped.');
  await server.skip(10_000);
  await alex.sees('We lost Sam. Nothing is lost.');
  await server.skip(2 * MINUTE_MS);
  await alex.isAt('Break');
  await alex.sees('We lost Sam. Nothing is lost.');
  await alex.sees(/^Your places are held until .*You don’t have to wait here\.$/);

  const back = await sam.reopens(place);
  await back.sees('You were away for a while. Nothing is lost.');
  await bothReady({ server, alex, sam: back }, "I'm back");
  for (const person of [alex, back]) await person.press('Go on');
  await bothAt('Share', alex, back);
  await alex.hasTheirMoment();

  await back.press('Pause');
  await back.page.getByText('Other ways to stop').click();
  await back.press('Leave for today');
  await alex.sees("Sam has left for today. You don't have to wait.");
  await back.sees('You have left for today. Your place is held.');
  await alex.page.getByText('Other ways to stop').click();
  await alex.press('It is over between us');
  await alex.press('End it with care');
  await bothAt('What to keep', alex, back);
  for (const person of [alex, back]) await person.press('Let the words go');
  for (const person of [alex, back])
    await person.sees('You are parting, with care. What you wrote together is still yours.');
});
