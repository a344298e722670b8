import { measureBrowser } from '/tmp/list-next/tests/benchmarks/browser.ts';
import { typeDocument } from '/tmp/list-next/tests/benchmarks/typed-document.ts';
import { withDirectory } from '/tmp/list-next/tests/benchmarks/servers.ts';
import { report } from '/tmp/list-next/tests/benchmarks/report.ts';
const typed = typeDocument(2_000, 20_261_122);
process.stdout.write(report(await withDirectory((d) => measureBrowser(d, typed, 2)), new Date()) + '\n');
