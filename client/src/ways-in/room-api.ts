import type {
  ClaimInvite,
  CreateRoom,
  EraseRoom,
  Problem,
  RenewInvite,
  ServerFacts,
} from '@heard/shared/protocol';
import type { Clock } from '../device/clock.ts';
import { decodeProblem } from '../room/decode-problem.ts';
import type { Unreachable } from './ways-in-trouble.ts';

/** What the server answered, as a value. `UNREACHABLE`: no readable answer; it may have been carried out. */
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | Unreachable };

/** The server's HTTP routes (shared/src/protocol/http.ts). Every call may be repeated. */
export interface RoomApi {
  readonly create: (body: CreateRoom) => Promise<ApiAnswer<null>>;
  readonly renew: (body: RenewInvite) => Promise<ApiAnswer<null>>;
  readonly claim: (body: ClaimInvite) => Promise<ApiAnswer<null>>;
  readonly erase: (body: EraseRoom) => Promise<ApiAnswer<null>>;
  readonly facts: () => Promise<ApiAnswer<ServerFacts>>;
}

const ANSWER_LIMIT_MS = 10_000;
const UNREACHABLE = { ok: false, problem: { code: 'UNREACHABLE' } } as const;

/** @param origin e.g. `https://heard.example`; in the page that is its own. */
export function roomApi(origin: string, fetch: typeof globalThis.fetch, clock: Clock): RoomApi {
  const ask = async (path: string, body: object | null): Promise<ApiAnswer<unknown>> => {
    const stop = new AbortController();
    const cancel = clock.after(ANSWER_LIMIT_MS, () => stop.abort());
    try {
      const response = await fetch(origin + path, { ...request(body), signal: stop.signal });
      const value: unknown = await response.json();
      return response.ok ? { ok: true, value } : refused(value);
    } catch {
      return UNREACHABLE;
    } finally {
      cancel();
    }
  };
  const send = async (path: string, body: object): Promise<ApiAnswer<null>> => {
    const answer = await ask(path, body);
    return answer.ok ? { ok: true, value: null } : answer;
  };
  return {
    create: (body) => send('/api/rooms', body),
    renew: (body) => send('/api/rooms/invite', body),
    claim: (body) => send('/api/rooms/claim', body),
    erase: (body) => send('/api/rooms/erase', body),
    facts: async () => {
      const answer = await ask('/api/server', null);
      if (!answer.ok) return answer;
      const facts = readFacts(answer.value);
      return facts === null ? UNREACHABLE : { ok: true, value: facts };
    },
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
  return problem === null ? UNREACHABLE : { ok: false, problem };
}

/** The exit page is somewhere else on the web: anything but http(s) is not followed. */
function readFacts(value: unknown): ServerFacts | null {
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
