import * as Y from 'yjs';
import { openFakeList } from '../../client/src/list/list-fake.ts';
import type { NoteKind } from '../../client/src/list/list-port.ts';

const AGREEMENTS = 22;
const NOTES: Readonly<Record<NoteKind, number>> = { need: 10, act: 8, wish: 4, victory: 3, parked: 3 };

/** A list of fifty items as two people have it after some months, every agreement and act signed by both; as an update. */
export function fiftyItems(): Uint8Array {
  const doc = new Y.Doc();
  const { list: alex } = openFakeList({ seat: 'a', doc });
  const { list: sam } = openFakeList({ seat: 'b', doc });
  const write = (id: string, field: string, words: string): void => {
    const item = doc.getMap('items').get(id) as Y.Map<unknown>;
    (item.get(field) as Y.Text).insert(0, words);
  };
  for (let at = 0; at < AGREEMENTS; at += 1) {
    const id = (at % 2 === 0 ? alex : sam).addAgreement();
    write(id, 'need', 'To know when you are on your way, so that I stop guessing.');
    write(id, 'act', `A line before leaving work, kind ${at}.`);
    write(id, 'when', 'On weekdays, before half past five');
    write(id, 'notice', 'The line is there, and the other answers with a word.');
    alex.sign(id);
    sam.sign(id);
  }
  for (const [kind, count] of Object.entries(NOTES) as [NoteKind, number][])
    for (let at = 0; at < count; at += 1) {
      const [own, other] = at % 2 === 0 ? [alex, sam] : [sam, alex];
      const id = own.addNote(kind);
      write(id, 'text', `Something in plain words that one of them wrote, ${kind} ${at}.`);
      if (kind !== 'act') continue;
      own.markAct(id, 'did');
      other.markAct(id, 'felt');
    }
  return Y.encodeStateAsUpdate(doc);
}
