import type { Clock } from '../device/clock.ts';

/** Long enough for the slowest browser to begin reading. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a text that was made here to the browser to keep; nothing is asked of any server. */
export function download(name: string, type: string, text: string, clock: Pick<Clock, 'after'>): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  clock.after(REVOKE_AFTER_MS, () => URL.revokeObjectURL(address));
}
