import { expect, type WebSocket } from '@playwright/test';
import type { Person } from './person.ts';
import { test } from './two-people.ts';

const RUNS = 5;
const ANSWERS = ['No', 'Sometimes', 'Often'] as const;
const DOOR = 'Just for you';
/** The least time at the door is never more (client/src/device/door-wait.ts, whose spread has its own test). */
const DOOR_MOST_MS = 20_000;

interface Walk {
  readonly left: Readonly<Record<string, unknown>>;
}

/** Room events of a socket as `state`, `command arrive`, …: what was told, without ids and times. */
function eventsOf(socket: WebSocket, into: string[]): void {
  const keep = (way: string) => (frame: { readonly payload: string | Buffer }) => {
    const text = frame.payload.toString();
    const [, event, kind] = /^42\d*\["(\w+)"(?:,.*?"kind":"([\w-]+)")?/.exec(text) ?? [];
    // Round trips of the clock and of the words come by a clock of their own.
    if (event === 'command' || event === 'state' || event === 'closing')
      into.push([way, event, kind].filter(Boolean).join(' '));
  };
  if (!socket.url().includes('/socket')) return;
  socket.on('framesent', keep('sent'));
  socket.on('framereceived', keep('got'));
}

/** This page goes through the door; its randomness, two bytes at a time, is the same for the same run. */
async function atTheDoor(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const page = globalThis as unknown as { run?: number; hasDoor: boolean };
    page.hasDoor = true;
    const real = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => {
      real(array);
      if (array instanceof Uint8Array && array.length === 2) array.fill(((page.run ?? 0) * 37) % 256);
      return array;
    };
  });
}

test('the answer at the safety door is nowhere: three answers, five times each, leave the same of everything', async ({
  startServer,
  arrive,
}) => {
  test.setTimeout(400_000);
  const server = await startServer();
  const [alex, sam] = [await arrive('Alex'), await arrive('Sam')];
  await atTheDoor(alex);
  await alex.page.clock.install();
  const alexEvents: string[] = [];
  const samEvents: string[] = [];
  const everything: string[] = [];
  alex.page.on('websocket', (socket) => {
    eventsOf(socket, alexEvents);
    socket.on('framesent', ({ payload }) => everything.push(payload.toString()));
  });
  sam.page.on('websocket', (socket) => eventsOf(socket, samEvents));
  await sam.joins(await alex.opensRoom(server.url));
  for (const person of [alex, sam]) await person.press('They match');
  await sam.press('Talk with each other');
  await sam.sees(/You’re ready/);

  const walk = async (answer: string, run: number): Promise<Walk> => {
    await alex.page.evaluate((number) => {
      Object.assign(globalThis, { run: number });
      for (const key of Object.keys(localStorage).filter((name) => name.startsWith('heard.room.'))) {
        const record = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
        delete record['doorPassed'];
        Storage.prototype.setItem.call(localStorage, key, JSON.stringify(record));
      }
    }, run);
    await alex.page.evaluate(() => {
      history.pushState(null, '', '/');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await alex.press('Back to your room');
    await alex.isAt(DOOR);
    alexEvents.length = 0;
    samEvents.length = 0;
    alex.requests.length = 0;
    await alex.page.getByRole('radio', { name: answer, exact: true }).check();
    await alex.page.getByRole('radio', { name: 'Someone may' }).check();
    await alex.press('Continue');
    const next = await alex.page.locator('main').innerText();
    await alex.press('Go on');
    // Before the least time has passed nobody may be seen ready; the page's own clock goes on instead of the test.
    await alex.page.clock.runFor(DOOR_MOST_MS);
    await alex.press("I'm ready");
    await sam.isAt('Choose together');
    await alex.press('Not now after all');
    await sam.sees(/You’re ready/);
    const stored = await alex.page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    return {
      left: {
        next,
        alex: alexEvents.filter((event) => event.startsWith('sent')),
        sam: [...samEvents],
        // The worker that tries the partner's changes comes with the room, at a time of its own.
        asked: alex.requests.filter((url) => !url.includes('/assets/update-worker-')),
        stored,
      },
    };
  };

  // Once before it counts: what is loaded only at first is here then.
  await walk('No', 0);
  const seen: Walk[][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const each: Walk[] = [];
    for (const answer of ANSWERS) each.push(await walk(answer, run));
    seen.push(each);
  }
  for (const [none, ...others] of seen) {
    expect(none?.left.alex).toEqual(['sent command arrive', 'sent command depart']);
    for (const { left } of others) expect(left).toEqual(none?.left);
  }
  const written = [server.output, ...everything].join('\n');
  for (const trace of ['only-me', 'someone', 'sometimes', 'often', 'Sometimes', 'Often'])
    expect(written).not.toContain(trace);
});
