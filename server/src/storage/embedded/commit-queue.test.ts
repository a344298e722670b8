import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../ports/store-error.ts';
import { CommitQueue } from './commit-queue.ts';
import type { Engine, EngineChange } from './engine.ts';

const put = (key: string, value = key): EngineChange => ({ type: 'put', key, value: Buffer.from(value) });
const STAMP = put('!clock');

/** An engine whose writes end when the test says so. */
function handEngine() {
  const writes: { readonly changes: readonly EngineChange[]; readonly end: (error?: Error) => void }[] = [];
  const engine: Engine = {
    view: () => Promise.reject(new Error('not read here')),
    write: (changes) =>
      new Promise((resolve, reject) => {
        writes.push({ changes, end: (error) => (error === undefined ? resolve() : reject(error)) });
      }),
    scrub: () => Promise.reject(new Error('not scrubbed here')),
    close: () => Promise.resolve(),
  };
  const failures: StoreError[] = [];
  const queue = new CommitQueue(
    engine,
    () => STAMP,
    (error) => failures.push(error),
  );
  return { queue, writes, failures };
}

/** Lets everything run that waits for nothing but its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('CommitQueue', () => {
  it('has one batch on its way; what comes meanwhile goes together into the next, the last write of a key', async () => {
    const { queue, writes } = handEngine();
    const done: string[] = [];
    const commit = (key: string, value: string) => queue.commit([put(key, value)], () => done.push(value));
    void commit('a', '1');
    await settle();
    void commit('b', '2');
    void commit('b', '3');
    await settle();
    expect(writes.map(({ changes }) => changes)).toEqual([[put('a', '1'), STAMP]]);
    expect(done).toEqual([]);
    writes[0]?.end();
    await settle();
    expect(done).toEqual(['1']);
    expect(writes[1]?.changes).toEqual([put('b', '3'), STAMP]);
    writes[1]?.end();
    await queue.settled();
    expect(done).toEqual(['1', '2', '3']);
    expect(writes).toHaveLength(2);
  });

  it.each([
    ['IO error: No space left on device', 'full'],
    ['IO error: Disk quota exceeded', 'full'],
    ['IO error: Input/output error', 'unavailable'],
  ])('stops for good when a batch fails: %s', async (message, code) => {
    const { queue, writes, failures } = handEngine();
    const sent = queue.commit([put('a')]);
    await settle();
    const waiting = queue.commit([put('b')]);
    writes[0]?.end(new Error('Batch failed', { cause: new Error(message) }));
    await expect(sent).rejects.toMatchObject({ name: 'StoreError', code, applied: 'unknown' });
    await expect(waiting).rejects.toMatchObject({ name: 'StoreError', code, applied: 'no' });
    await expect(queue.commit([put('c')])).rejects.toMatchObject({ code, applied: 'no' });
    await expect(queue.settled()).rejects.toMatchObject({ code });
    expect(() => queue.assertWorking()).toThrow(/data directory/);
    expect(failures).toHaveLength(1);
    expect(writes).toHaveLength(1);
  });
});
