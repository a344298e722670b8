// What `npm start` and `npm test` share: install what is missing, build what has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** Runs a command with its output shown; true when it ended well. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  return result.status === 0;
}

/** Ends with one sentence where the machine cannot run Heard at all. */
export function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Heard needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs the locked dependencies when they are missing or the lockfile has changed since. */
export function installDependencies() {
  const stamp = join(root, 'node_modules', '.heard-installed');
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing what Heard needs (npm ci) …\n');
  if (!run('npm', ['ci'])) fail('npm ci did not succeed; its own message above says why.');
  writeFileSync(stamp, wanted);
}

/** Builds shared, server and client when any source has changed since the last build. */
export function build() {
  const stamp = join(root, '.start-stamp');
  const wanted = hashOf(sources());
  const built = [join(root, 'server/dist/main.js'), join(root, 'client/dist/index.html')].every(existsSync);
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Building …\n');
  const node = process.execPath;
  const done =
    run(node, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'shared', 'server']) &&
    run(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'client'),
      shell: false,
    });
  if (!done) fail('The build did not succeed; the message above says where.');
  writeFileSync(stamp, wanted);
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function sources() {
  const files = ['package.json', 'package-lock.json', 'tsconfig.base.json'].map((name) => join(root, name));
  for (const part of ['shared', 'server', 'client']) {
    files.push(...filesBelow(join(root, part)));
  }
  return files;
}

function filesBelow(directory) {
  return readdirSync(directory)
    .filter((name) => !['dist', 'types', 'node_modules'].includes(name))
    .map((name) => join(directory, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => !/\.test\.tsx?$/.test(path));
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths.toSorted()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}
