import type { JarView } from '../list/list-port.ts';

/**
 * What is drawn from the jar: one thing after another, in an order that has nothing to do with when it was written.
 * Nothing of today is among it, so that nobody is shown whether the other wrote something today.
 * @param today ISO date; each day begins elsewhere
 * @param turn how many were drawn before
 */
export function drawnFrom(jar: readonly JarView[], today: string, turn: number): JarView | null {
  const old = jar.filter(({ day, text }) => day < today && text.trim() !== '');
  // Ids are random, so their order is as good as shuffled, and stays while one draws on.
  const shuffled = old.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const first = Math.floor((Date.parse(today) || 0) / 86_400_000);
  return shuffled[(first + turn) % Math.max(shuffled.length, 1)] ?? null;
}
