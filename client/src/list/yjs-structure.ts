import type * as Y from 'yjs';

/** The parts of Yjs's structure that it declares but gives no other way to; read here and nowhere else. */

/** The place of a nested type in the document; null for a root. */
export function placeOf<E>(type: Y.AbstractType<E>): Y.Item | null {
  return type['_item'];
}

/** True while a nested type has not been taken out, by itself or with what held it. */
export function isInPlace<E>(type: Y.AbstractType<E>): boolean {
  return type.doc !== null && placeOf(type)?.deleted === false;
}

/** Everything directly inside a type, deleted parts too. */
export function partsOf<E>(type: Y.AbstractType<E>): Y.Item[] {
  const parts = [...type['_map'].values()];
  for (let part = type['_start']; part !== null; part = part.right) parts.push(part);
  return parts;
}
