import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../contract/eventually.ts';
import { startRedisServer } from '../contract/redis-server.ts';
import { LockDevice } from '../integration/lock-device.ts';
import { ServerChild } from './server-child.ts';

/** Replay with HEARD_SEED=…; it decides when the kills come. */
const SEED = Number(process.env['HEARD_SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 4;
const LIMIT_MS = 20_000;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** Alex's phone and tablet, and Sam, over a server that is killed while the lock is being changed. */
async function household(env: Readonly<Record<string, string>>) {
  const server = new ServerChild(env);
  cleanups.push(() => server.end('SIGKILL'));
  await server.start();
  const [phone, tablet, sam] = [0, 1, 2].map(() => new LockDevice(() => server.url)) as [
    LockDevice,
    LockDevice,
    LockDevice,
  ];
  for (const one of [phone, tablet, sam]) cleanups.push(() => one.closes());
  await sam.claims(await phone.opensRoom());
  phone.open();
  await eventually(() => phone.isSaved, LIMIT_MS, 'the phone is in');
  expect(await tablet.comesInBy(await phone.makesLink())).toBe('in');
  tablet.open();
  sam.open();
  const all = [phone, tablet, sam];
  await eventually(
    () => all.every((one) => Object.keys(one.known.lock?.deviceKeys ?? {}).length === 3 && one.isSaved),
    LIMIT_MS,
    'all know each other',
  );
  return { server, phone, tablet, sam, all };
}

/** The epoch that all three are at after each round. */
async function rounds(env: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const { server, phone, tablet, sam, all } = await household(env);
  const epochs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const changer = round % 2 === 0 ? phone : sam;
    const keep = Object.keys(changer.known.lock?.deviceKeys ?? {});
    const words = `round ${round}`;
    tablet.writes(words);
    await eventually(() => all.every((one) => one.needs.includes(words) && one.isSaved), LIMIT_MS, words);
    const changing = changer.opened.lock.change(keep);
    await wait((SEED * 7919 + round * 104_729) % 120);
    // A browser that is killed too: nothing of it stays but what it had stored before.
    if (round % 3 === 1) await changer.closes();
    await server.end('SIGKILL');
    await server.start();
    await (round % 3 === 1 ? null : changing);
    for (const one of all) expect(await one.comesBack()).toBe('ready');
    expect(new Set(all.map(({ epoch }) => epoch)).size).toBe(1);
    epochs.push(phone.epoch);
    const after = `after round ${round}`;
    sam.writes(after);
    await eventually(() => all.every((one) => one.needs.includes(after)), LIMIT_MS, after);
    expect(all.flatMap((one) => one.opened.list.snapshot().troubles)).toEqual([]);
  }
  return epochs;
}

describe(`a server and a browser killed while the lock is changed (HEARD_SEED=${SEED})`, () => {
  it('leave either the old lock or the new one to everybody, on the embedded store', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'heard-lock-'));
    cleanups.push(() => rm(directory, { recursive: true, force: true }));
    const epochs = await rounds({ DATA_DIR: directory });
    expect(epochs).toHaveLength(ROUNDS);
  }, 180_000);

  it('leave either the old lock or the new one to everybody, on Redis', async () => {
    const redis = await startRedisServer({ appendOnly: true });
    cleanups.push(() => redis.stop());
    const epochs = await rounds({ REDIS_URL: redis.url });
    expect(epochs).toHaveLength(ROUNDS);
  }, 180_000);
});
