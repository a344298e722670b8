import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLevelEngine } from '../../server/src/storage/embedded/level-engine.ts';
import { openEmbeddedStore } from '../../server/src/storage/embedded/open-embedded-store.ts';
import { eventually } from '../contract/eventually.ts';
import { expectAcknowledged } from '../contract/expect-acknowledged.ts';
import { startStoreWorker } from '../contract/start-store-worker.ts';
import { bytes, createRoom, newRoomId, standing } from '../contract/store-factory.ts';

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'heard-store-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

const open = () => openEmbeddedStore({ directory, randomBytes, wallClock: Date.now });

async function setMarker(marker: string | null): Promise<void> {
  const engine = await openLevelEngine(join(directory, 'store'));
  const key = '!format';
  await engine.write([marker === null ? { type: 'del', key } : { type: 'put', key, value: bytes(marker) }]);
  await engine.close();
}

it('a second process is told that the directory is in use, and gets it when the first is killed', async () => {
  const holder = startStoreWorker('hold', { kind: 'embedded', directory }, []);
  await eventually(() => holder.acknowledged.length > 2, 20_000, 'the first process has it');
  await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable', applied: 'no' });
  await expect(open()).rejects.toThrow(/in use by another process; set REDIS_URL/);
  await holder.kill();
  const store = await open();
  await expectAcknowledged(store, [], holder.acknowledged);
  await store.close();
});

it('a write the disk refuses stops the store, says so, and costs nothing that was acknowledged', async () => {
  const rooms = Array.from({ length: 4 }, newRoomId);
  const writer = startStoreWorker('write', { kind: 'embedded', directory }, rooms, 600);
  expect(await writer.ended).toBe(1);
  expect(writer.complaint()).toContain('the data directory could not be written');
  expect(writer.acknowledged.length).toBeGreaterThan(100);
  const store = await open();
  await expectAcknowledged(store, rooms, writer.acknowledged);
  await store.close();
});

it('another format, or a directory with something else in it, is refused and left alone', async () => {
  const store = await open();
  const { room } = await createRoom(store);
  await store.close();
  for (const marker of ['2', '', null]) {
    await setMarker(marker);
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt', applied: 'no' });
  }
  await setMarker('1');
  const mended = await open();
  expect(await standing(mended, room)).toEqual({ version: 1, record: 'first' });
  await mended.close();
});

it('a damaged directory and one that cannot be made are refused with a sentence', async () => {
  await (await open()).close();
  await writeFile(join(directory, 'store', 'CURRENT'), 'nonsense');
  await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
  await writeFile(join(directory, 'file'), '');
  const inFile = openEmbeddedStore({
    directory: join(directory, 'file', 'data'),
    randomBytes,
    wallClock: Date.now,
  });
  await expect(inFile).rejects.toThrow(/could not be made/);
});
