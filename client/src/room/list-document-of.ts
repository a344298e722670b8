import type { DocumentStatus } from '../document/document-session.ts';
import type { DocumentTroubleKind } from '../document/document-trouble.ts';
import type { SealedDocument } from '../document/sealed-document.ts';
import type { ListDocument, ListDocumentStatus } from '../list/list-document.ts';
import type { ListTrouble } from '../list/list-port.ts';

/** As the list tells it. */
interface Told {
  readonly kind: ListTrouble['kind'];
  readonly action?: NonNullable<ListTrouble['action']>;
}

/** A frame that came twice is harmless and nothing to worry anyone with; the rest has a sentence each. */
const TROUBLES: Readonly<Record<DocumentTroubleKind, Told | null>> = {
  gap: { kind: 'gap', action: 'ask-again' },
  duplicate: null,
  fork: { kind: 'fork', action: 'dismiss' },
  rollback: { kind: 'rollback', action: 'put-back' },
  withheld: { kind: 'withheld', action: 'ask-again' },
  damaged: { kind: 'damaged', action: 'dismiss' },
  lost: { kind: 'lost-behind', action: 'put-back' },
  'set-aside': { kind: 'set-aside', action: 'dismiss' },
  'wrong-key': { kind: 'wrong-key' },
  full: { kind: 'full' },
  'no-local-copy': { kind: 'no-local-copy', action: 'dismiss' },
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
    answerTrouble: (kind) => answer(document, kind),
    whenSaved: document.whenSaved,
    close: () => void document.close(),
  };
}

export function listStatusOf(status: DocumentStatus): ListDocumentStatus {
  const troubles = status.troubles.map(({ kind }) => TROUBLES[kind]).filter((told) => told !== null);
  return { saving: savingOf(status), troubles };
}

function answer(document: SealedDocument, asked: ListTrouble['kind']): void {
  for (const { kind } of document.status().troubles) {
    const told = TROUBLES[kind];
    if (told?.kind !== asked || told.action === undefined) continue;
    document.dismiss(kind);
    if (told.action !== 'dismiss') document.askAgain();
  }
}

function savingOf(status: DocumentStatus): ListDocumentStatus['saving'] {
  if (!status.loaded) return status.connection === 'lost' ? 'offline' : 'loading';
  if (status.connection === 'lost' || status.connection === 'stopped') return 'offline';
  return status.saved ? 'saved' : 'not-saved';
}
