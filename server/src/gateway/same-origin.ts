import type { RequestHandler } from 'express';
import { PROBLEMS } from '../rooms/problems.ts';
import { answerProblem } from './answer-problem.ts';
import type { OriginPolicy } from './origin.ts';

/**
 * A request that changes something comes from our own page: the header makes a foreign page's request need a
 * permission that this server never gives, and a browser that says where a request comes from is believed.
 */
export function demandOwnPage(policy: OriginPolicy): RequestHandler {
  return ({ headers }, response, next) => {
    const site = headers['sec-fetch-site'];
    const isOwn =
      headers['x-heard'] === '1' &&
      (site === undefined || site === 'same-origin') &&
      (headers.origin === undefined || policy.acceptsOrigin(headers));
    if (isOwn) return next();
    answerProblem(response, PROBLEMS.foreign);
  };
}

const MAX_HEADER_LINES = 100;

/** Requests that no browser makes end here: too many headers, a host named twice, a host that is not ours. */
export function demandPlainRequest(policy: OriginPolicy): RequestHandler {
  return (request, response, next) => {
    const names = request.rawHeaders.filter((_value, at) => at % 2 === 0);
    if (names.length > MAX_HEADER_LINES) return void response.status(431).end();
    const hosts = names.filter((name) => name.toLowerCase() === 'host').length;
    if (hosts !== 1) return answerProblem(response, PROBLEMS.badInput);
    if (!policy.acceptsHost(request.headers)) return answerProblem(response, PROBLEMS.wrongHost);
    next();
  };
}
