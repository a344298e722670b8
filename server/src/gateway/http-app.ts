import express, { type ErrorRequestHandler, type Express } from 'express';
import type { HelpLines } from '@heard/shared/protocol';
import type { Config } from '../config.ts';
import type { Log } from '../logging/log.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoomStore } from '../ports/room-store.ts';
import { PROBLEMS } from '../rooms/problems.ts';
import type { WaysIn } from '../rooms/ways-in.ts';
import { answerProblem } from './answer-problem.ts';
import { api } from './api.ts';
import { health, type Gauges } from './health.ts';
import type { OriginPolicy } from './origin.ts';
import { pages } from './pages.ts';
import { demandPlainRequest } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** Everything that is answered over HTTP. No query is ever parsed, no cookie read or set, no CORS. */
export function createHttpApp(parts: {
  readonly config: Config;
  readonly clientDir: string;
  readonly helpLines: HelpLines;
  readonly store: RoomStore;
  readonly waysIn: WaysIn;
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: OriginPolicy;
  readonly isMoving: () => boolean;
  readonly gauges: Gauges;
}): Express {
  const { config, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('case sensitive routing', true);
  app.set('strict routing', true);
  app.use(...securityHeaders(config.publicUrl));
  // Before the host is checked: a supervisor asks under whatever name it likes.
  app.use(health({ ...parts, gauges: config.metrics ? parts.gauges : null }));
  app.use(demandPlainRequest(parts.policy));
  app.use('/api', api(parts));
  app.use(pages({ ...parts, exitUrl: config.exitUrl }));
  app.use(lastResort(log));
  return app;
}

/** What a handler could not turn into an answer. Errors of the body reader carry a `type` of the library's. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status === 413) {
      response.setHeader('Connection', 'close');
      return answerProblem(response, PROBLEMS.tooLarge);
    }
    if (status === 415) return answerProblem(response, PROBLEMS.unsupported);
    if (status === 408) return answerProblem(response, PROBLEMS.tooSlow);
    if (status >= 400 && status < 500) return answerProblem(response, PROBLEMS.badInput);
    log.error('http-failed', { error });
    answerProblem(response, PROBLEMS.internal);
  };
}

function statusOf(error: unknown): number {
  const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
  return hasStatus && typeof error.status === 'number' ? error.status : 500;
}
