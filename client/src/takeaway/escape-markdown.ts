/**
 * A person's words inside Markdown, so that no reader of Markdown makes anything but these words out of them: no
 * heading, list, link, image, table, code, formula or HTML. CommonMark 0.31 §2.4 (a backslash before ASCII punctuation) and
 * §2.5 (entities for `<`, `>` and `&`, which also hold where a program takes the text for HTML); links without any
 * mark are GFM's (§6.9) and need a dot, a colon or an at sign, each of which is escaped between letters.
 */
export function escapeMarkdownLine(line: string): string {
  return line
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (char) => (char === '\t' ? char : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~$^#@{}]/g, String.raw`\$&`)
    .replaceAll(/[.:](?=\S)/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=:!]|\d{1,9}[.)])/, escapeStart)
    .replace(/^\s+/, (space) => Array.from(space, (char) => `&#${char.codePointAt(0)};`).join(''));
}

/** Several lines as a quotation: no line begins with a character of the person's own. */
export function quoteMarkdown(text: string): string {
  const lines = text.split(/\n|\u2028|\u2029/).map((line) => escapeMarkdownLine(line).trimEnd());
  return lines
    .map((line, at) => {
      const next = lines[at + 1] ?? '';
      // A backslash at the end of a line keeps the line break.
      return line === '' ? '>' : `> ${line}${next === '' ? '' : '\\'}`;
    })
    .join('\n');
}

function escapeStart(_whole: string, space: string, mark: string): string {
  return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}
