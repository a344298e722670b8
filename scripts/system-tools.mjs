// Chromium and redis-server, from the system: found, or installed where that is ours to do, or asked for in one sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run } from './prepare.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Paths of the two programs the tests start. `CHROMIUM_PATH` and `REDIS_SERVER_PATH` name others. */
export function systemTools() {
  const missing = () => [...(findChromium() ? [] : ['chromium']), ...(findRedis() ? [] : ['redis-server'])];
  if (missing().length > 0) installOnDebian(missing());
  if (missing().length > 0) {
    fail(
      `The tests need ${missing().join(' and ')}: install with your system's package manager ` +
        '(Debian and Ubuntu: sudo apt-get install chromium redis-server; macOS: brew install --cask chromium && brew install redis), ' +
        'or name other programs in CHROMIUM_PATH and REDIS_SERVER_PATH.',
    );
  }
  return { chromium: findChromium(), redisServer: findRedis() };
}

function findChromium() {
  return process.env['CHROMIUM_PATH'] ?? onPath(CHROMIUM) ?? macChromium();
}

function findRedis() {
  return process.env['REDIS_SERVER_PATH'] ?? onPath(['redis-server']);
}

function macChromium() {
  const path = '/Applications/Chromium.app/Contents/MacOS/Chromium';
  return existsSync(path) ? path : undefined;
}

function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    const folder = folders.find((each) => existsSync(join(each, name)));
    if (folder !== undefined) return join(folder, name);
  }
  return undefined;
}

function installOnDebian(names) {
  const root = process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) return;
  process.stdout.write(`Installing ${names.join(' and ')} (apt-get) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names, 'fonts-noto-core'], { env });
}
