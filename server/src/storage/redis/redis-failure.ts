import { ErrorReply } from '@redis/client';
import { StoreError } from '../../ports/store-error.ts';

/**
 * What Redis or the connection said, as one of the store's errors. A reply that is an error means that nothing was
 * written: every script checks before its first write. A lost connection leaves the outcome unknown.
 */
export function redisFailure(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof ErrorReply)) {
    return new StoreError('unavailable', 'unknown', 'the connection to Redis was lost', { cause: error });
  }
  if (/^OOM|No space left on device/.test(error.message)) {
    return new StoreError('full', 'no', 'Redis has reached its limit of memory or disk', { cause: error });
  }
  if (/^WRONGTYPE|equal or smaller than the target stream/.test(error.message)) {
    return new StoreError('corrupt', 'no', 'a room in Redis is damaged', { cause: error });
  }
  return new StoreError('unavailable', 'no', 'Redis refused the command', { cause: error });
}

export function notSent(): StoreError {
  return new StoreError('unavailable', 'no', 'Redis does not answer');
}
