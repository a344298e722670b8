import { expect, it } from 'vitest';
import { RedisHistory } from './redis-history.ts';

function world(failures: readonly string[]) {
  const left = [...failures];
  const timers: (() => void)[] = [];
  let asked = 0;
  const history = new RedisHistory(
    {
      command: () => {
        asked += 1;
        const failure = left.shift();
        return failure === undefined
          ? Promise.resolve('OK')
          : Promise.reject(new Error('failed', { cause: new Error(failure) }));
      },
    },
    {
      after: (_delay, run) => {
        timers.push(run);
        return () => timers.splice(timers.indexOf(run), 1);
      },
    },
  );
  return { history, timers, asked: () => asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const BUSY = 'ERR Background append only file rewriting already in progress';

it('asks for another rewrite after one that was under way, once for all that was dropped meanwhile', async () => {
  const { history, timers, asked } = world([BUSY, BUSY]);
  history.forget();
  await settled();
  history.forget();
  expect([asked(), timers.length]).toEqual([1, 1]);
  timers.pop()?.();
  await settled();
  timers.pop()?.();
  await settled();
  expect([asked(), timers.length]).toEqual([3, 0]);
});

it('does not insist where the service does not allow it', async () => {
  const { history, timers, asked } = world(["ERR unknown command 'BGREWRITEAOF'"]);
  history.forget();
  await settled();
  expect([asked(), timers.length]).toEqual([1, 0]);
  history.close();
});
