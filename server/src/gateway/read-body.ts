import express, { type Request, type RequestHandler, type Response } from 'express';
import { decodeHttpBody, LIMITS, parseFlatJson, type HttpBodies } from '@heard/shared/protocol';
import { PROBLEMS } from '../rooms/problems.ts';
import { answerProblem } from './answer-problem.ts';

const readRaw = express.raw({ type: () => true, limit: LIMITS.httpBody, inflate: false });

/** JSON in UTF-8 and nothing else; checked before a byte of the body is read. */
const refuseOtherContent: RequestHandler = (request, response, next) => {
  const type = request.headers['content-type'] ?? '';
  const isJson = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type);
  const isCoded = request.headers['content-encoding'] !== undefined;
  if (isJson && !isCoded) return next();
  response.setHeader('Connection', 'close');
  answerProblem(response, PROBLEMS.unsupported);
};

/** Reads and decodes the body of a route; `handle` gets a decoded one only. */
export function withBody<K extends keyof HttpBodies>(
  route: K,
  handle: (body: HttpBodies[K], request: Request, response: Response) => Promise<void>,
): readonly RequestHandler[] {
  const decode = async (request: Request, response: Response): Promise<void> => {
    const body = decodeHttpBody(route, readJson(request.body));
    if (!body) return answerProblem(response, PROBLEMS.badInput);
    await handle(body, request, response);
  };
  return [refuseOtherContent, readRaw, decode];
}

function readJson(raw: unknown): unknown {
  if (!Buffer.isBuffer(raw)) return null;
  try {
    return parseFlatJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw));
  } catch {
    return null;
  }
}
