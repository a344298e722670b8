import { Router, type RequestHandler, type Response } from 'express';
import {
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type Problem,
  type ServerFacts,
} from '@heard/shared/protocol';
import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import { createHitLimit } from '../rooms/hit-limit.ts';
import { isProblem, PROBLEMS, tooMany } from '../rooms/problems.ts';
import type { WaysIn } from '../rooms/ways-in.ts';
import { answerProblem } from './answer-problem.ts';
import { clientAddress } from './client-address.ts';
import type { OriginPolicy } from './origin.ts';
import { withBody } from './read-body.ts';
import { demandOwnPage } from './same-origin.ts';

const HOUR_MS = 3_600_000;

/** The routes of shared/src/protocol/http.ts. */
export function api(parts: {
  readonly config: Config;
  readonly waysIn: WaysIn;
  readonly clock: Clock;
  readonly policy: OriginPolicy;
}): Router {
  const { config, waysIn } = parts;
  const router = Router({ caseSensitive: true, strict: true });
  const ownPage = demandOwnPage(parts.policy);
  const post = (path: string, handlers: readonly RequestHandler[]): void => {
    router.post(path, ownPage, ...handlers);
    router.all(path, onlyMethods('POST'));
  };

  post('/rooms', [
    mayOpenRoom(parts),
    ...withBody('create', async (body, request, response) => {
      const made = await waysIn.create(body);
      if (!isProblem(made)) openedRoom.get(request)?.();
      answer(response, made, 201);
    }),
  ]);
  post(
    '/rooms/invite',
    withBody('invite', async (body, _request, response) => answer(response, await waysIn.renewInvite(body))),
  );
  post(
    '/rooms/claim',
    withBody('claim', async (body, _request, response) => answer(response, await waysIn.claim(body))),
  );
  post(
    '/rooms/erase',
    withBody('erase', async (body, _request, response) => answer(response, await waysIn.erase(body))),
  );

  post(
    '/rooms/lock',
    withBody('lock', async (body, _request, response) => answer(response, await waysIn.lock.read(body))),
  );
  postDevices(post, waysIn.devices);
  router.get('/server', (_request, response) => void response.json(serverFacts(config)));
  router.all('/server', onlyMethods('GET, HEAD'));
  router.use((_request, response) => answerProblem(response, PROBLEMS.notFound));
  return router;
}

type Post = (path: string, handlers: readonly RequestHandler[]) => void;

/** A seat's own devices. */
function postDevices(post: Post, devices: WaysIn['devices']): void {
  post(
    '/rooms/device-invite',
    withBody('deviceInvite', async (body, _request, response) =>
      answer(response, await devices.invite(body)),
    ),
  );
  post(
    '/rooms/device-invite-void',
    withBody('voidInvite', async (body, _request, response) =>
      answer(response, await devices.voidInvite(body)),
    ),
  );
  post(
    '/rooms/device-claim',
    withBody('deviceClaim', async (body, _request, response) => answer(response, await devices.claim(body))),
  );
  post(
    '/rooms/devices',
    withBody('devices', async (body, _request, response) => answer(response, await devices.list(body))),
  );
  post(
    '/rooms/sign-out',
    withBody('signOut', async (body, _request, response) => answer(response, await devices.signOut(body))),
  );
}

function answer(response: Response, outcome: object | Problem, status = 200): void {
  if (isProblem(outcome)) return answerProblem(response, outcome);
  response.status(status).json(outcome);
}

function onlyMethods(allow: string): RequestHandler {
  return (_request, response) => {
    response.setHeader('Allow', allow);
    answerProblem(response, PROBLEMS.methodNotAllowed);
  };
}

/** What to count once the room is really there: a refused attempt uses nothing up. */
const openedRoom = new WeakMap<object, () => void>();

function mayOpenRoom(parts: { readonly config: Config; readonly clock: Clock }): RequestHandler {
  const { config } = parts;
  const monotonic = () => parts.clock.monotonic();
  const limits = [
    createHitLimit({ most: config.roomsPerHour, windowMs: HOUR_MS, monotonic }),
    createHitLimit({ most: config.roomsPerDay, windowMs: 24 * HOUR_MS, monotonic }),
  ];
  return (request, response, next) => {
    if (!config.openCreate) return answerProblem(response, PROBLEMS.createClosed);
    const address = clientAddress(request, config.trustProxy);
    const waitMs = Math.max(...limits.map((limit) => limit.wait(address)));
    if (waitMs > 0) return answerProblem(response, tooMany(waitMs));
    openedRoom.set(request, () => limits.forEach((limit) => limit.hit(address)));
    next();
  };
}

function serverFacts(config: Config): ServerFacts {
  return {
    operator: config.operator,
    backupDays: config.backupDays,
    protocol: { current: PROTOCOL_VERSION, oldest: OLDEST_PROTOCOL_VERSION },
  };
}
