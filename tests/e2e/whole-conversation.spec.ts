import { expect, test } from '@playwright/test';
import { createClient } from '@redis/client';
import { type RedisServer, startRedisServer } from '../contract/redis-server.ts';
import { bytesBelow, findCanaries } from './canary.ts';
import { readClock } from './clock-reading.ts';
import { chooseHonestInWriting, SAID, walkHonest } from './honest-walk.ts';
import { agreementStands, LISTED, writeAgreement } from './list-walk.ts';
import { Device, meet, Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

interface Hosting {
  readonly server: ServerProcess;
  /** Everything that the host holds, as bytes. */
  readonly held: () => Promise<readonly { readonly path: string; readonly bytes: Buffer }[]>;
  readonly stop: () => Promise<void>;
}

const HOSTINGS: Readonly<Record<string, () => Promise<Hosting>>> = {
  'the embedded store': async () => {
    const server = await ServerProcess.start({ env: { METRICS: 'true' } });
    return { server, held: async () => bytesBelow(server.dataDirectory), stop: async () => server.stop() };
  },
  Redis: async () => {
    const redis: RedisServer = await startRedisServer({ appendOnly: true });
    const server = await ServerProcess.start({ redisUrl: redis.url, env: { METRICS: 'true' } });
    return {
      server,
      held: async () => {
        const client = await createClient({ url: redis.url }).connect();
        await client.sendCommand(['SAVE']);
        client.destroy();
        return bytesBelow(redis.directory);
      },
      stop: async () => {
        await server.stop();
        await redis.stop();
      },
    };
  },
};

for (const [store, host] of Object.entries(HOSTINGS)) {
  test(`a whole conversation and a shared list, kept over kill and restart, unread by the host: ${store}`, async ({
    playwright,
    launchOptions,
  }) => {
    test.setTimeout(240_000);
    const { server, held, stop } = await host();
    const devices = [
      new Device(playwright.chromium, launchOptions),
      new Device(playwright.chromium, launchOptions),
    ] as const;
    const alex = await Person.withDevice('Alexandrina', devices[0]);
    const sam = await Person.withDevice('Samphire', devices[1]);
    const link = await meet(alex, sam, server.url);

    await chooseHonestInWriting(alex, sam);
    await walkHonest(alex, sam, {
      inFirstShare: async (speaker, listener) => killedAndStartedAgain(server, speaker, listener),
      inAgree: async () => writeAgreement(alex, sam),
      keep: [SAID.thanksOne],
    });
    const roomUrl = alex.page.url();
    expect([...alex.problems, ...sam.problems]).toEqual([]);

    await alex.context.close();
    await sam.context.close();
    await server.kill('SIGTERM');
    const metrics = await startedAgain(server);
    for (const [name, device] of [
      ['Alexandrina', devices[0]],
      ['Samphire', devices[1]],
    ] as const) {
      const later = await Person.withDevice(name, device);
      await later.page.goto(roomUrl);
      await agreementStands(later);
      await later.sees(SAID.thanksOne);
      await later.context.close();
    }

    const planted = [
      ...Object.values(SAID),
      ...Object.values(LISTED),
      'Alexandrina',
      'Samphire',
      ...secretsOf(link),
    ];
    const places = [
      ...(await held()),
      { path: 'log', bytes: Buffer.from(server.output) },
      { path: 'metrics', bytes: Buffer.from(metrics) },
    ];
    expect(places.some(({ bytes }) => bytes.length > 1000)).toBe(true);
    expect(findCanaries(planted, places)).toEqual([]);
    await stop();
    for (const device of devices) device.throwAway();
  });
}

/** In a share turn: the server dies; the same step, speaker, time and words are there when it is back. */
async function killedAndStartedAgain(
  server: ServerProcess,
  speaker: Person,
  listener: Person,
): Promise<void> {
  const field = speaker.page.getByRole('textbox', { name: 'Your words' });
  await field.fill('A sentence that is not finished yet, quokka-draft');
  const before = await readClock(speaker.page);
  await server.kill('SIGKILL');
  await speaker.sees('The connection dropped. Your place is held.');
  await listener.sees('The connection dropped. Your place is held.');
  await expect(speaker.page.locator('[data-mood=stopped]')).toBeVisible();
  const resumed = readClock(speaker.page);
  await server.start();
  await speaker.sees("You're back where you were.");
  await speaker.isAt('Share');
  await listener.isAt('Share');
  await expect(speaker.button('Send this piece')).toBeEnabled();
  const after = await resumed;
  expect(Math.abs(after.leftMs - before.leftMs)).toBeLessThan(2000);
  await expect(field).toHaveValue('A sentence that is not finished yet, quokka-draft');
  await listener.sees(SAID.shareOne);
  await field.fill('');
}

async function startedAgain(server: ServerProcess): Promise<string> {
  await server.start();
  return (await fetch(`${server.url}/metrics`)).text();
}

/** The invite and the room's key, from the part of the link that no server sees. */
function secretsOf(link: string): readonly string[] {
  return new URL(link).hash.slice(1).split('.').slice(0, 2);
}
