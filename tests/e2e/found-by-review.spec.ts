import { expect } from '@playwright/test';
import { chooseHonestInWriting, walkToFirstShare } from './honest-walk.ts';
import { asShown, meet, type Person } from './person.ts';
import { test } from './two-people.ts';

test('a draft that was not sent is there after a reload, and goes with its talk', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  await meet(alex, sam, server.url);
  await chooseHonestInWriting(alex, sam);
  await walkToFirstShare(alex, sam);
  const field = alex.page.getByRole('textbox', { name: 'Your words' });
  await field.fill('Half a sentence that nobody has seen');
  await alex.page.reload();
  await expect(field).toHaveValue('Half a sentence that nobody has seen');
  // In the middle of a word the floor goes on, by a press in another tab: no letter falls beside the draft.
  await field.fill('The last wo');
  const tab = await alex.context.newPage();
  await tab.goto(alex.page.url());
  await tab.getByRole('button', { name: asShown("I've said it") }).click();
  await sam.isAt('Hand it back');
  await alex.isAt('Hand it back');
  await alex.page.keyboard.type('rd');
  await expect(field).toHaveValue('The last word');
  await alex.sees('The floor has gone on. What you had begun is still here for your next turn.');
  await field.blur();
  await expect(field).toHaveCount(0);
  await tab.close();
  await alex.press('Close kindly now');
  await expect.poll(async () => draftsOn(alex)).toEqual([]);
});

test('the words differ: nothing closes by one press, and it is said only when it is true', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  const link = await alex.opensRoom(server.url);
  await sam.joins(link);
  await sam.press("They don't");
  await sam.isAt('Close this room?');
  await sam.press('Look at the words again');
  await sam.press("They don't");
  await sam.context.setOffline(true);
  await sam.press('Close the room');
  await sam.sees('The room is not closed yet.');
  await sam.context.setOffline(false);
  await sam.press('Close the room');
  await sam.isAt('This room is locked now');
  await expect(sam.button('Open a new room')).toHaveCount(0);
  await alex.isAt('This room is locked now');
  await alex.press('Open a new room');
  await alex.press('Got it');
  await alex.isAt('Ask your partner');
});

test('Back closes help and leaves the room where it was; the used link says "in already" to the one who used it', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  const link = await meet(alex, sam, server.url);
  const place = alex.page.url();
  await alex.press('Help');
  await alex.isAt('This is bigger than a web page');
  await alex.page.goBack();
  await alex.isAt('Choose together');
  expect(alex.page.url()).toBe(place);
  await alex.press('Help');
  await alex.press('Back to where you were');
  await alex.isAt('Choose together');
  await sam.page.goto(link);
  await sam.sees('You are in this room already.');
  await sam.press('Back to your room');
  await sam.isAt('Choose together');
});

async function draftsOn(person: Person): Promise<readonly string[]> {
  return person.page.evaluate(() =>
    Object.keys(sessionStorage).filter((key) => key.startsWith('heard.draft.')),
  );
}
