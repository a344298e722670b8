import { expect } from '@playwright/test';
import { bytesBelow, findCanaries } from './canary.ts';
import { chooseHonestInWriting, walkToFirstShare } from './honest-walk.ts';
import { asShown, meet, type Person } from './person.ts';
import { test } from './two-people.ts';

const NOTE = 'wombat-note-only-for-me';
const PIECE = 'wombat-piece-to-take-back';

/** Everything that goes over this person's sockets, both ways. */
function framesOf(person: Person): string[] {
  const frames: string[] = [];
  const keep = ({ payload }: { readonly payload: string | Buffer }): void =>
    void frames.push(payload.toString('latin1'));
  person.page.on('websocket', (socket) => {
    socket.on('framesent', keep);
    socket.on('framereceived', keep);
  });
  return frames;
}

/** What the browser keeps of this page: the tab's and the lasting storage, and the whole document. */
async function keptOn(person: Person): Promise<string> {
  return person.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const fields = [...document.querySelectorAll('textarea, input')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      fields,
      document.body.innerHTML,
    ]);
  });
}

function commandsIn(frames: readonly string[] | undefined): number {
  return (frames ?? []).filter((frame) => frame.includes('"command"')).length;
}

test('hard moments in a share: a smaller piece, something heavy, a note, words taken back', async ({
  startServer,
  arrive,
}) => {
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  const frames = [alex, sam].map(framesOf);
  await meet(alex, sam, server.url);
  await chooseHonestInWriting(alex, sam);

  await test.step('how one is stays on the device: nothing is sent, and the other sees only getting ready or ready', async () => {
    await alex.isAt('Arrive');
    const before = commandsIn(frames[0]);
    expect(before).toBeGreaterThan(0);
    for (const how of ['Calm', 'Tense', 'Too full to talk'])
      await alex.page.getByRole('radio', { name: how }).check();
    await alex.sees('Then another time may be the kinder choice');
    await sam.sees('Alex is getting ready.');
    expect(commandsIn(frames[0])).toBe(before);
  });

  await walkToFirstShare(alex, sam);
  await sam.isAt('Share');

  await test.step('a smaller piece, once a turn, said on both screens', async () => {
    await sam.press('A smaller piece, please');
    await alex.sees('Sam asks for a smaller piece.');
    await sam.sees('You asked for a smaller piece.');
    await expect(sam.button('A smaller piece, please')).toHaveCount(0);
  });

  await test.step('something heavy: asked without a word of it, answered without a reason, not asked again', async () => {
    await alex.page.getByText('I have something heavy').click();
    await alex.press('Ask Sam first');
    await sam.sees('Alex has something heavy to say');
    await sam.press('Not now');
    await alex.sees('Sam said not now. That is a full answer.');
    await sam.sees('Nothing more is asked of you.');
    await expect(alex.button('Ask Sam first')).toHaveCount(0);
    await alex.page.getByLabel('Which day').fill('2031-05-04');
    await alex.press('Give it that day');
    await sam.press('Our list');
    await sam.page.getByRole('heading', { name: 'For another day' }).click();
    await sam.sees(/Alex parked/);
    await sam.press('Close the list');
  });

  await test.step('a word at the caret, a hint for the writer alone, and nothing is sent by either', async () => {
    const field = alex.page.getByRole('textbox', { name: 'Your words' });
    await field.fill('I felt that night');
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 6));
    await alex.page.getByText('Words for feelings').click();
    await alex.press('alone');
    await expect(field).toHaveValue('I felt alone that night');
    await field.fill('You never ask');
    await alex.sees('One time it happened is easier to hear.');
    await expect(alex.button('Send this piece')).toBeEnabled();
    await alex.press('Turn these hints off');
    await expect(alex.page.getByText('One time it happened is easier to hear.')).toHaveCount(0);
    await expect(sam.page.getByText('easier to hear')).toHaveCount(0);
    await field.fill('');
  });

  await test.step('a note for oneself outlives a pause and goes with its step without a trace', async () => {
    await sam.page.getByText('Note for yourself').first().click();
    const note = sam.page.getByRole('textbox', { name: 'Note for yourself' });
    await note.fill(NOTE);
    await alex.press('Pause');
    await sam.sees('Paused');
    for (const person of [alex, sam]) await person.press("I'm back");
    await expect(note).toHaveValue(NOTE);
  });

  await test.step('a piece is taken back while the other has the floor, also for one who comes back later', async () => {
    await alex.writes(PIECE);
    await alex.writes('What stays is this.');
    await sam.sees(PIECE);
    await alex.press("I've said it");
    await sam.isAt('Hand it back');
    await expect(sam.page.getByRole('textbox', { name: 'Note for yourself' })).toHaveCount(0);
    await alex.page
      .getByRole('listitem')
      .filter({ hasText: PIECE })
      .getByRole('button', { name: 'Take back' })
      .click();
    await alex.sees(/It goes from both screens/);
    await alex.press('Take it back');
    for (const person of [alex, sam]) {
      await person.sees('Taken back by its author.');
      await expect(person.page.getByText(PIECE)).toHaveCount(0);
    }
    await sam.page.reload();
    await sam.sees('What stays is this.');
    await sam.sees('Taken back by its author.');
    await expect(sam.page.getByText(PIECE)).toHaveCount(0);
  });

  for (const person of [alex, sam]) {
    const kept = await keptOn(person);
    for (const canary of [NOTE, PIECE]) expect(kept).not.toContain(canary);
    expect(person.problems).toEqual([]);
  }
  const sent = frames.map((bytes, index) => ({
    path: `frames ${index}`,
    bytes: Buffer.from(bytes.join('\n')),
  }));
  expect(sent.every(({ bytes }) => bytes.length > 1000)).toBe(true);
  expect(findCanaries([NOTE, PIECE], sent)).toEqual([]);
  expect(findCanaries([NOTE, PIECE], bytesBelow(server.dataDirectory))).toEqual([]);

  await alex.press('Close kindly now');
  await alex.isAt('What to keep');
  await expect(alex.page.getByRole('checkbox')).not.toHaveCount(0);
  await expect(alex.page.getByText(asShown('Taken back by its author.'))).toHaveCount(0);
});
