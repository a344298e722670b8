import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import * as Y from 'yjs';
import { toBase64url } from '../../client/src/crypto/base64url.ts';
import { ProductRoom, within } from './document-pair.ts';
import type { Figure } from './figures.ts';
import { fiftyItems } from './fifty-items.ts';
import { startProduct } from './servers.ts';
import type { TypedDocument } from './typed-document.ts';

const ENTRY = join(import.meta.dirname, 'browser-page.tsx');
/** A phone of some years ago beside the machine that measures. */
const SLOWER = 4;
const OPEN_GOAL_MS = 400;

interface Bundle {
  readonly script: string;
  readonly style: string;
}

interface Scope {
  readonly openItems: (update: string) => Promise<{ readonly painted: number; readonly checked: number }>;
  readonly reopen: (asked: unknown) => Promise<{ readonly sealed: number; readonly bare: number }>;
}

/** What a person waits for in Chromium: the list with fifty items on a slow device, and a long document reopened. */
export async function measureBrowser(
  directory: string,
  typed: TypedDocument,
  rounds: number,
): Promise<readonly Figure[]> {
  const measured = await bundle();
  const server = await startProduct(directory);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const open = (): Promise<Page> => openPage(browser, server.port, measured);
    const lists = await measureList(open, rounds);
    const room = await leaveDocument(server.port, typed);
    return [...lists, await measureReopening(open, room, typed, rounds)];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measureList(open: () => Promise<Page>, rounds: number): Promise<readonly Figure[]> {
  const update = toBase64url(fiftyItems());
  const times: { painted: number; checked: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await open();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    times.push(await page.evaluate((of) => (globalThis as unknown as Scope).openItems(of), update));
    if ((await page.locator('.list-item').count()) < 50) throw new Error('fewer than fifty items are shown');
    await page.context().close();
  }
  return [
    {
      measure: `50 items on the screen in Chromium, processor ${SLOWER} times slower`,
      unit: 'ms',
      product: times.map(({ painted }) => painted),
      beside: null,
      goal: { kind: 'value', most: OPEN_GOAL_MS },
    },
    {
      measure: '— until the last of their signatures is checked',
      unit: 'ms',
      product: times.map(({ checked }) => checked),
      beside: null,
      goal: null,
    },
  ];
}

async function measureReopening(
  open: () => Promise<Page>,
  room: ProductRoom,
  typed: TypedDocument,
  rounds: number,
): Promise<Figure> {
  const asked = {
    room: room.id.room,
    credential: room.id.credentials.a,
    secret: room.known.secret,
    letters: typed.text.length,
    update: toBase64url(typed.update),
  };
  const times: { sealed: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await open();
    times.push(await page.evaluate((of) => (globalThis as unknown as Scope).reopen(of), asked));
    await page.context().close();
  }
  return {
    measure: 'Reopening the document in Chromium, from the server, until it is there',
    unit: 'ms',
    product: times.map(({ sealed }) => sealed),
    beside: { name: 'decoding the bare Yjs snapshot', values: times.map(({ bare }) => bare) },
    goal: null,
  };
}

/** As a device leaves it: compacted into a snapshot. */
async function leaveDocument(port: number, typed: TypedDocument): Promise<ProductRoom> {
  const room = await ProductRoom.create(port);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, typed.update);
  const document = room.open(port, 'a', doc);
  await within(document.whenSaved(), 'the document is saved');
  await document.close();
  return room;
}

/** On a page that the product's server really sent: the browser lets no other one open a socket to this machine. */
async function openPage(browser: Browser, port: number, { script, style }: Bundle): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/robots.txt`);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'reopen' in globalThis);
  return page;
}

async function bundle(): Promise<Bundle> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: ENTRY, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  let [script, style] = ['', ''];
  for (const part of built.output) {
    if (part.type === 'chunk') script = part.code;
    else if (part.fileName.endsWith('.css')) style = String(part.source);
  }
  return { script, style };
}
