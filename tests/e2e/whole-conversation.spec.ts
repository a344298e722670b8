import { createHash } from 'node:crypto';
import { setTimeout as realTime } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { createClient } from '@redis/client';
import { bytesBelow, findCanaries } from './canary.ts';
import { readClock } from './clock-reading.ts';
import { chooseHonestInWriting, SAID, walkHonest } from './honest-walk.ts';
import { agreementStands, LISTED, writeAgreement } from './list-walk.ts';
import { meet, Person } from './person.ts';
import type { ServerProcess } from './server-process.ts';
import { type Stage, test } from './two-people.ts';

const asItIs = (room: string): string => room;
const hashOf = (room: string): string => createHash('sha256').update(room).digest('base64url');

/** Where the host keeps rooms, every byte that it holds there, and how a room is named in those bytes. */
const STORES = {
  'the embedded store': async ({ startServer }: Pick<Stage, 'startServer'>) => {
    const server = await startServer({ env: { METRICS: 'true' } });
    return { server, held: async () => bytesBelow(server.dataDirectory), nameOf: asItIs };
  },
  Redis: async ({ startServer, startRedis }: Pick<Stage, 'startServer' | 'startRedis'>) => {
    const redis = await startRedis();
    const server = await startServer({ redisUrl: redis.url, env: { METRICS: 'true' } });
    const held = async () => {
      const client = await createClient({ url: redis.url }).connect();
      await client.sendCommand(['SAVE']);
      client.destroy();
      return bytesBelow(redis.directory);
    };
    return { server, held, nameOf: hashOf };
  },
};

for (const [store, host] of Object.entries(STORES)) {
  test(`a whole conversation and a shared list, kept over kill and restart, unread by the host: ${store}`, async ({
    startServer,
    startRedis,
    newDevice,
  }) => {
    test.setTimeout(240_000);
    const { server, held, nameOf } = await host({ startServer, startRedis });
    const devices = { Alexandrina: newDevice(), Samphire: newDevice() };
    const alex = await Person.withDevice('Alexandrina', devices.Alexandrina);
    const sam = await Person.withDevice('Samphire', devices.Samphire);
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
    await server.start();
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    for (const [name, device] of Object.entries(devices)) {
      const later = await Person.withDevice(name, device);
      await later.page.goto(roomUrl);
      await agreementStands(later);
      await later.sees(SAID.thanksOne);
      await later.context.close();
    }

    const planted = [
      ...Object.values(SAID),
      ...Object.values(LISTED),
      ...Object.keys(devices),
      ...secretsOf(link),
    ];
    const stored = await held();
    // The control: what must be in the host's bytes is found there by the same search.
    expect(findCanaries([nameOf(new URL(roomUrl).pathname.split('/').at(-1) ?? '')], stored)).not.toEqual([]);
    const places = [
      ...stored,
      { path: 'log', bytes: Buffer.from(server.output) },
      { path: 'metrics', bytes: Buffer.from(metrics) },
    ];
    expect(findCanaries(planted, places)).toEqual([]);
  });
}

/**
 * The server stays away for this long. What is tested is that real time which passes meanwhile costs nobody
 * anything, so real time has to pass: more of it than the tolerance, or a server that burns it would go unseen.
 */
const DOWN_MS = 5000;
const TOLERANCE_MS = 2000;

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
  await realTime(DOWN_MS);
  await server.start();
  await speaker.sees("You're back where you were.");
  await speaker.isAt('Share');
  await listener.isAt('Share');
  await expect(speaker.button('Send this piece')).toBeEnabled();
  const after = await resumed;
  expect(Math.abs(after.leftMs - before.leftMs)).toBeLessThan(TOLERANCE_MS);
  await expect(field).toHaveValue('A sentence that is not finished yet, quokka-draft');
  await listener.sees(SAID.shareOne);
  await field.fill('');
}

/** The invite and the room's key, from the part of the link that no server sees. */
function secretsOf(link: string): readonly string[] {
  return new URL(link).hash.slice(1).split('.').slice(0, 2);
}
