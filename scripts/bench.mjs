// `npm run bench`: the product beside the stock y-websocket server and a bare relay; a table on stdout.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, demandNode, fail, installDependencies, root, run } from './prepare.mjs';

const stock = join(root, 'tests/benchmarks/stock');

demandNode();
installDependencies();
installStockServer();
build();
const tsx = ['--import', 'tsx', '--conditions=source'];
const measured = run(process.execPath, [...tsx, join(root, 'tests/benchmarks/run.ts')], { shell: false });
process.exit(measured ? 0 : 1);

/** What only this run needs stays out of the product's own dependencies. */
function installStockServer() {
  const stamp = join(stock, 'node_modules', '.installed');
  const wanted = readFileSync(join(stock, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing the stock server to measure beside …\n');
  const quietly = ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!run('npm', quietly, { cwd: stock })) fail('npm ci of the stock server did not succeed.');
  writeFileSync(stamp, wanted);
}
