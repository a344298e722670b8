import * as Y from 'yjs';
import { encodeReadable, isInPlace } from './yjs-structure.ts';

/**
 * A private copy of the document as it stood when a composition met its first change from elsewhere. The
 * composing person goes on editing the copy; what they type goes into the shared document at once, what others
 * type waits there. Half-composed letters are never moved or mixed with.
 */
export interface TextReplica {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly close: () => void;
}

/**
 * Call before the other change is applied. `clientId` is the author under which the composed letters are
 * written; it must be new. Null when the text is not reachable (its item was taken out).
 */
export function openReplica(
  shared: Y.Text,
  clientId: number,
  send: (update: Uint8Array) => void,
): TextReplica | null {
  if (shared.doc === null || !isInPlace(shared)) return null;
  const place = Y.createRelativePositionFromTypeIndex(shared, shared.length);
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, encodeReadable(shared.doc));
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!(found?.type instanceof Y.Text)) {
    doc.destroy();
    return null;
  }
  doc.on('update', send);
  return { doc, text: found.type, close: () => doc.destroy() };
}
