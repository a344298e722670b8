import { say, sayWith } from '../words/say.ts';
import { escapeMarkdownLine, quoteMarkdown } from './escape-markdown.ts';
import { ITEM_KINDS } from './item-kinds.ts';
import type { TakenItem, Telling } from './taken-item.ts';
import type { Takeaway } from './takeaway.ts';

/** The list as a Markdown text. `today` as `YYYY-MM-DD`. */
export function toMarkdown(takeaway: Takeaway, telling: Telling, today: string): string {
  const sections = ITEM_KINDS.flatMap(({ kind, heading }) => {
    const items = takeaway.items.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    return [
      `## ${escapeMarkdownLine(sayWith(heading, {}))}`,
      ...items.flatMap((item) => itemLines(item, telling)),
    ];
  });
  const blocks = [
    `# ${escapeMarkdownLine(say('list.title'))}`,
    escapeMarkdownLine(say('take.written-on', { day: telling.dayOf(today) })),
    ...sections,
    escapeMarkdownLine(say('take.footer')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemLines(item: TakenItem, telling: Telling): readonly string[] {
  const { heading, lines, marks = [] } = item.told(telling);
  const blocks = lines.flatMap(({ label, text }) =>
    label === null ? [quoteMarkdown(text)] : [`**${escapeMarkdownLine(label)}**`, quoteMarkdown(text)],
  );
  return [`### ${escapeMarkdownLine(heading)}`, ...blocks, ...marks.map(escapeMarkdownLine)];
}
