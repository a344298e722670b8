import * as Y from 'yjs';

/**
 * A string as every screen shows it: without carriage returns (a textarea turns them into line feeds, so
 * positions would drift) and without half surrogate pairs (the wire turns them into U+FFFD).
 */
export function tidyText(raw: string): string {
  const withoutReturns = raw.includes('\r') ? raw.replaceAll('\r', '') : raw;
  return withoutReturns.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** The text of a shared text; null when a partner's client put something else in its place. */
export function readText(value: unknown): string | null {
  return isText(value) ? tidyText(textOf(value)) : null;
}

export function isText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && !(value instanceof Y.XmlText);
}

/** The characters of a shared text; embedded objects and formatting are left out. */
function textOf(text: Y.Text): string {
  return text.toJSON();
}

/** True when each position of the shown string is the same position in the shared text. */
export function isPlain(text: Y.Text, shown: string): boolean {
  return text.length === shown.length;
}

/**
 * Takes out of a text what no textarea can hold (embedded objects, carriage returns), so that positions agree
 * before an edit. Only deletes: two clients doing it at once come to the same text.
 */
export function removeForeignContent(text: Y.Text): void {
  const runs: { readonly index: number; readonly length: number }[] = [];
  let index = 0;
  for (const op of text.toDelta() as readonly { readonly insert?: unknown }[]) {
    if (typeof op.insert === 'string') {
      for (const match of op.insert.matchAll(/\r/g)) runs.push({ index: index + match.index, length: 1 });
      index += op.insert.length;
    } else {
      runs.push({ index, length: 1 });
      index += 1;
    }
  }
  for (const run of runs.toReversed()) text.delete(run.index, run.length);
}
