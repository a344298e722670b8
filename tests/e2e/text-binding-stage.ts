import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const ADDRESS = 'http://two-areas.invalid/';
const ENTRY = fileURLToPath(new URL('text-binding-page.ts', import.meta.url));
const HTML = `<!doctype html><html lang="en"><title>Two areas</title><link rel="stylesheet" href="/page.css">
<label for="mine">Mine</label><div class="place"><textarea id="mine" rows="3"></textarea></div>
<label for="theirs">Theirs</label><div class="place"><textarea id="theirs" rows="3"></textarea></div>
<script src="/page.js"></script></html>`;
const CSS = '.place{position:relative} textarea{width:300px;font:16px/24px serif;padding:8px}';
/** The product's own policy, as far as it concerns the binding. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The script of text-binding-page.ts, for any browser. */
export async function bundlePage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    build: { write: false, minify: false, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** Opens the two areas; gives what the page complained of. */
export async function openTwoAreas(page: Page, script: string): Promise<readonly string[]> {
  const broken: string[] = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  await page.route(`${ADDRESS}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'content-security-policy': POLICY };
    if (pathname === '/page.js')
      return route.fulfill({ headers, contentType: 'text/javascript', body: script });
    if (pathname === '/page.css') return route.fulfill({ headers, contentType: 'text/css', body: CSS });
    if (pathname === '/') return route.fulfill({ headers, contentType: 'text/html', body: HTML });
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto(ADDRESS);
  return broken;
}

export function partnerInserts(page: Page, index: number, words: string): Promise<void> {
  return page.evaluate(
    ([at, text]) => {
      const scope = globalThis as unknown as { partnerInserts: (at: number, text: string) => void };
      scope.partnerInserts(at, text);
    },
    [index, words] as const,
  );
}
