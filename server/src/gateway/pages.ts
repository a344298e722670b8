import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { PROBLEMS } from '../rooms/problems.ts';
import { answerProblem } from './answer-problem.ts';

/** Every address that is a page of the app. They all get the same bytes, whether or not the room exists. */
const PAGES = /^\/(?:(?:join|room)\/[A-Za-z0-9_-]{22}|right-for-us|help)?$/;

/** Names no room: a list of what not to look at is a list of what is there. */
const ROBOTS = 'User-agent: *\nDisallow: /join/\nDisallow: /room/\n';

const NOT_BUILT = 'The pages are not built yet. Run: npm run build\n';

/** The built client: hashed files for a year, everything else asked for anew each time. GET and HEAD only. */
export function pages(clientDir: string): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const files = express.static(clientDir, {
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    fallthrough: true,
  });
  const assets = express.static(join(clientDir, 'assets'), {
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    fallthrough: true,
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  });
  router.use(refuseOtherMethods);
  router.get(PAGES, shell(clientDir, 200));
  router.get('/robots.txt', (_request, response) => void response.type('text/plain').send(ROBOTS));
  router.use(refuseMaps);
  router.use('/assets', assets);
  router.use(files);
  router.use(nothingHere(shell(clientDir, 404)));
  return router;
}

/** Read on each request: small, and a page built while the server runs is there at once. */
function shell(clientDir: string, status: 200 | 404): RequestHandler {
  return async (_request, response) => {
    try {
      const html = await readFile(join(clientDir, 'index.html'));
      response.status(status).type('text/html; charset=utf-8').send(html);
    } catch {
      response.status(503).type('text/plain').send(NOT_BUILT);
    }
  };
}

/** Someone who typed or followed an address gets the app's own neutral page; a program gets a sentence. */
function nothingHere(page: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.headers.accept?.includes('text/html') === true) void page(request, response, next);
    else answerProblem(response, PROBLEMS.notFound);
  };
}

const refuseOtherMethods: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.setHeader('Allow', 'GET, HEAD');
  answerProblem(response, PROBLEMS.methodNotAllowed);
};

const refuseMaps: RequestHandler = (request, response, next) => {
  if (!request.path.endsWith('.map') && request.path !== '/index.html') return next();
  answerProblem(response, PROBLEMS.notFound);
};
