import { LIMITS, type LockStanding, type ReadLock } from '@heard/shared/protocol';
import { UNREADABLE, type ApiAnswer, type AskServer } from './ask-server.ts';

/** How the room's lock stands for this device. May be repeated. */
export type ReadRoomLock = (body: ReadLock) => Promise<ApiAnswer<LockStanding>>;

export function lockApi(ask: AskServer): ReadRoomLock {
  return async (body) => {
    const answer = await ask('/api/rooms/lock', body);
    if (!answer.ok) return answer;
    const value = readStanding(answer.value);
    return value === null ? UNREADABLE : { ok: true, value };
  };
}

function readStanding(value: unknown): LockStanding | null {
  if (typeof value !== 'object' || value === null) return null;
  const { epoch, changes } = value as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(epoch) || !Array.isArray(changes)) return null;
  const read = (changes as readonly unknown[]).slice(0, LIMITS.lockChangesWaiting).map(readChange);
  const known = read.filter((change) => change !== null);
  return known.length === read.length ? { epoch: epoch as number, changes: known } : null;
}

function readChange(value: unknown): LockStanding['changes'][number] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { epoch, statement, sealed } = value as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(epoch) || typeof statement !== 'string') return null;
  if (sealed !== null && typeof sealed !== 'string') return null;
  return { epoch: epoch as number, statement, sealed };
}
