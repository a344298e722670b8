import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFakeList } from '../list/list-fake.ts';
import { sharedWord } from '../list/week-records.ts';
import { journeyEvents } from './journey-events.ts';

/** Two people with a list, and a calendar that is moved by hand. */
function twoPeople() {
  const doc = new Y.Doc();
  let day = '2026-03-01';
  const today = () => day;
  const { list: alex } = openFakeList({ seat: 'a', doc, today });
  const { list: sam } = openFakeList({ seat: 'b', doc, today });
  return {
    doc,
    alex,
    sam,
    on: (next: string) => void (day = next),
    events: () => journeyEvents({ ...alex.snapshot(), today: day }, alex.historyOf),
  };
}

function write(doc: Y.Doc, id: string, field: string, words: string): void {
  const text = (doc.getMap('items').get(id) as Y.Map<unknown>).get(field) as Y.Text;
  text.delete(0, text.length);
  text.insert(0, words);
}

describe('what happened, read from the list', () => {
  it('a talk once, whichever device wrote it, with a word only when both chose it', () => {
    const { alex, sam, on, events } = twoPeople();
    alex.weeks.talkHeld(3);
    on('2026-03-02');
    sam.weeks.talkHeld(3);
    alex.weeks.chooseWord(3, ' Quiet ');
    expect(events()).toEqual([{ kind: 'talk', day: '2026-03-01', word: null }]);
    sam.weeks.chooseWord(3, 'quiet');
    expect(events()).toEqual([{ kind: 'talk', day: '2026-03-01', word: 'Quiet' }]);
    alex.weeks.chooseWord(3, '');
    expect(events()).toEqual([{ kind: 'talk', day: '2026-03-01', word: null }]);
  });

  it('one record when both devices write it at the same time', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    openFakeList({ seat: 'a', doc: one }).list.weeks.talkHeld(3);
    const { list } = openFakeList({ seat: 'b', doc: two });
    list.weeks.talkHeld(3);
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(list.snapshot().talks).toHaveLength(1);
  });

  it('an agreement began when both had signed it, changed when both signed other words, and was let go', () => {
    const { doc, alex, sam, on, events } = twoPeople();
    const id = alex.addAgreement();
    write(doc, id, 'act', 'tea');
    alex.sign(id);
    expect(events()).toEqual([]);
    on('2026-03-04');
    sam.sign(id);
    expect(events()).toEqual([{ kind: 'began', day: '2026-03-04', text: 'tea' }]);
    write(doc, id, 'act', 'coffee');
    on('2026-03-09');
    sam.sign(id);
    expect(events()).toHaveLength(1);
    on('2026-03-10');
    alex.sign(id);
    on('2026-04-01');
    alex.letGo(id);
    expect(events().map(({ kind, day }) => [kind, day])).toEqual([
      ['began', '2026-03-04'],
      ['changed', '2026-03-10'],
      ['let-go', '2026-04-01'],
    ]);
  });

  it('a small act when it was done, and whether it was felt', () => {
    const { doc, alex, sam, on, events } = twoPeople();
    const id = alex.addNote('act');
    write(doc, id, 'text', 'tea');
    expect(events()).toEqual([]);
    on('2026-03-05');
    alex.markAct(id, 'did');
    expect(events()).toEqual([{ kind: 'act', day: '2026-03-05', isFelt: false, text: 'tea' }]);
    sam.markAct(id, 'felt');
    expect(events()).toEqual([{ kind: 'act', day: '2026-03-05', isFelt: true, text: 'tea' }]);
  });

  it('nothing of what a broken or hostile device put there, and nothing on days to come', () => {
    const { doc, alex, events } = twoPeople();
    const weeks = doc.getMap('weeks');
    for (const [key, value] of [
      ['talk:0', { day: '2026-03-01' }],
      ['talk:01', { day: '2026-03-01' }],
      ['talk:1e3', { day: '2026-03-01' }],
      ['talk:5', { day: '<b>' }],
      ['talk:6', null],
      ['talk:7', new Y.Map()],
      ['next:a', { at: 'soon' }],
      ['next:b', { at: -1 }],
    ] as const)
      weeks.set(key, value);
    expect([events(), alex.snapshot().times]).toEqual([[], { a: null, b: null }]);
    weeks.set('talk:8', { day: '2199-01-01' });
    weeks.set('word:8:a', { word: `long\n${'x'.repeat(5000)}` });
    expect(events()).toEqual([{ kind: 'talk', day: '2026-03-01', word: null }]);
    const [talk] = alex.snapshot().talks;
    expect(talk?.words.a).toHaveLength(24);
    expect(talk && sharedWord(talk)).toBeNull();
  });

  it('is asked for again without writing anything', () => {
    const { doc, alex } = twoPeople();
    alex.weeks.talkHeld(1);
    const before = Y.encodeStateVector(doc);
    alex.weeks.talkHeld(1);
    alex.weeks.talkHeld(0);
    alex.weeks.chooseWord(1, '');
    alex.weeks.chooseWord(1, '');
    expect(alex.snapshot().talks).toHaveLength(1);
    expect(before.length).toBeGreaterThan(0);
  });
});
