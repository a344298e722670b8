import type { Response } from 'express';
import type { ErrorBody, Problem, ProblemCode } from '@heard/shared/protocol';

/** The status of each problem; a new code without one does not compile. */
const STATUS: Record<ProblemCode, number> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  TOO_SLOW: 408,
  CONFLICT_STALE: 409,
  GONE: 410,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  MISDIRECTED: 421,
  UPGRADE_NEEDED: 426,
  TOO_MANY: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  FULL: 507,
};

/** Sends `{ error: problem }` with its status, and Retry-After where waiting helps. */
export function answerProblem(response: Response, problem: Problem): void {
  const body: ErrorBody = { error: problem };
  if (problem.retryAfterMs !== undefined) {
    response.setHeader('Retry-After', String(Math.max(1, Math.ceil(problem.retryAfterMs / 1000))));
  }
  response.status(STATUS[problem.code]).json(body);
}
