/** Here and not with the list's limits, so that the page where a name is asked needs no part of the list. */
const NAME_GRAPHEMES = 40;

/** Longest stored form looked at; 40 graphemes of family emoji fit. */
const MAX_NAME_CHARS = 1000;

/** Characters of one grapheme kept; a stack of combining marks is cut there. */
const MAX_GRAPHEME_CHARS = 12;

/**
 * A name or initials as it may be stored and shown: NFC, one line, no control or direction-changing characters,
 * trimmed, 1–40 graphemes. Null when nothing is left.
 */
export function cleanName(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const graphemes = [...new Intl.Segmenter().segment(lineOf(raw))].slice(0, NAME_GRAPHEMES);
  const name = graphemes.map((part) => part.segment.slice(0, MAX_GRAPHEME_CHARS)).join('');
  const whole = name.replaceAll(/\p{Surrogate}/gu, '').trim();
  // A name of joiners alone would be an empty space on the partner's screen.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(whole) ? whole : null;
}

/** Whether more was typed than a name can hold. */
export function isNameCut(raw: string): boolean {
  return (
    raw.length > MAX_NAME_CHARS || [...new Intl.Segmenter().segment(lineOf(raw))].length > NAME_GRAPHEMES
  );
}

function lineOf(raw: string): string {
  return raw
    .slice(0, MAX_NAME_CHARS)
    .normalize('NFC')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
