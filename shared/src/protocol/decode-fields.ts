/** An object whose own keys were checked: exactly the required ones and, at most, the optional ones. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The keys of an untrusted value. Null for anything that is not a plain object, lacks a key, or has one that is
 * not named (so `__proto__`, which `JSON.parse` makes an own key, is refused like any other stranger).
 */
export function readFields(
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return null;
  const keys = Object.keys(value);
  if (!required.every((key) => Object.hasOwn(value, key))) return null;
  if (!keys.every((key) => required.includes(key) || optional.includes(key))) return null;
  return value as Fields;
}

const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** Base64url text without padding, its length within both bounds. */
export function readBase64url(value: unknown, least: number, most: number): string | null {
  if (typeof value !== 'string' || value.length < least || value.length > most) return null;
  return BASE64URL.test(value) ? value : null;
}

/** A whole number from 0 up to `most`; -0 is refused so that what comes in prints as it was sent. */
export function readCount(value: unknown, most: number = Number.MAX_SAFE_INTEGER): number | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  return value < 0 || Object.is(value, -0) || value > most ? null : value;
}

/** One of the keys of a table; the table's type makes it list every member of the union. */
export function readMember<T extends string>(value: unknown, members: Readonly<Record<T, true>>): T | null {
  return typeof value === 'string' && Object.hasOwn(members, value) ? (value as T) : null;
}
