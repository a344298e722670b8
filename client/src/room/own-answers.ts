import type { Answer } from '@heard/shared/protocol';
import type { NotSent } from './room-port.ts';

/** What a command comes to without the server having decided. */
export const NOT_SENT: NotSent = { ok: false, notSent: true };

export const TOO_LARGE: Answer = {
  ok: false,
  problem: { code: 'TOO_LARGE', message: 'This piece is too long.', retry: false },
};
