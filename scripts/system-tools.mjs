// Chromium, Firefox and redis-server, from the system: found, or installed where that is ours to do, or asked for in one sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run } from './prepare.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIREFOX = ['firefox-esr', 'firefox'];

/** Paths of the programs the tests start. `CHROMIUM_PATH`, `FIREFOX_PATH` and `REDIS_SERVER_PATH` name others. */
export function systemTools() {
  const missing = () => [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findRedis() ? [] : ['redis-server']),
  ];
  if (missing().length > 0) installOnDebian(missing());
  if (missing().length > 0) {
    fail(
      `The tests need ${missing().join(' and ')}: install with your system's package manager ` +
        '(Debian: sudo apt-get install chromium firefox-esr redis-server; ' +
        'macOS: brew install --cask chromium firefox && brew install redis), ' +
        'or name other programs in CHROMIUM_PATH, FIREFOX_PATH and REDIS_SERVER_PATH.',
    );
  }
  return { chromium: findChromium(), firefox: findFirefox(), redisServer: findRedis() };
}

function findChromium() {
  return process.env['CHROMIUM_PATH'] ?? onPath(CHROMIUM) ?? macApp('Chromium');
}

function findFirefox() {
  return process.env['FIREFOX_PATH'] ?? onPath(FIREFOX) ?? macApp('Firefox');
}

function findRedis() {
  return process.env['REDIS_SERVER_PATH'] ?? onPath(['redis-server']);
}

function macApp(name) {
  return [name, name.toLowerCase()]
    .map((program) => `/Applications/${name}.app/Contents/MacOS/${program}`)
    .find((path) => existsSync(path));
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
