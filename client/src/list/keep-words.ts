import type { ListEdits } from './list-edits.ts';
import type { KeptWordsView } from './list-port.ts';
import { tidyText } from './plain-text.ts';
import { parseKeptId, projectKept } from './project-item.ts';

/** Ids come from `keptId`; words that are there already, or have another id, are left out. */
export function keepWords(
  { roots, act }: Pick<ListEdits, 'roots' | 'act'>,
  words: readonly KeptWordsView[],
): void {
  const { kept, removed } = roots;
  const fresh = words.filter(
    ({ id, seat, text, conversation }) =>
      parseKeptId(id)?.conversation === conversation &&
      projectKept(id, { seat, text }) &&
      !kept.has(id) &&
      !removed.has(id),
  );
  if (fresh.length === 0) return;
  act(() => {
    for (const { id, seat, text } of fresh) kept.set(id, { seat, text: tidyText(text) });
  });
}
