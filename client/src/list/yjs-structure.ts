import * as Y from 'yjs';

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

/**
 * The document as it reads now, as an update: without what waits for missing parts. With those, a copy could
 * come further than the original, and what is written on the copy would then wait in the original unseen.
 */
export function encodeReadable(doc: Y.Doc): Uint8Array {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  store.pendingStructs = null;
  store.pendingDs = null;
  try {
    return Y.encodeStateAsUpdate(doc);
  } finally {
    store.pendingStructs = pendingStructs;
    store.pendingDs = pendingDs;
  }
}
