import type { ServerFacts } from '@heard/shared/protocol';
import type { Clock } from '../device/clock.ts';
import { decodeProblem } from '../room/decode-problem.ts';
import { UNREADABLE, type ApiAnswer, type AskServer } from './api-answer.ts';

const ANSWER_LIMIT_MS = 10_000;

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

/** The exit page is somewhere else on the web: anything but http(s) is not followed. */
export function readFacts(value: unknown): ServerFacts | null {
  if (typeof value !== 'object' || value === null) return null;
  const facts = value as Readonly<Record<string, unknown>>;
  const { operator, exitUrl, backupDays } = facts;
  if (typeof exitUrl !== 'string' || !/^https?:\/\//.test(exitUrl)) return null;
  return {
    operator: typeof operator === 'string' ? operator : null,
    exitUrl,
    backupDays: typeof backupDays === 'number' ? backupDays : null,
    protocol: facts['protocol'] as ServerFacts['protocol'],
  };
}
