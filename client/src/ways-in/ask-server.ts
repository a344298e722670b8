import type { Problem } from '@heard/shared/protocol';
import type { Clock } from '../device/clock.ts';
import { decodeProblem } from '../room/decode-problem.ts';
import type { Unreachable } from './ways-in-trouble.ts';

/** What the server answered, as a value. `UNREACHABLE`: no readable answer; it may have been carried out. */
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | Unreachable };

const ANSWER_LIMIT_MS = 10_000;

/** An answer that is none of this protocol counts like no answer. */
export const UNREADABLE = { ok: false, problem: { code: 'UNREACHABLE' } } as const;

/** Posts a body (null: gets) and gives the answer as it came. Never rejects. */
export type AskServer = (path: string, body: object | null) => Promise<ApiAnswer<unknown>>;

/** @param origin e.g. `https://heard.example`; in the page that is its own. */
export function askServer(origin: string, fetch: typeof globalThis.fetch, clock: Clock): AskServer {
  return async (path, body) => {
    const stop = new AbortController();
    const cancel = clock.after(ANSWER_LIMIT_MS, () => stop.abort());
    try {
      const response = await fetch(origin + path, { ...request(body), signal: stop.signal });
      const value: unknown = await response.json();
      return response.ok ? { ok: true, value } : refused(value);
    } catch {
      return UNREADABLE;
    } finally {
      cancel();
    }
  };
}

function request(body: object | null): RequestInit {
  const common = {
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  } as const;
  if (body === null) return common;
  const headers = { 'Content-Type': 'application/json', 'X-Heard': '1' };
  return { ...common, method: 'POST', headers, body: JSON.stringify(body) };
}

function refused(value: unknown): ApiAnswer<never> {
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : null;
  const problem = decodeProblem(error);
  return problem === null ? UNREADABLE : { ok: false, problem };
}
