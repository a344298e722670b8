import { setTimeout as pause } from 'node:timers/promises';

const ASK_EVERY_MS = 10;

/** Asks again until the condition holds; fails with `what` after `limitMs`. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  limitMs: number,
  what: string,
): Promise<void> {
  const end = performance.now() + limitMs;
  for (;;) {
    if (await condition()) return;
    if (performance.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`);
    await pause(ASK_EVERY_MS);
  }
}
