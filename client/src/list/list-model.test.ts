import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeTextArea } from './fake-text-area.ts';
import { fakeDocument, fakeSigning, openFakeList } from './list-fake.ts';
import type { TextTarget } from './list-port.ts';
import { openList } from './list-model.ts';
import { keptId } from './project-item.ts';

function write(doc: Y.Doc, id: string, field: string, words: string): void {
  ((doc.getMap('items').get(id) as Y.Map<unknown>).get(field) as Y.Text).insert(0, words);
}

describe('the shared list', () => {
  it('writes nothing by being opened', () => {
    const doc = new Y.Doc();
    openFakeList({ doc }).list.snapshot();
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
  });

  it('keeps the same snapshot, and the same parts of it, while they read the same', () => {
    const { list, doc, setStatus } = openFakeList();
    const one = list.addNeed();
    list.addNeed();
    const agreement = list.addAgreement(one);
    let told = 0;
    const stop = list.subscribe(() => (told += 1));
    const before = list.snapshot();
    expect(list.snapshot()).toBe(before);
    doc.getMap('elsewhere').set('x', 1);
    (doc.getMap('items').get(one) as Y.Map<unknown>).set('unknown', 1);
    setStatus({ saving: 'saved', troubles: [] });
    expect([list.snapshot() === before, told]).toEqual([true, 0]);
    write(doc, agreement, 'act', 'walk');
    const after = list.snapshot();
    expect([after.needs === before.needs, after.agreements === before.agreements, told]).toEqual([
      true,
      false,
      1,
    ]);
    setStatus({ saving: 'not-saved', troubles: [{ kind: 'gap' }] });
    expect(list.snapshot()).toMatchObject({ saving: 'not-saved', troubles: [{ kind: 'gap' }] });
    expect([list.snapshot().agreements === after.agreements, told]).toEqual([true, 2]);
    stop();
    list.addNeed();
    expect(told).toBe(2);
  });

  it('adds, edits and takes out a need, each with a way back', () => {
    const { list, doc } = openFakeList();
    const id = list.addNeed();
    write(doc, id, 'text', 'quiet');
    list.remove(id);
    expect(list.snapshot().needs).toEqual([]);
    list.undo();
    expect(list.snapshot().needs).toEqual([{ id, whose: 'a', text: 'quiet' }]);
    list.redo();
    expect([list.snapshot().needs, list.canRedo()]).toEqual([[], false]);
  });

  it('lets each take out only their own needs', () => {
    const doc = new Y.Doc();
    const { list: a } = openFakeList({ seat: 'a', doc });
    const { list: b } = openFakeList({ seat: 'b', doc });
    const id = a.addNeed();
    b.remove(id);
    b.undo();
    expect(b.snapshot().needs).toMatchObject([{ id, whose: 'a' }]);
  });

  it('keeps an item that the partner has written in when its adding is undone', () => {
    const mine = openFakeList({ seat: 'a' });
    const theirs = openFakeList({ seat: 'b' });
    mine.doc.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(theirs.doc, update, 'wire'),
    );
    theirs.doc.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(mine.doc, update, 'wire'),
    );
    const id = mine.list.addAgreement();
    const target: TextTarget = { item: 'agreement', id, field: 'act' };
    const area = new FakeTextArea();
    mine.list.bindText(target, area.element);
    area.focus();
    area.type('I cook. ');
    area.blur();
    write(theirs.doc, id, 'act', 'You rest. ');
    mine.list.undo();
    expect(mine.list.snapshot().agreements[0]?.fields.act).toBe('You rest. ');
    mine.list.undo();
    expect(theirs.list.snapshot().agreements[0]).toMatchObject({ by: 'a', fields: { act: 'You rest. ' } });
  });

  it('begins an agreement with the words of a need, which stays', () => {
    const { list, doc } = openFakeList({ seat: 'b' });
    const need = list.addNeed();
    write(doc, need, 'text', 'to know where you are');
    list.addAgreement(need);
    list.addAgreement('no such need');
    expect(list.snapshot()).toMatchObject({
      needs: [{ id: need }],
      agreements: [
        { by: 'b', state: 'draft', fields: { need: 'to know where you are', act: '' } },
        { fields: { need: '' } },
      ],
    });
  });

  it('takes dates that exist and reads all others as none', () => {
    const { list } = openFakeList();
    const id = list.addAgreement();
    for (const [given, kept] of [
      ['2028-02-29', '2028-02-29'],
      ['2027-02-29', ''],
      ['2026-12-24', '2026-12-24'],
      ['275760-09-13', ''],
      ['tomorrow', ''],
    ] as const) {
      list.setReviewOn(id, given);
      expect(list.snapshot().agreements[0]?.reviewOn).toBe(kept);
    }
  });

  it('cleans names: one line, forty letters, nothing that turns the line around', () => {
    const { list } = openFakeList();
    const cases: readonly (readonly [string, string])[] = [
      ['  Alex ', 'Alex'],
      ['\u202Exela\u2066', 'xela'],
      ['Jo\n\tAnn\u0000', 'Jo Ann'],
      ['e\u0301', '\u00e9'],
      ['👩‍👧'.repeat(50), '👩‍👧'.repeat(40)],
      ['x'.repeat(1_000_000), 'x'.repeat(40)],
      ['<img onerror=1>', '<img onerror=1>'],
    ];
    for (const [given, kept] of cases) {
      list.setName('a', given);
      expect(list.snapshot().names.a).toBe(kept);
    }
    for (const empty of ['', '   ', '\u200D\u200B', '\u202E']) list.setName('b', empty);
    expect(list.snapshot().names.b).toBeNull();
  });

  it('shows the partner by the name this device remembers until the list holds one, and writes nothing for it', () => {
    const doc = new Y.Doc();
    const { list } = openFakeList({ doc, seat: 'b', partnerName: 'Alex' });
    expect(list.snapshot().names).toEqual({ a: 'Alex', b: null });
    expect(doc.getMap('names').size).toBe(0);
    doc.getMap('names').set('a', 'Alexandrina');
    expect(list.snapshot().names).toEqual({ a: 'Alexandrina', b: null });
  });

  it('has one entry for the same words kept by both', () => {
    const [mine, theirs] = [openFakeList({ seat: 'a' }), openFakeList({ seat: 'b' })];
    const words = [
      { id: keptId(2, 10), seat: 'b', text: 'I was afraid', conversation: 2 },
      { id: keptId(2, 9), seat: 'a', text: 'I hear you', conversation: 2 },
    ] as const;
    mine.list.keepWords(words);
    theirs.list.keepWords(words);
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc));
    expect(mine.list.snapshot().kept.map((kept) => kept.text)).toEqual(['I hear you', 'I was afraid']);
    const before = Y.encodeStateVector(mine.doc);
    mine.list.keepWords([...words, { ...words[0], id: 'other' }, { ...words[0], id: keptId(3, 1) }]);
    expect(Y.encodeStateVector(mine.doc)).toEqual(before);
  });

  it('publishes a caret only while a text has the focus, and at most one in an interval', () => {
    const doc = new Y.Doc();
    const document = fakeDocument(doc);
    const waiting: (() => void)[] = [];
    const clock = {
      after: (_delay: number, run: () => void) => {
        waiting.push(run);
        return () => void waiting.splice(waiting.indexOf(run), 1);
      },
    };
    let byte = 0;
    const list = openList({
      document,
      seat: 'a',
      clock,
      random: (length) => new Uint8Array(length).fill((byte += 1)),
      signing: fakeSigning('a', doc),
      today: () => '2026-11-22',
    });
    const area = new FakeTextArea();
    const id = list.addNeed();
    list.bindText({ item: 'need', id }, area.element);
    let sent = 0;
    document.awareness.on('update', () => (sent += 1));
    const state = (): unknown => document.awareness.getStates().get(doc.clientID);
    area.focus();
    area.type('abc');
    area.select(1);
    expect(sent).toBe(1);
    waiting.splice(0).forEach((run) => run());
    expect(sent).toBe(2);
    expect(state()).toMatchObject({ caret: { seat: 'a', item: 'need', id } });
    expect(Object.keys(state() as object)).toEqual(['caret']);
    area.blur();
    expect([state(), waiting.length]).toEqual([undefined, 0]);
    area.focus();
    list.close();
    expect(state()).toBeUndefined();
  });
});
