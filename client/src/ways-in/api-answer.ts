import type { Problem } from '@heard/shared/protocol';
import type { Unreachable } from './ways-in-trouble.ts';

/** What the server answered, as a value. `UNREACHABLE`: no readable answer; it may have been carried out. */
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | Unreachable };

/** An answer that is none of this protocol counts like no answer. */
export const UNREADABLE = { ok: false, problem: { code: 'UNREACHABLE' } } as const;

/** Posts a body (null: gets) and gives the answer as it came. Never rejects. */
export type AskServer = (path: string, body: object | null) => Promise<ApiAnswer<unknown>>;
