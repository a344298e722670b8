import type { Problem } from '@heard/shared/protocol';

/** What the server says went wrong, over HTTP and the socket alike; null for anything else. */
export function decodeProblem(value: unknown): Problem | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, message, retry, retryAfterMs } = value as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof message !== 'string' || typeof retry !== 'boolean') return null;
  if (retryAfterMs !== undefined && !(typeof retryAfterMs === 'number' && Number.isFinite(retryAfterMs)))
    return null;
  return value as Problem;
}
