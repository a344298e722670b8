import { ErrorReply } from '@redis/client';
import { expect, it } from 'vitest';
import { StoreError } from '../../ports/store-error.ts';
import { redisFailure } from './redis-failure.ts';

it.each([
  ["OOM command not allowed when used memory > 'maxmemory'.", 'full'],
  ['MISCONF Errors writing to the AOF file: No space left on device', 'full'],
  ['MISCONF Errors writing to the AOF file: Input/output error', 'unavailable'],
  ['WRONGTYPE Operation against a key holding the wrong kind of value', 'corrupt'],
  ['ERR The ID specified in XADD is equal or smaller than the target stream top item', 'corrupt'],
  ['LOADING Redis is loading the dataset in memory', 'unavailable'],
  ["READONLY You can't write against a read only replica.", 'unavailable'],
  ['NOAUTH Authentication required.', 'unavailable'],
])('a refusal is known not to have been applied: %s', (message, code) => {
  expect(redisFailure(new ErrorReply(message))).toMatchObject({ name: 'StoreError', code, applied: 'no' });
});

it('a lost connection leaves the outcome unknown, and an error of the store stays what it is', () => {
  expect(redisFailure(new Error('read ECONNRESET'))).toMatchObject({
    code: 'unavailable',
    applied: 'unknown',
  });
  const known = new StoreError('unavailable', 'no', 'Redis does not answer');
  expect(redisFailure(known)).toBe(known);
});
