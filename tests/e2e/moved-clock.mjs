// Loaded before the server's own main by tests alone (`node --import`): the wall clock the server is given goes
// ahead by what the test says. The product has no such setting; its timers and its monotonic time are left alone.
import process from 'node:process';

const realNow = Date.now.bind(Date);
let aheadMs = Number(process.env['TEST_CLOCK_AHEAD_MS'] ?? 0);

Date.now = () => realNow() + aheadMs;

process.on('message', (message) => {
  aheadMs = message.aheadMs;
  process.send?.({ aheadMs });
});
// Waiting for the test is no reason to go on running.
process.channel?.unref();
