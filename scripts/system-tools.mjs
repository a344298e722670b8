// Chromium, Firefox, redis-server and coturn, from the system: found, or installed where that is ours to do, or asked for in one sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run } from './prepare.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIREFOX = ['firefox-esr', 'firefox'];

/**
 * Paths of the programs the tests start. `CHROMIUM_PATH`, `FIREFOX_PATH`, `REDIS_SERVER_PATH` and `TURNSERVER_PATH`
 * name others. A service that a package starts by itself does not matter: every test starts its own on a free port.
 */
export function systemTools() {
  const missing = () => [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findRedis() ? [] : ['redis-server']),
    ...(findTurn() ? [] : ['coturn']),
  ];
  if (missing().length > 0) installOnDebian(missing());
  if (missing().length > 0) {
    fail(
      `The tests need ${missing().join(' and ')}: install with your system's package manager ` +
        '(Debian: sudo apt-get install chromium firefox-esr redis-server coturn; ' +
        'macOS: brew install --cask chromium firefox && brew install redis coturn), ' +
        'or name other programs in CHROMIUM_PATH, FIREFOX_PATH, REDIS_SERVER_PATH and TURNSERVER_PATH.',
    );
  }
  return {
    chromium: findChromium(),
    firefox: findFirefox(),
    redisServer: findRedis(),
    turnServer: findTurn(),
  };
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

function findTurn() {
  return process.env['TURNSERVER_PATH'] ?? onPath(['turnserver']);
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
