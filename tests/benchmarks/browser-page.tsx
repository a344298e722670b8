import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { fromBase64url } from '../../client/src/crypto/base64url.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import '../../client/src/design/design.css';
import { deviceClock } from '../../client/src/device/platform.ts';
import { openSealedDocument } from '../../client/src/document/sealed-document.ts';
import { useList } from '../../client/src/hooks/use-list.ts';
import { fakeSigning, openFakeList } from '../../client/src/list/list-fake.ts';
import type { ListPort } from '../../client/src/list/list-port.ts';
import { ListContent } from '../../client/src/screens/list/list-content.tsx';
import '../../client/src/screens/list/list.css';
import '../../client/src/words/all-words.ts';

/** What the browser part measures, in a page of its own; browser.ts opens it and asks. Milliseconds of this page. */
const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;

function Screen({ list }: { readonly list: ListPort }) {
  return <ListContent list={list} snapshot={useList(list)} people={people} added={null} />;
}

/** The list of this document on the screen: until it is painted, and until the last signature is checked. */
async function openItems(update: string): Promise<{ readonly painted: number; readonly checked: number }> {
  const bytes = fromBase64url(update);
  if (bytes === null) throw new Error('no update');
  const place = document.body.appendChild(document.createElement('div'));
  const from = performance.now();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  const signing = fakeSigning('a', doc, deviceClock);
  const { list } = openFakeList({ seat: 'a', doc, signing, clock: deviceClock });
  createRoot(place).render(<Screen list={list} />);
  await whenPainted();
  const painted = performance.now() - from;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!list.snapshot().agreements.some(({ isChecking }) => isChecking)) resolve();
    };
    list.subscribe(look);
    look();
  });
  return { painted, checked: performance.now() - from };
}

/** A frame has been drawn with what stands there now: the task after the next frame's callback. */
async function whenPainted(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
}

interface Reopening {
  readonly room: string;
  readonly credential: string;
  readonly secret: readonly number[];
  readonly letters: number;
  readonly update: string;
}

/** The sealed document from its server until the whole text is there, beside decoding the same as a bare update. */
async function reopen(asked: Reopening): Promise<{ readonly sealed: number; readonly bare: number }> {
  const update = fromBase64url(asked.update);
  if (update === null) throw new Error('no update');
  let from = performance.now();
  const plain = new Y.Doc();
  Y.applyUpdate(plain, update);
  if (plain.getText('list').length !== asked.letters) throw new Error('another text');
  const bare = performance.now() - from;
  from = performance.now();
  const doc = new Y.Doc();
  const there = new Promise<void>((resolve) => {
    doc.on('update', () => doc.getText('list').length === asked.letters && resolve());
  });
  const sealed = openSealedDocument({
    url: `${location.origin.replace(/^http/, 'ws')}/document`,
    room: asked.room,
    credential: asked.credential,
    keys: deriveRoomKeys(Uint8Array.from(asked.secret), asked.room),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    clock: deviceClock,
    doc,
    tabs: false,
  });
  await there;
  const time = performance.now() - from;
  await sealed.close();
  return { sealed: time, bare };
}

Object.assign(globalThis, { openItems, reopen });
