import { decodeHelpLines, type HelpLines } from '@heard/shared/protocol';
import type { AppParts } from '../app-parts.ts';

const listeners = new Set<() => void>();
let lines: HelpLines | null = null;

/**
 * Asks for the server's help lines when a page starts, whether or not anybody will look at them: opening help then
 * makes no request that anyone could notice. Without an answer it asks again when the device wakes.
 */
export async function loadHelpLines(app: Pick<AppParts, 'ask' | 'onWake'>): Promise<void> {
  if (await ask(app)) return;
  const stop = app.onWake(() => void ask(app).then((isHere) => (isHere ? stop() : undefined)));
}

async function ask(app: Pick<AppParts, 'ask'>): Promise<boolean> {
  const answer = await app.ask('/help-lines.json', null);
  const decoded = answer.ok ? decodeHelpLines(answer.value) : null;
  if (decoded?.ok !== true) return false;
  lines = decoded.value;
  for (const listener of listeners) listener();
  return true;
}

export const helpLinesHere = {
  read: (): HelpLines | null => lines,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
