import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import type { HelpLines } from '@heard/shared/protocol';
import { PROBLEMS } from '../rooms/problems.ts';
import { answerProblem } from './answer-problem.ts';
import { escapeHtml, helpPage, rightForUsPage, type PlainPage } from './plain-pages.ts';

/** Every address that is a page of the app. They all get the same bytes, whether or not the room exists. */
const PAGES = /^\/(?:(?:join|room)\/[A-Za-z0-9_-]{22})?$/;

/** Names no room: a list of what not to look at is a list of what is there. */
const ROBOTS = 'User-agent: *\nDisallow: /join/\nDisallow: /room/\n';

const NOT_BUILT = 'The pages are not built yet. Run: npm run build\n';

interface PagesParts {
  readonly clientDir: string;
  readonly exitUrl: string;
  readonly helpLines: HelpLines;
}

/** The built client: hashed files for a year, everything else asked for anew each time. GET and HEAD only. */
export function pages(parts: PagesParts): Router {
  const { clientDir, helpLines } = parts;
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
  router.get(PAGES, builtPage(parts, 'index.html', 200));
  router.get('/help', builtPage(parts, 'plain.html', 200, helpPage(helpLines)));
  router.get('/right-for-us', builtPage(parts, 'plain.html', 200, rightForUsPage(helpLines)));
  router.get('/help-lines.json', (_request, response) => void response.json(helpLines));
  router.get('/leave', (_request, response) => response.redirect(303, parts.exitUrl));
  router.get('/robots.txt', (_request, response) => void response.type('text/plain').send(ROBOTS));
  router.use(refuseMaps);
  router.use('/assets', assets);
  router.use(files);
  router.use(nothingHere(builtPage(parts, 'index.html', 404)));
  return router;
}

/** Read on each request: small, and a page built while the server runs is there at once. */
function builtPage(
  parts: PagesParts,
  file: 'index.html' | 'plain.html',
  status: 200 | 404,
  plain: PlainPage | null = null,
): RequestHandler {
  return async (_request, response) => {
    try {
      const built = await readFile(join(parts.clientDir, file), 'utf8');
      const html = filled(built, {
        EXIT_PAGE: escapeHtml(parts.exitUrl),
        ...(plain === null ? {} : { PAGE_MAIN: plain.main, PAGE_ACTION: plain.action }),
      });
      response.status(status).type('text/html; charset=utf-8').send(html);
    } catch {
      response.status(503).type('text/plain').send(NOT_BUILT);
    }
  };
}

/** Puts what only the server knows in the places that the built page has for it: `[[EXIT_PAGE]]`. */
function filled(html: string, values: Readonly<Record<string, string>>): string {
  return html.replaceAll(/\[\[([A-Z_]+)\]\]/g, (place, name: string) => values[name] ?? place);
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

/** Maps are for whoever builds; the frames of pages are shown only when filled. */
const refuseMaps: RequestHandler = (request, response, next) => {
  if (!request.path.endsWith('.map') && !request.path.endsWith('.html')) return next();
  answerProblem(response, PROBLEMS.notFound);
};
