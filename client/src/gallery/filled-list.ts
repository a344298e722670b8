import * as Y from 'yjs';
import { openFakeList } from '../list/list-fake.ts';
import type { AgreementView, ListPort, NoteKind } from '../list/list-port.ts';
import { findItem, listRoots } from '../list/list-schema.ts';

/** A list as two people have it after a few weeks, seen from seat a. */
export function filledList(): ListPort {
  const doc = new Y.Doc();
  const { list: alex } = openFakeList({ seat: 'a', doc });
  const { list: sam } = openFakeList({ seat: 'b', doc });
  alex.setName('a', 'Alex');
  sam.setName('b', 'Sam');
  fill(doc, 'need', alex.addNeed(), { text: 'To know when you are on your way, so that I stop guessing.' });
  fill(doc, 'need', sam.addNeed(), {
    text: 'A quiet half hour after work before we talk about hard things.',
  });
  const walk = alex.addAgreement();
  fill(doc, 'agreement', walk, {
    need: 'To know when you are on your way.',
    act: 'Sam writes a line before leaving work.',
    who: 'Sam',
    when: 'On weekdays, before half past five',
    notice: 'The line is there, and Alex answers with a word.',
  });
  alex.setReviewOn(walk, '2026-12-06');
  alex.sign(walk);
  sam.sign(walk);
  const coffee = sam.addAgreement();
  fill(doc, 'agreement', coffee, {
    act: 'Ten minutes of coffee before phones.',
    when: 'Saturday and Sunday',
  });
  sam.sign(coffee);
  const changed = alex.addAgreement();
  fill(doc, 'agreement', changed, { act: 'A walk on Sunday' });
  alex.sign(changed);
  fill(doc, 'agreement', changed, { when: 'after lunch' });
  const line = alex.addNote('act');
  fill(doc, 'act', line, { text: 'Bring you tea before work.' });
  sam.markAct(line, 'welcome');
  const done = sam.didAgreement(walk);
  if (done !== null) alex.markAct(done, 'felt');
  fill(doc, 'wish', sam.addNote('wish'), { text: 'You say when you will be back.' });
  fill(doc, 'victory', alex.addNote('victory'), { text: 'We laughed at breakfast.' });
  const parked = sam.addNote('parked');
  fill(doc, 'parked', parked, { text: 'Where we spend the holidays.' });
  sam.setParkedOn(parked, '2026-12-12');
  alex.keepWords([{ id: '1.2', seat: 'b', text: 'I saw you stay when it got hard.', conversation: 1 }]);
  return alex;
}

function fill(
  doc: Y.Doc,
  kind: NoteKind | 'agreement',
  id: string,
  texts: Readonly<Record<string, string>>,
): void {
  const item = findItem(listRoots(doc).items, id, kind);
  for (const [field, words] of Object.entries(texts)) {
    const text = item?.get(field);
    if (text instanceof Y.Text) text.insert(text.length, words);
  }
}

/** In the first of the seven sittings: the frame is written and one has agreed; the line of who was hurt stands. */
export function framedList(): ListPort {
  const doc = new Y.Doc();
  const { list: alex } = openFakeList({ seat: 'a', doc });
  const { list: sam } = openFakeList({ seat: 'b', doc });
  alex.setName('a', 'Alex');
  sam.setName('b', 'Sam');
  const act =
    'At most 25 minutes, twice a week.\nNever after nine in the evening.\nAlex can talk with Jo, Sam with Max.';
  sam.bringAgreement(blank('after-0-frame-agreement', act));
  sam.sign('after-0-frame-agreement');
  const text = 'I need to know whether it is over.\nPlease spare me where it was.';
  alex.bringNote('need', { id: 'after-0-detail-line-a', whose: 'a', text });
  return alex;
}

/** A week later: one agreement is due, one changed text waits for this partner, one small act is open. */
export function listWithDue(): ListPort {
  const doc = new Y.Doc();
  const { list: alex } = openFakeList({ seat: 'a', doc });
  const { list: sam } = openFakeList({ seat: 'b', doc });
  alex.setName('a', 'Alex');
  sam.setName('b', 'Sam');
  for (const [id, act, day] of [
    ['agreement-that-is-due', 'Sam writes a line before leaving work.', '2026-11-20'],
    ['agreement-that-changed', 'Ten minutes of coffee before phones.', '2026-12-04'],
  ] as const) {
    sam.bringAgreement({ ...blank(id, act), reviewOn: day });
    sam.sign(id);
  }
  alex.sign('agreement-that-is-due');
  const tea = alex.addNote('act');
  fill(doc, 'act', tea, { text: 'Bring you tea before work.' });
  sam.markAct(tea, 'welcome');
  return alex;
}

function blank(id: string, act: string): AgreementView {
  return {
    id,
    state: 'draft',
    by: 'b',
    fields: { need: '', act, who: '', when: '', notice: '' },
    reviewOn: '',
    signed: { a: false, b: false },
    unverified: { a: false, b: false },
    isChecking: false,
    isDue: false,
  };
}
