import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const KIB = 1024;

/** Script, gzipped. React itself is 66 KiB of the first; a person on a slow phone waits for every one of them. */
const FRONT_LIMIT = 75 * KIB;
/** What entering a room loads on top of that: the socket, the sealed document, its screens, its signatures and all its words. */
const ROOM_LIMIT = 147 * KIB;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let built: string;
let manifest: Readonly<Record<string, Chunk>>;

/** A build of its own, so that the figures are of the sources as they stand. */
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'heard-build-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', built, '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: join(ROOT, 'client'),
    // The test runner's own would bring React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the client does not build: ${stderr}`);
  manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as typeof manifest;
}, 120_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Everything that is loaded at once with this chunk. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`not in the build: ${name}`);
  if (!found.has(chunk.file)) {
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) withImports(next, found);
  }
  return found;
}

function gzipped(files: Iterable<string>): number {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length,
    0,
  );
}

const text = (file: string): string => readFileSync(join(built, file), 'utf8');
const scripts = (): string[] =>
  [...new Set(Object.values(manifest).map((chunk) => chunk.file))].filter((file) => file.endsWith('.js'));

describe('the built client', () => {
  it('shows the front page with little script', () => {
    expect(gzipped(withImports('index.html'))).toBeLessThanOrEqual(FRONT_LIMIT);
  });

  it('enters a room with not too much more', () => {
    const front = withImports('index.html');
    const room = [...withImports('src/pages/room-page.tsx')].filter((file) => !front.has(file));
    expect(room.length).toBeGreaterThan(0);
    expect(gzipped(room)).toBeLessThanOrEqual(ROOM_LIMIT);
  });

  it('asks for a name and opens an invite without the list, its document or the socket', () => {
    const list = 'Yjs was already imported';
    expect(scripts().some((file) => text(file).includes(list))).toBe(true);
    for (const page of ['src/pages/create-page.tsx', 'src/pages/join-page.tsx']) {
      for (const file of withImports(page)) expect(text(file)).not.toContain(list);
    }
  });

  it('has nothing inline, nothing from elsewhere, and no source map', () => {
    const html = text('index.html');
    expect(html).not.toMatch(/<style|style=|\son[a-z]+=/);
    expect([...html.matchAll(/<script(?![^>]*\ssrc="\/)/g)]).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?!\/)/);
    for (const file of scripts()) {
      expect(text(file)).not.toContain('sourceMappingURL');
      expect(text(file)).not.toMatch(/\beval\(/);
    }
  });

  it('takes the invite out of the address bar before any code that could ask for something', () => {
    const inOrder = runOrder('index.html').map(text).join('\n');
    const taken = inOrder.indexOf('hashchange');
    const asks = inOrder.search(/\bfetch\(|new WebSocket|new XMLHttpRequest|createRoot\)?\(/);
    expect(taken).toBeGreaterThan(0);
    expect(asks).toBeGreaterThan(taken);
  });
});

/** Modules run after what they import. */
function runOrder(name: string, done: string[] = []): string[] {
  const chunk = manifest[name];
  if (chunk === undefined || done.includes(chunk.file)) return done;
  for (const next of chunk.imports ?? []) runOrder(next, done);
  done.push(chunk.file);
  return done;
}
