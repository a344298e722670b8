/** Several short texts as one announcement: a full stop between them where none of them has its own end. */
export function inOneBreath(texts: readonly string[]): string {
  const told = texts.filter((text, index) => text !== texts[index - 1]);
  return told.map((text) => (/[.?…]$/u.test(text) ? text : `${text}.`)).join(' ');
}
