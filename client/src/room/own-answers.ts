import type { Millis } from '@heard/shared/base';
import type { Answer, Envelope } from '@heard/shared/protocol';
import type { NotSent } from './room-port.ts';

/** What a command comes to without the server having decided. */
export const NOT_SENT: NotSent = { ok: false, notSent: true };

export const TOO_LARGE: Answer = {
  ok: false,
  problem: { code: 'TOO_LARGE', message: 'This piece is too long.', retry: false },
};

/** A piece whose answer was lost, until it is known what became of it. */
export interface Unsettled {
  readonly envelope: Envelope;
  readonly since: Millis;
  readonly resolve: (answer: Answer | NotSent) => void;
}
