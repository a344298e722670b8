import * as Y from 'yjs';
import { openFakeList } from '../../client/src/list/list-fake.ts';
import type { TextTarget } from '../../client/src/list/list-port.ts';
import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';

/** Two devices in one page: their documents and carets reach each other at once. Bundled by text-binding.spec.ts. */
const mine = openFakeList({ seat: 'a' });
const theirs = openFakeList({ seat: 'b' });

function connect(from: Y.Doc, to: Y.Doc): void {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'wire') Y.applyUpdate(to, update, 'wire');
  });
}

function connectCarets(from: Awareness, to: Awareness): void {
  from.on('update', (_changes: unknown, origin: unknown) => {
    if (origin !== 'wire') applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire');
  });
}

connect(mine.doc, theirs.doc);
connect(theirs.doc, mine.doc);
connectCarets(mine.document.awareness as Awareness, theirs.document.awareness as Awareness);
connectCarets(theirs.document.awareness as Awareness, mine.document.awareness as Awareness);

const target: TextTarget = { item: 'agreement', id: mine.list.addAgreement(), field: 'act' };
for (const [name, list] of [
  ['mine', mine.list],
  ['theirs', theirs.list],
] as const) {
  const area = document.querySelector<HTMLTextAreaElement>(`#${name}`);
  if (area) list.bindText(target, area);
}

/** The partner writes without taking the focus, as from another device. */
function partnerInserts(index: number, words: string): void {
  const item = theirs.doc.getMap('items').get(target.id) as Y.Map<unknown>;
  (item.get('act') as Y.Text).insert(index, words);
}

Object.assign(globalThis, { partnerInserts });
