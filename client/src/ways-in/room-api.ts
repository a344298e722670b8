import type { ClaimInvite, CreateRoom, EraseRoom, RenewInvite, ServerFacts } from '@heard/shared/protocol';
import { UNREADABLE, type ApiAnswer, type AskServer } from './ask-server.ts';

/** The server's HTTP routes (shared/src/protocol/http.ts). Every call may be repeated. */
export interface RoomApi {
  readonly create: (body: CreateRoom) => Promise<ApiAnswer<null>>;
  readonly renew: (body: RenewInvite) => Promise<ApiAnswer<null>>;
  readonly claim: (body: ClaimInvite) => Promise<ApiAnswer<null>>;
  readonly erase: (body: EraseRoom) => Promise<ApiAnswer<null>>;
  readonly facts: () => Promise<ApiAnswer<ServerFacts>>;
}

export function roomApi(ask: AskServer): RoomApi {
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
      return facts === null ? UNREADABLE : { ok: true, value: facts };
    },
  };
}

function readFacts(value: unknown): ServerFacts | null {
  if (typeof value !== 'object' || value === null) return null;
  const facts = value as Readonly<Record<string, unknown>>;
  const { operator, backupDays } = facts;
  return {
    operator: typeof operator === 'string' ? operator : null,
    backupDays: typeof backupDays === 'number' ? backupDays : null,
    protocol: facts['protocol'] as ServerFacts['protocol'],
  };
}
