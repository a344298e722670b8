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

test('through a relay only: a frozen relay, a killed one and a killed server bring the voice back, and the step stays', async ({
  startServer,
  startTurn,
  arriveHumming,
}) => {
  const turn = await startTurn();
  const server = await startServer({ env: { ...turn.env, CALLS_RELAYED: 'true' } });
  const alex = await arriveHumming('Alex', 600);
  const sam = await arriveHumming('Sam', 1500);
  await beginByVoice(alex, sam, server.url);
  await toFirstTurn(alex, sam);
  await hears(sam, alex, 20_000);
  expect(turn.said()).toMatch(/ALLOCATE processed, success/);
  const step = await alex.person.page.getByRole('heading', { level: 1 }).innerText();

  turn.freeze();
  await hearsNothingOf(sam, alex);
  turn.thaw();
  await hears(sam, alex, 40_000);

  await turn.kill();
  await hearsNothingOf(sam, alex);
  await turn.start();
  await hears(sam, alex, 40_000);

  await server.kill();
  await server.start();
  await hears(sam, alex, 40_000);
  await sam.person.page.reload();
  await hears(sam, alex, 40_000);
  await expect(alex.person.page.getByRole('heading', { level: 1 })).toHaveText(step);
  await alex.person.hasTheirMoment();
});

test('a changed page that keeps its microphone open is not heard out of its turn', async ({
  startServer,
  arriveHumming,
}) => {
  const server = await startServer();
  const alex = await arriveHumming('Alex', 600);
  const sam = await arriveHumming('Sam', 1500, {
    prepare: async (person) => {
      await person.page.addInitScript(() => {
        const real = Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'enabled');
        Object.defineProperty(MediaStreamTrack.prototype, 'enabled', { ...real, set() {} });
      });
    },
  });
  await beginByVoice(alex, sam, server.url);
  await toFirstTurn(alex, sam);
  await hears(sam, alex);
  // It comes over the line, and the gate lets nothing of it through.
  await expect.poll(() => loudnessOf(alex.person.page, sam.hertz, 'lines')).toBeGreaterThan(-60);
  await hearsNothingOf(alex, sam);
  await alex.person.press("I've said it");
  await hears(alex, sam);
});
