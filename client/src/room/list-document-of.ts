import type { DocumentStatus } from '../document/document-session.ts';
import type { DocumentTroubleKind } from '../document/document-trouble.ts';
import type { SealedDocument } from '../document/sealed-document.ts';
import type { ListDocument, ListDocumentStatus } from '../list/list-document.ts';
import type { ListTrouble } from '../list/list-port.ts';

/** A frame that came twice is harmless and nothing to worry anyone with; the rest has a sentence each. */
const TROUBLES: Readonly<Record<DocumentTroubleKind, ListTrouble['kind'] | null>> = {
  gap: 'gap',
  duplicate: null,
  fork: 'fork',
  rollback: 'rollback',
  withheld: 'withheld',
  damaged: 'damaged',
  lost: 'lost-behind',
  'set-aside': 'set-aside',
  'wrong-key': 'wrong-key',
  full: 'full',
  'no-local-copy': 'no-local-copy',
};

/** The sealed document as the list wants to know it. The same status object until something changed. */
export function listDocumentOf(document: SealedDocument): ListDocument {
  let seen: DocumentStatus | null = null;
  let told: ListDocumentStatus = { saving: 'loading', troubles: [] };
  return {
    doc: document.doc,
    awareness: document.awareness,
    status: () => {
      const status = document.status();
      if (status !== seen) told = listStatusOf(status);
      seen = status;
      return told;
    },
    subscribe: document.subscribe,
    whenSaved: document.whenSaved,
    close: () => void document.close(),
  };
}

export function listStatusOf(status: DocumentStatus): ListDocumentStatus {
  const kinds = status.troubles.map((trouble) => TROUBLES[trouble.kind]).filter((kind) => kind !== null);
  return { saving: savingOf(status), troubles: kinds.map((kind) => ({ kind })) };
}

function savingOf(status: DocumentStatus): ListDocumentStatus['saving'] {
  if (!status.loaded) return status.connection === 'lost' ? 'offline' : 'loading';
  if (status.connection === 'lost' || status.connection === 'stopped') return 'offline';
  return status.saved ? 'saved' : 'not-saved';
}
