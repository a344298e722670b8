/** A change of a text: at `index`, `remove` UTF-16 units go and `insert` comes. */
export interface TextChange {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** How far a boundary moves at most to keep a letter and its marks together. */
const MAX_CLUSTER_STEPS = 16;

/**
 * What changed from `before` to `after`, as one replaced run. `caret` is where the caret stands in `after`:
 * among equal letters it tells which of them was typed or taken away. Never splits a surrogate pair; keeps
 * joined emoji and letters with combining marks together where a boundary falls inside one.
 * Null when nothing changed.
 */
export function diffText(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const behindCaret = caret >= 0 && caret <= after.length ? after.length - caret : 0;
  let suffix = commonSuffix(before, after, Math.min(shorter, behindCaret));
  let prefix = commonPrefix(before, after, shorter - suffix);
  suffix += commonSuffix(
    before.slice(0, before.length - suffix),
    after.slice(0, after.length - suffix),
    shorter - prefix - suffix,
  );
  prefix = wholeBefore(before, after, prefix);
  suffix = wholeAfter(before, after, suffix);
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** The largest length up to `limit` at which `text` can be cut without splitting a pair or a joined emoji. */
export function cutAt(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  return wholeBefore(text, text, Math.max(0, limit));
}

function commonPrefix(before: string, after: string, limit: number): number {
  let length = 0;
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(before: string, after: string, limit: number): number {
  let length = 0;
  while (
    length < limit &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}

/** Moves the end of the common start back until it stands between whole letters of both texts. */
function wholeBefore(before: string, after: string, prefix: number): number {
  let at = prefix;
  for (let step = 0; step < MAX_CLUSTER_STEPS && (isInside(before, at) || isInside(after, at)); step += 1)
    at -= 1;
  return isInsidePair(before, at) || isInsidePair(after, at) ? at - 1 : at;
}

function wholeAfter(before: string, after: string, suffix: number): number {
  let at = suffix;
  const isWithin = (test: (text: string, index: number) => boolean): boolean =>
    test(before, before.length - at) || test(after, after.length - at);
  for (let step = 0; step < MAX_CLUSTER_STEPS && isWithin(isInside); step += 1) at -= 1;
  return isWithin(isInsidePair) ? at - 1 : at;
}

/** Whether this position is inside a surrogate pair, before a mark that belongs to what precedes, or by a joiner. */
function isInside(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  if (isInsidePair(text, index) || text.charCodeAt(index - 1) === 0x200d) return true;
  const next = text.codePointAt(index) ?? 0;
  if (next < 0x300) return false;
  return (
    next === 0x200d || (next >= 0x1f3fb && next <= 0x1f3ff) || /^\p{M}/u.test(String.fromCodePoint(next))
  );
}

function isInsidePair(text: string, index: number): boolean {
  return (
    index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index))
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
