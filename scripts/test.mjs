// `npm test`: every check there is, one after the other, and one plain line at the end.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, demandNode, installDependencies, root, run } from './prepare.mjs';
import { systemTools } from './system-tools.mjs';

demandNode();
installDependencies();
const tools = systemTools();
const reports = mkdtempSync(join(tmpdir(), 'heard-reports-'));
const env = {
  ...process.env,
  CHROMIUM_PATH: tools.chromium,
  FIREFOX_PATH: tools.firefox,
  REDIS_SERVER_PATH: tools.redisServer,
  TURNSERVER_PATH: tools.turnServer,
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
};
const count = { passed: 0, failed: 0 };

build();
check('format', ['oxfmt/bin/oxfmt', '--check']);
check('lint', ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
check('types', ['typescript/bin/tsc', '-b']);
check('types of tests', ['typescript/bin/tsc', '-p', 'tests', '--noEmit']);
check('unused code', ['knip/bin/knip.js']);
suite('unit, contract, simulation, integration', vitest, [
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, 'vitest.json')}`,
]);
suite('two browsers', playwright, ['@playwright/test/cli.js', 'test', '--project', 'tests']);
rmSync(reports, { recursive: true, force: true });

process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exit(count.failed === 0 ? 0 : 1);

function node(title, [script, ...args]) {
  process.stdout.write(`\n— ${title}\n`);
  return run(process.execPath, [join(root, 'node_modules', script), ...args], { env, shell: false });
}

function check(title, command) {
  count[node(title, command) ? 'passed' : 'failed'] += 1;
}

/** A suite that ends badly without a failed test of its own (it could not start, say) counts as one failure. */
function suite(title, read, command) {
  const ended = node(title, command);
  const { passed, failed } = read();
  count.passed += passed;
  count.failed += failed === 0 && (!ended || passed === 0) ? 1 : failed;
}

function vitest() {
  const report = readReport('vitest.json');
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0),
  };
}

function playwright() {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport('browser.json')?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}
