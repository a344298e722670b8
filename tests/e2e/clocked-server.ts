import { randomBytes } from 'node:crypto';
import { readConfig } from '../../server/src/config.ts';
import { startServer } from '../../server/src/index.ts';
import { createLog } from '../../server/src/logging/log.ts';
import { openStore } from '../../server/src/open-store.ts';
import { SkippingClock } from '../integration/skipping-clock.ts';

// The server from its sources with a clock that the test process moves by messages. Only tests can start it like this:
// the product has no setting for it. Arguments: how far ahead the clock begins, so that a restart keeps its time.
const clock = new SkippingClock(Number(process.argv[2] ?? 0));
const config = readConfig(process.env);
const log = createLog({
  level: config.logLevel,
  randomBytes,
  time: () => new Date().toISOString(),
  write: (line) => void process.stderr.write(`${line}\n`),
});
const store = await openStore({
  config,
  randomBytes,
  clock,
  log,
  wallClock: clock.wallClock,
  onFailure: () => process.exit(1),
});
const server = await startServer({ config, store, clock, randomBytes, log });

process.on('message', (message: { readonly skipMs: number }) => {
  clock.skip(message.skipMs);
  process.send?.({ aheadMs: clock.aheadMs });
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});
