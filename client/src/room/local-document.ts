import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ListDocument } from '../list/list-document.ts';

/** A document without a server, for reading a list once. */
export function localDocument(doc: Y.Doc): ListDocument {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return {
    doc,
    awareness,
    status: () => ({ saving: 'offline', troubles: [] }),
    subscribe: () => () => undefined,
    whenSaved: () => Promise.resolve(),
    answerTrouble: () => undefined,
    close: () => awareness.destroy(),
  };
}
