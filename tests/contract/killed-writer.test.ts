import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { expectAcknowledged } from './expect-acknowledged.ts';
import { startRedisServer } from './redis-server.ts';
import { startStoreWorker, type StoreWorker } from './start-store-worker.ts';
import { bytes, LATER, newRoomId, standing } from './store-factory.ts';
import { openTarget, type StoreTarget } from './store-target.ts';
import type { Acknowledged } from './store-worker.ts';

/** Replay with HEARD_SEED=…; it decides after how many acknowledgements the kill comes. */
const SEED = Number(process.env['HEARD_SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 3;
const LEAST = 200;
const ROOMS = 4;

/** Enough to vary where the kill lands; the moment itself is up to the scheduler. */
const killAfter = (round: number): number => LEAST + ((SEED * 7919 + round * 104_729) % 600);

const roomIds = (): readonly string[] => Array.from({ length: ROOMS }, newRoomId);

async function untilWritten(worker: StoreWorker, count: number): Promise<void> {
  await eventually(
    () => worker.acknowledged.length >= count || worker.complaint() !== '',
    20_000,
    'enough acknowledgements',
  );
  expect(worker.complaint()).toBe('');
}

/** Every round on the same data: later rounds also find what the earlier ones left. Returns how much was checked. */
async function rounds(
  target: StoreTarget,
  killRound: (worker: StoreWorker, round: number) => Promise<void>,
): Promise<number> {
  const before: { readonly rooms: readonly string[]; readonly acknowledged: readonly Acknowledged[] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rooms = roomIds();
    const worker = startStoreWorker('write', target, rooms);
    await untilWritten(worker, killAfter(round));
    await killRound(worker, round);
    before.push({ rooms, acknowledged: worker.acknowledged });
    const store = await openTarget(target);
    for (const each of before) await expectAcknowledged(store, each.rooms, each.acknowledged);
    await store.close();
    expect(worker.acknowledged.some(({ kind }) => kind === 'beat')).toBe(true);
  }
  return before.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
}

describe(`nothing acknowledged is lost (HEARD_SEED=${SEED})`, () => {
  it('when the process with the embedded store is killed in the middle of writes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'heard-store-'));
    const checked = await rounds({ kind: 'embedded', directory }, (worker) => worker.kill());
    expect(checked).toBeGreaterThanOrEqual(ROUNDS * LEAST);
    await rm(directory, { recursive: true });
  });

  it('when Redis, or a process that writes to it, is killed in the middle of writes', async () => {
    const server = await startRedisServer({ appendOnly: true });
    const target: StoreTarget = { kind: 'redis', url: server.url };
    try {
      const checked = await rounds(target, async (worker, round) => {
        if (round % 2 === 0) {
          await server.kill();
          await server.restart();
        }
        await worker.kill();
      });
      expect(checked).toBeGreaterThanOrEqual(ROUNDS * LEAST);
    } finally {
      await server.stop();
    }
  });
});

it('two processes on one Redis count every change exactly once', async () => {
  const server = await startRedisServer({ appendOnly: true });
  const target: StoreTarget = { kind: 'redis', url: server.url };
  try {
    const store = await openTarget(target);
    const room = newRoomId();
    await store.create(room, bytes('0'), LATER);
    const workers = [
      startStoreWorker('count', target, [room, room]),
      startStoreWorker('count', target, [room, room]),
    ];
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
    const versions = workers.flatMap(({ acknowledged }) =>
      acknowledged.flatMap((each) => (each.kind === 'counted' ? [each.version] : [])),
    );
    expect(versions).toHaveLength(800);
    expect(new Set(versions).size).toBe(800);
    expect(await standing(store, room)).toEqual({ version: 801, record: '800' });
    await store.close();
  } finally {
    await server.stop();
  }
});
