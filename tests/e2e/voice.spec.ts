import { expect } from '@playwright/test';
import { liveTracks, loudnessOf } from './ears.ts';
import { beginByVoice, hears, hearsNothingOf, test, toFirstTurn } from './voices.ts';

test('by voice here: only the one whose turn it is can be heard, and every screen says so', async ({
  startServer,
  arriveHumming,
}) => {
  const server = await startServer();
  const alex = await arriveHumming('Alex', 600);
  const sam = await arriveHumming('Sam', 1500);
  await beginByVoice(alex, sam, server.url);
  for (const { person } of [alex, sam]) await person.sees('Nobody can be heard just now.');
  await toFirstTurn(alex, sam);
  await alex.person.sees('Sam can hear you now.');
  await sam.person.sees('You hear Alex now. Your own microphone is closed.');
  await hears(sam, alex);
  await hearsNothingOf(alex, sam);
  await expect(alex.person.page.getByRole('meter', { name: 'Your microphone' })).not.toHaveAttribute(
    'aria-valuenow',
    '0',
  );
  await alex.person.press("I've said it");
  await sam.person.hasTheirMoment();
  await hears(alex, sam);
  await hearsNothingOf(sam, alex);
  expect(await liveTracks(sam.person.page)).toBe(1);
  expect(await loudnessOf(sam.person.page, alex.hertz, 'lines')).toBeLessThan(-60);
  expect([...alex.person.problems, ...sam.person.problems]).toEqual([]);
});
